using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Actors;

/// <summary>VB3002: an actor whose office in the article is another than on record.</summary>
internal sealed class WrongRoleAnalyzer : Analyzer
{
    private const string Check = "actor-role";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB3002", "Wrong role", "the article calls {0} “{1}”; on record: “{2}” ({3}: {4})", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TruthLinks links = context.Links;
        foreach (ActorRecord actor in context.Article.Get(ActorRecord.Layer).Values)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (ActorRecord.Role role in actor.Roles)
            {
                Analyze(context, links, actor, role);
            }
        }
    }

    private static void Analyze(AnalysisContext context, TruthLinks links, ActorRecord actor, ActorRecord.Role role)
    {
        if (links.Actors.FactOf(actor.Id) is not { } fact || fact.Roles.Count == 0)
        {
            context.Report(Checks.Skipped(Check, actor.Id, role.Span, role.Text, links.Actors.FactOf(actor.Id) is null ? $"the record knows no {actor.Name}" : $"the record gives {actor.Name} no role"));
            return;
        }

        string recorded = string.Join("; ", fact.Roles.Select(Print));
        var evidence = Checks.Of(fact, $"{fact.Name}: {recorded}");
        string[] wordings = [.. fact.Roles.SelectMany(item => item.Synonyms.Prepend(item.Text))];
        Office? stated = Offices.Read(role.Text);
        Office[] known = [.. wordings.Select(Offices.Read).OfType<Office>()];
        if (!fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, actor.Id, role.Span, role.Text, evidence, Checks.ArticleOnly));
        }
        else if (wordings.Any(wording => Means(role.Text, wording)) || (stated is not null && known.Any(office => office.Name == stated.Name)))
        {
            context.Report(Checks.Decided(Check, actor.Id, role.Span, role.Text, true, evidence, "the record gives the same role"));
        }
        else if (stated is not null && known.FirstOrDefault(office => Excludes(office, stated)) is { } other)
        {
            context.Report(
                Checks.Decided(Check, actor.Id, role.Span, role.Text, false, evidence, $"a {stated.Name} is no {other.Name}"),
                role.Span,
                $"{fact.Name}: {role.Text}",
                [fact.Name, role.Text, recorded, fact.Id, fact.Source]);
        }
        else
        {
            context.Report(Checks.Undecided(Check, actor.Id, role.Span, role.Text, evidence, "the role on record neither says nor excludes it"));
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
