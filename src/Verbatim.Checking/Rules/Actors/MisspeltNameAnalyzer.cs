using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Actors;

/// <summary>VB3001: a name one or two letters off that of a known actor.</summary>
internal sealed class MisspeltNameAnalyzer : Analyzer
{
    private const string Check = "actor-name";
    private const int MinLetters = 4;
    private const int MinLettersAlone = 6;
    private const int LongWord = 8;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB3001", "Misspelt name", "“{0}” is spelt “{1}” on record ({2}: {3})", DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        NameIndex names = context.Links.Actors.Names;
        foreach (ActorRecord actor in context.Article.Get(ActorRecord.Layer).Values)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var group in actor.Mentions.Where(mention => mention.Form == MentionForm.Name).GroupBy(mention => context.Read(mention.Span), StringComparer.Ordinal))
            {
                Analyze(context, names, actor, group.Key, [.. group.Select(mention => mention.Span)]);
            }
        }
    }

    private static void Analyze(AnalysisContext context, NameIndex names, ActorRecord actor, string name, TextSpan[] places)
    {
        if (names.Find(name) is { } fact)
        {
            Evidence known = Checks.Of(fact, string.Join("; ", fact.Aliases.Prepend(fact.Name)));
            context.Report(fact.IsCorroborated
                ? Checks.Decided(Check, actor.Id, places[0], name, true, known, $"the name of {fact.Id}")
                : Checks.Undecided(Check, actor.Id, places[0], name, known, Checks.ArticleOnly));
            return;
        }

        if (names.Knows(name))
        {
            context.Report(Checks.Undecided(Check, actor.Id, places[0], name, null, "more than one actor on record has this name"));
        }
        else if (!name.Contains('@') && Nearest(names, actor, name) is { Fact.IsCorroborated: true } near)
        {
            Evidence evidence = Checks.Of(near.Fact, near.Name);
            foreach (TextSpan place in places)
            {
                context.Report(
                    Checks.Decided(Check, actor.Id, place, name, false, evidence, "one or two letters off a name on record, and itself on record nowhere"),
                    place, name, [name, near.Name, near.Fact.Id, near.Fact.Source],
                    fix: NameKey.Words(name).Length == name.Split(' ').Length && context.Article.Text.AsSpan(place).SequenceEqual(name) ? new Fix([new TextChange(place, near.Name)]) : null);
            }
        }
        else
        {
            context.Report(Checks.Undecided(Check, actor.Id, places[0], name, null, "no actor on record has this name or one like it"));
        }
    }

    /// <summary>The one known name of as many words of which all but one are the same and that one is nearly so.</summary>
    private static (ActorFact Fact, string Name)? Nearest(NameIndex names, ActorRecord actor, string name)
    {
        string[] words = NameKey.Words(name);
        (ActorFact Fact, string Name)? best = null;
        int least = int.MaxValue;
        foreach ((string[] known, string spelling, ActorFact fact) in names.Spellings)
        {
            if (known.Length != words.Length)
            {
                continue;
            }

            int different = -1, count = 0;
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i] != known[i])
                {
                    (different, count) = (i, count + 1);
                }
            }

            // A surname alone is a slip only where the article gives nobody a full name with it.
            bool alone = words.Length == 1;
            bool isFamily = count == 1 && different == words.Length - 1 && words[different] == known[different] + "s";
            if (count != 1 || isFamily || Math.Max(words[different].Length, known[different].Length) < (alone ? MinLettersAlone : MinLetters) || (alone && NameKey.Words(actor.Name).Length > 1))
            {
                continue;
            }

            int limit = Math.Min(words[different].Length, known[different].Length) >= LongWord ? 2 : 1;
            int distance = Spelling.Distance(words[different], known[different], limit);
            if (distance <= limit && distance < least)
            {
                (best, least) = ((fact, spelling), distance);
            }
        }

        return best;
    }
}
