namespace Verbatim.Records;

/// <summary>The TIMEX3 type of a time expression (TimeML 1.2.1).</summary>
public enum TimexType
{
    /// <summary>A calendar date of any grain from day to century.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that comes back.</summary>
    Set,
}
