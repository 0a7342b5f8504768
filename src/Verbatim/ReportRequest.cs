namespace Verbatim;

/// <summary>A report that the configuration asks for.</summary>
/// <param name="Format">The name of the format.</param>
/// <param name="Path">Where it goes, relative to the working directory; <c>null</c> for the format's own name in the output directory.</param>
public sealed record ReportRequest(string Format, string? Path = null);
