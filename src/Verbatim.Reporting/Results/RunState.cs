namespace Verbatim.Reporting;

/// <summary>What a run leaves behind for the next one over an edited article; only the driver that made it can read it. Immutable.</summary>
internal abstract record RunState;
