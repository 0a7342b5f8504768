namespace Verbatim.Reporting;

/// <summary>What a run did with one step.</summary>
/// <param name="Step">The annotator's or rule's name.</param>
/// <param name="Outcome">The step as a whole.</param>
/// <param name="Sentences">For a sentence step, how many sentences were computed anew.</param>
/// <param name="Cached">For a sentence step, how many sentences kept their result.</param>
public sealed record StepResult(string Step, StepOutcome Outcome, int Sentences, int Cached);
