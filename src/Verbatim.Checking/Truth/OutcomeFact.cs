using Verbatim.Records;

namespace Verbatim.Truth;

/// <summary>What became of a request.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Replied">Whether the one asked answered in words; <c>null</c> when unknown.</param>
/// <param name="By">The id of the message or event that answered or fulfilled it, or <c>null</c>.</param>
/// <param name="Note">What else is known of it, for a reader, or <c>null</c>.</param>
/// <param name="Source">Where the outcome comes from.</param>
/// <param name="Corroboration">How the outcome is borne out.</param>
public sealed record OutcomeFact(OutcomeStatus Status, bool? Replied, string? By, string? Note, FactSource Source, Corroboration Corroboration);
