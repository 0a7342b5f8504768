using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>
/// Says which facts an edit added, removed or changed. Shifted places, new ids, moved paragraphs, other marks, case or spaces are no change.
/// What one line says no other says again: the parts of a message that is new or gone, the speaker of the parts of a message whose sender changed,
/// a date that another fact has, a date of the same words that moved with the one that it counts from.
/// </summary>
internal static class FactComparer
{
    /// <summary>The characters from which on a wording is shown whole on both sides, as a word diff would take too much memory.</summary>
    private const int MaxWording = 8_000;

    /// <summary>Compares two versions of an article.</summary>
    /// <param name="before">The facts of the earlier version.</param>
    /// <param name="after">The facts of the new version.</param>
    /// <returns>The changes in the order of the new article; what is gone stands where it stood.</returns>
    public static ImmutableArray<FactChange> Compare(ArticleFacts before, ArticleFacts after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var matching = FactMatching.Of(before.Facts, after.Facts);
        var changes = new List<(int Place, int Order, FactChange Change)>();
        for (int i = 0; i < after.Facts.Length; i++)
        {
            RecordFact fact = after.Facts[i];
            int origin = matching.Origin[i];
            FactChange? change = !before.Kinds.Contains(fact.Kind) ? null
                : origin >= 0 ? Changed(before, after, matching, origin, i)
                : IsToldElsewhere(fact, matching.Origin, before) ? null
                : new FactChange(FactChangeKind.Added, fact.Kind, fact.Record, fact.Span, null, fact.Text, All(fact, added: true));
            if (change is not null)
            {
                changes.Add((fact.Span.Start, 0, change));
            }
        }

        int place = 0;
        for (int i = 0; i < before.Facts.Length; i++)
        {
            RecordFact fact = before.Facts[i];
            int partner = matching.Partner[i];
            place = partner >= 0 ? after.Facts[partner].Span.End : i > 0 && before.Facts[i - 1].Kind != fact.Kind ? 0 : place;
            if (partner < 0 && after.Kinds.Contains(fact.Kind) && !IsToldElsewhere(fact, matching.Partner, after))
            {
                changes.Add((place, -1, new FactChange(FactChangeKind.Removed, fact.Kind, null, null, fact.Text, null, All(fact, added: false))));
            }
        }

        var told = changes.Select(change => change.Change).Where(change => change.Change == FactChangeKind.Changed && !IsSameDate(change))
            .SelectMany(change => change.Fields).Select(field => (field.Before, field.After)).ToHashSet();
        return [.. changes.OrderBy(change => change.Place).ThenBy(change => change.Order).Select(change => change.Change)
            .Where(change => !IsSameDate(change) || !change.Fields.All(field => told.Contains((field.Before, field.After))))];
    }

    /// <summary>Whether a date reads as before and only its value moved, as that of a fact from which it counts.</summary>
    private static bool IsSameDate(FactChange change) =>
        change is { Kind: RecordKind.Date, Change: FactChangeKind.Changed } && FactWords.Key(change.Before!) == FactWords.Key(change.After!);

    private static FactChange? Changed(ArticleFacts before, ArticleFacts after, FactMatching matching, int origin, int index)
    {
        RecordFact old = before.Facts[origin], fact = after.Facts[index];
        HashSet<string> differing = Differing(old, fact, matching);
        if (old.Message >= 0 && fact.Message >= 0 && matching.Partner[old.Message] == fact.Message)
        {
            HashSet<string> ofMessage = Differing(before.Facts[old.Message], after.Facts[fact.Message], matching);
            differing.RemoveWhere(name => name switch
            {
                "source" => ofMessage.Contains("from"),
                "addressee" => ofMessage.Contains("to"),
                "date" => ofMessage.Contains("sent"),
                _ => false,
            });
        }

        string[] names = [.. fact.Fields.Concat(old.Fields).Select(field => field.Name).Distinct().Where(differing.Contains)];
        return names.Length == 0
            ? null
            : new FactChange(
                FactChangeKind.Changed, fact.Kind, fact.Record, fact.Span, old.Text, fact.Text,
                names.Select(name => Change(name, Find(old, name), Find(fact, name))).ToEquatableArray());
    }

    private static HashSet<string> Differing(RecordFact old, RecordFact fact, FactMatching matching) =>
    [
        .. old.Fields.Concat(fact.Fields).Select(field => field.Name).Distinct()
            .Where(name => (Find(old, name), Find(fact, name)) is var (before, after)
                && (before is null ? after?.Key is not null : after is null ? before.Key is not null : !before.IsSame(after, matching.SameActor))),
    ];

    /// <summary>Whether another line says it: that a message came or went, which this is a part of, or that something else has this date.</summary>
    /// <param name="fact">A fact without partner.</param>
    /// <param name="partners">The partners of the facts of its version.</param>
    /// <param name="other">The facts of the other version.</param>
    private static bool IsToldElsewhere(RecordFact fact, IReadOnlyList<int> partners, ArticleFacts other) => fact.Kind switch
    {
        RecordKind.Quotation => fact.Message >= 0 && partners[fact.Message] < 0 && other.Kinds.Contains(RecordKind.Message),
        RecordKind.Date => Find(fact, "value")?.Value is { } value && other.DateValues.Contains(value),
        _ => false,
    };

    private static EquatableArray<FactChange.Field> All(RecordFact fact, bool added) => fact.Fields
        .Where(field => field.Value is not null && field.Key != fact.Key)
        .Select(field => new FactChange.Field(field.Name, added ? null : field.Value, added ? field.Value : null, default))
        .ToEquatableArray();

    private static FactChange.Field Change(string name, FactField? before, FactField? after)
    {
        bool worded = before is { IsWording: true, Value.Length: < MaxWording } && after is { IsWording: true, Value.Length: < MaxWording };
        return new FactChange.Field(name, before?.Value, after?.Value, worded ? WordDiff.Compute(after!.Value!, before!.Value!, wordsOnly: true) : default);
    }

    private static FactField? Find(RecordFact fact, string name)
    {
        foreach (FactField field in fact.Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }
}
