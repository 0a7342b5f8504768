using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Reporting.Html;

/// <summary>A stretch of the article that the page marks.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Number">The finding's number on the page; 0 for a stretch that was verified.</param>
/// <param name="Severity">The finding's severity; <c>null</c> for a stretch that was verified.</param>
/// <param name="Label">What it is, for people who hear the page or point at the mark.</param>
internal sealed record ArticleMark(TextSpan Span, int Number, DiagnosticSeverity? Severity, string Label);
