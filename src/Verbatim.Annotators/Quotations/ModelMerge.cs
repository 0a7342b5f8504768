using Verbatim.Language.Quotations;
using Verbatim.Language.Tags;
using Verbatim.Language.Tokens;
using Verbatim.Records;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>Lays what the models found over the quoted stretches and picks out the contents that are not all in marks.</summary>
internal sealed class ModelMerge(TokenTable tokens, AttributionColumns syntax, QuoteRegion[] regions, Narration narration, MentionIndex mentions, ReportingClause clause)
{
    /// <summary>Below this probability of the source the rules decide on a quoted stretch.</summary>
    private const float Doubtful = 0.6f;

    private static readonly string[] GroupNames = ["words", "tags", "cue-word", "position", "marks", "names", "parse"];

    /// <summary>
    /// Fills the entries of the stretches that an attribution's content holds, and returns the attributions whose content has words outside marks,
    /// each with its source.
    /// </summary>
    public List<(ModelAttribution Model, Attribution Attribution)> Apply(List<ModelAttribution> models, Attribution?[] found)
    {
        var reported = new List<(ModelAttribution, Attribution)>();
        ModelAttribution?[] owners = FindOwners(models);
        foreach (ModelAttribution model in models)
        {
            Attribution attribution = Describe(model);
            List<int> stretches = [];
            bool isQuoted = true;
            foreach (var (first, end) in model.Content)
            {
                for (int t = first; t < end; t++)
                {
                    int region = narration.RegionOf(t);
                    if (region < 0)
                    {
                        isQuoted &= !tokens.IsWord(t);
                    }
                    else if (stretches.Count == 0 || stretches[^1] != region)
                    {
                        stretches.Add(region);
                    }
                }
            }

            int before = -1;
            foreach (int region in stretches)
            {
                if (found[region] is null && attribution.Source is not null && attribution.Probability >= Doubtful && owners[region] == model && regions[region].Form == QuoteForm.Marks)
                {
                    found[region] = attribution with { ContinuesFrom = isQuoted || IsSplit(model, before, region) ? before : -1 };
                    before = region;
                }
            }

            if (!isQuoted)
            {
                reported.Add((model, attribution));
            }
        }

        return reported;
    }

    /// <summary>Whether the cue stands between two stretches: <c>"a," she wrote later, "b"</c>.</summary>
    private bool IsSplit(ModelAttribution model, int before, int region) =>
        before >= 0 && regions[before].End <= model.CueFirst && regions[region].Start >= model.CueEnd;

    /// <summary>For each stretch that several cues claim, the attribution whose cue stands nearest to it; one with a source before one without.</summary>
    private ModelAttribution?[] FindOwners(List<ModelAttribution> models)
    {
        var owners = new ModelAttribution?[regions.Length];
        int[] nearest = new int[regions.Length];
        foreach (ModelAttribution model in models)
        {
            foreach (var (first, end) in model.Content)
            {
                for (int t = first; t < end; t++)
                {
                    int region = narration.RegionOf(t);
                    if (region < 0)
                    {
                        continue;
                    }

                    int distance = Math.Max(regions[region].Start - model.CueEnd, model.CueFirst - regions[region].End) + (model.Source is null ? tokens.Count : 0);
                    if (owners[region] is null || distance < nearest[region])
                    {
                        (owners[region], nearest[region]) = (model, distance);
                    }

                    t = Math.Max(t, regions[region].End - 1);
                }
            }
        }

        return owners;
    }

    private Attribution Describe(ModelAttribution model)
    {
        Mention? source = model.Source is { } place ? MentionOf(place.First, place.End) : null;
        return new Attribution
        {
            Source = source,
            Rule = RuleOf(model),
            Probability = model.SourceProbability,
            CueFirst = model.CueFirst,
            CueEnd = model.CueEnd,
            Addressee = source is { } speaker ? clause.AddresseeOf(model.CueFirst, model.CueEnd, speaker) : null,
        };
    }

    /// <summary>The noun phrase with the actor that it names: the mention that holds its head, not one that only modifies it.</summary>
    private Mention MentionOf(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (t > first && (syntax.Upos(t) == Upos.Adp || tokens.Kinds[t] == TokenKind.Comma) && tokens[t] is not "of")
            {
                break;
            }

            if (tokens.Is(t, "of"))
            {
                break;
            }

            if (mentions.KnownAt(t) is { } known && known.End <= end)
            {
                bool isOwner = known.End < end && tokens[known.End] is "'s" or "’s" or "'" or "’";
                bool isModifier = known.End < end && known.Form == MentionForm.Name && syntax.Upos(known.End) == Upos.Noun;
                if (!isOwner && !isModifier && !(known.Form == MentionForm.Pronoun && known.End < end))
                {
                    return new Mention(first, end, known.Actor, known.Form);
                }

                t = known.End - 1;
            }
        }

        if (mentions.EndingAt(end) is { Actor: not null } last && last.First > first && tokens.Kinds[last.First - 1] == TokenKind.Comma)
        {
            return last;
        }

        return new Mention(first, end, null, end == first + 1 && syntax.Upos(first) == Upos.Pron ? MentionForm.Pronoun : MentionForm.Nominal);
    }

    /// <summary>Names the construction that the models saw and the features that decided: <c>model:subject-verb:parse</c>.</summary>
    private string RuleOf(ModelAttribution model)
    {
        if (model.Source is not { } source)
        {
            return "model:none";
        }

        string construction = tokens.Is(model.CueFirst, "according") ? "according-to"
            : tokens.Kinds[model.CueEnd - 1] == TokenKind.Colon && model.CueEnd == model.CueFirst + 1 ? "colon"
            : source.First >= model.CueEnd ? "verb-subject"
            : source.End == model.CueFirst ? "subject-verb"
            : "subject-gap-verb";
        return $"model:{construction}:{GroupNames[(int)model.SourceGroup]}";
    }
}
