namespace Verbatim.Reporting.Changes;

/// <summary>What kind of record a fact of an article comes from.</summary>
public enum RecordKind
{
    /// <summary>Who or what the article names.</summary>
    Actor,

    /// <summary>A date or duration that belongs to no event, message or quotation.</summary>
    Date,

    /// <summary>Who said what.</summary>
    Quotation,

    /// <summary>Who sent what to whom, and when.</summary>
    Message,

    /// <summary>Who wanted what of whom, and what became of it.</summary>
    Request,

    /// <summary>What happened.</summary>
    Event,
}
