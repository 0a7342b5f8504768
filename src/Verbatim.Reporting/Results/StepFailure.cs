using Verbatim.Annotations;
using Verbatim.Diagnostics;

namespace Verbatim.Reporting;

/// <summary>A step or a rule that failed. Immutable, compared by value.</summary>
/// <param name="Step">The annotator's name or the rule's id.</param>
/// <param name="Diagnostic">What went wrong, and where.</param>
/// <param name="NotCarriedOut">All steps and rules that have no result because of it: itself first, then those that rest on it.</param>
public sealed record StepFailure(string Step, Diagnostic Diagnostic, EquatableArray<string> NotCarriedOut);
