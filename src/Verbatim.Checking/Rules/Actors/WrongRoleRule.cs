using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Actors;

/// <summary>VB3002: an actor whose office in the article is another than on record.</summary>
internal sealed class WrongRoleRule() : RecordRule<ActorRecord>(ActorRecord.Layer)
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB3002", "Wrong role", "the article calls {0} “{1}”; the record has “{2}” ({3}: {4})", DiagnosticSeverity.Error, "actors");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer];

    protected override void Analyze(RuleContext context, Annotation<ActorRecord> item)
    {
        foreach (ActorRecord.Role role in item.Record.Roles)
        {
            Analyze(context.Check("actor-role", item.Record, role.Span, role.Text), item.Record, context.FactOf(item.Record));
        }
    }

    private static void Analyze(RuleCheck check, ActorRecord actor, ActorFact? fact)
    {
        if (fact is null || fact.Roles.Count == 0)
        {
            check.Skip(fact is null ? $"{actor.Name} is not in the record" : $"the record gives no role for {actor.Name}");
            return;
        }

        string recorded = string.Join("; ", fact.Roles.Select(Print));
        string[] wordings = [.. fact.Roles.SelectMany(item => item.Synonyms.Prepend(item.Text))];
        Office? stated = Offices.Read(check.Text);
        Office[] known = [.. wordings.Select(Offices.Read).OfType<Office>()];
        Comparison comparison = check.Against(fact, $"{fact.Name}: {recorded}");
        if (wordings.Any(wording => Means(check.Text, wording)) || known.Any(office => office.Name == stated?.Name))
        {
            comparison.Agrees("the record gives the same role");
        }
        else if (stated is not null && known.FirstOrDefault(office => Excludes(office, stated)) is { } other)
        {
            comparison.Differs($"“{stated.Name}” and “{other.Name}” are different offices", new(fact.Name, check.Text, recorded, fact.Id, fact.Source) { Content = $"{fact.Name}: {check.Text}" });
        }
        else
        {
            comparison.Undecided("the role in the record neither confirms it nor rules it out");
        }
    }

    /// <summary>Another office of one field, where nothing says that the places differ.</summary>
    private static bool Excludes(Office known, Office stated) =>
        known.Field == stated.Field && known.Name != stated.Name
        && (known.Context.Count == 0 || stated.Context.Count == 0 || known.Context.Overlaps(stated.Context));

    /// <summary>Whether every word with sense of the article's role is in the wording on record.</summary>
    private static bool Means(string stated, string recorded)
    {
        HashSet<string> known = [.. NameKey.Split(recorded.Replace('-', ' '))];
        string[] words = [.. NameKey.Split(stated.Replace('-', ' ')).Where(Guards.IsContent)];
        return words.Length > 0 && words.All(known.Contains);
    }

    private static string Print(ActorFact.Role role) => (role.From, role.To) switch
    {
        (null, null) => role.Text,
        (null, { } to) => $"{role.Text} (until {to.Value})",
        ({ } from, null) => $"{role.Text} (since {from.Value})",
        ({ } from, { } to) => $"{role.Text} ({from.Value} to {to.Value})",
    };
}
