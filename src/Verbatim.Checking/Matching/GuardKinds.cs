namespace Verbatim.Checking.Matching;

/// <summary>What a difference may not touch without changing the sense.</summary>
[Flags]
internal enum GuardKinds
{
    None = 0,

    /// <summary>A word that denies or limits: <c>not</c>, <c>never</c>, <c>unless</c>.</summary>
    Negation = 1,

    /// <summary>A number in digits or in words.</summary>
    Number = 2,

    /// <summary>A proper name.</summary>
    Name = 4,

    /// <summary>A month, a weekday, a year.</summary>
    Date = 8,
}
