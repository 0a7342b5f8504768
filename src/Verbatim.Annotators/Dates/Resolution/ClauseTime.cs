namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Where a clause places its event relative to the moment of writing.</summary>
internal enum ClauseTime : byte
{
    /// <summary>It does not say.</summary>
    Unknown,
    Past,
    Present,
    Future,
}
