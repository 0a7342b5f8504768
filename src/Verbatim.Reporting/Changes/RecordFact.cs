using System.Collections.Immutable;
using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>A fact of an article, whatever it was read from. Two of the same content are the same fact, wherever they stand.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Record">The record's id in its run; never part of what the fact is.</param>
/// <param name="Span">Where it stands; never part of what the fact is.</param>
/// <param name="Text">Its words, white space one space each.</param>
/// <param name="Key">Its words as they are compared; for an event with the predicate, which tells clauses of the same words apart.</param>
/// <param name="Fields">Its properties, in the order in which they are shown.</param>
internal sealed record RecordFact(RecordKind Kind, string Record, TextSpan Span, string Text, string Key, ImmutableArray<FactField> Fields)
{
    private string[]? _words;

    /// <summary>The words, ordered; for an actor the pairs of letters. Computed at the first use: most facts find their partner without.</summary>
    public string[] Words => _words ??= Kind == RecordKind.Actor ? FactWords.LetterPairs(Text) : [.. FactWords.Of(Text).Order(StringComparer.Ordinal)];

    /// <summary>For an actor, all its names as they are compared, the fullest first.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>For an actor, its kind.</summary>
    public string ActorKind { get; init; } = "";

    /// <summary>For a quotation that is a part of a message, the place of the message among the facts; otherwise -1.</summary>
    public int Message { get; init; } = -1;
}
