namespace Verbatim.Driver;

/// <summary>Results of a run that the next one may keep.</summary>
internal sealed class RunCache;
