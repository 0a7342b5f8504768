using Verbatim.Diagnostics;

namespace Verbatim.Checking;

/// <summary>Another place that explains a finding.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What it has to do with the finding.</param>
public sealed record RelatedLocation(Location Location, string Message);
