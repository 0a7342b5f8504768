namespace Verbatim.Checking;

/// <summary>The outcome of comparing a record with a fact; the labels of FEVER (Thorne et al., 2018).</summary>
public enum Verdict
{
    /// <summary>The fact neither bears the record out nor contradicts it.</summary>
    NotEnoughInfo,

    /// <summary>The fact bears the record out.</summary>
    Supported,

    /// <summary>The fact contradicts the record.</summary>
    Refuted,
}
