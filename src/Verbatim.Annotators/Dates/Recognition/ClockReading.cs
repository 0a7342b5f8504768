namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>A clock time as read from the pieces.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59, or -1 when not stated.</param>
/// <param name="Second">0 to 60, or -1 when not stated.</param>
/// <param name="End">The piece behind it.</param>
internal readonly record struct ClockReading(int Hour, int Minute, int Second, int End);
