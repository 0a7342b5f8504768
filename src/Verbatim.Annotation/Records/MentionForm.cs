namespace Verbatim.Records;

/// <summary>The form of a mention.</summary>
public enum MentionForm
{
    /// <summary>A proper name or a part of one.</summary>
    Name,

    /// <summary>A noun phrase that describes: <c>the mayor</c>.</summary>
    Nominal,

    /// <summary>A pronoun.</summary>
    Pronoun,
}
