namespace Verbatim;

/// <summary>From which severity on findings make a run count as failed.</summary>
public enum FailOn
{
    /// <summary>Never.</summary>
    None,

    /// <summary>From errors on.</summary>
    Error,

    /// <summary>From warnings on.</summary>
    Warning,
}
