using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>Makes the records of the layer from the stretches and what was found out about them.</summary>
internal sealed class QuotationBuilder(ArticleTokens tokens, QuoteRegion[] regions, MentionIndex mentions, float threshold)
{
    private readonly Narration _narration = new(tokens, regions);
    private readonly NonQuotations _others = new(tokens, mentions);

    /// <summary>One record for each stretch, in reading order.</summary>
    /// <param name="found">The attributions, one for each stretch; <c>null</c> where nothing was found.</param>
    public Layer<QuotationRecord> Build(Attribution?[] found)
    {
        var addressees = new Addressees(tokens, mentions, _narration);
        var records = new List<Annotation<QuotationRecord>>(regions.Length);
        string?[] ids = new string?[regions.Length];
        string?[] whom = new string?[regions.Length];
        for (int i = 0; i < regions.Length; i++)
        {
            QuoteRegion region = regions[i];
            string id = ids[i] = string.Create(CultureInfo.InvariantCulture, $"q{i + 1}");
            Attribution? attribution = found[i];
            QuotationKind? other = region.Form == QuoteForm.Marks ? _others.Classify(region, attribution is { CueFirst: >= 0 }) : null;
            attribution = other is null ? attribution : null;
            whom[i] = attribution is null ? null
                : attribution.ContinuesFrom >= 0 ? whom[attribution.ContinuesFrom] ?? addressees.Find(region, attribution)
                : addressees.Find(region, attribution);
            records.Add(new Annotation<QuotationRecord>(tokens.SpanOf(region.Start, region.End), new QuotationRecord(
                id,
                tokens.TextOf(region.First, region.Last),
                ContentSpans(region),
                other ?? (region.Parent < 0 && IsMixed(region, attribution) ? QuotationKind.Mixed : QuotationKind.Direct),
                attribution is { Source: { } source } && attribution.Probability >= threshold ? SourceOf(source, attribution) : null,
                attribution is { CueFirst: >= 0 } ? CueOf(attribution) : null,
                whom[i],
                region.Parent >= 0 ? ids[region.Parent] : null,
                attribution is { ContinuesFrom: >= 0 } ? ids[attribution.ContinuesFrom] : null,
                region.IsClosed)));
        }

        return new Layer<QuotationRecord>(records);
    }

    private EquatableArray<TextSpan> ContentSpans(QuoteRegion region) => [tokens.SpanOf(region.First, region.Last)];

    /// <summary>A few quoted words that a clause of the writer's own runs into or goes on from.</summary>
    private bool IsMixed(QuoteRegion region, Attribution? attribution)
    {
        if (attribution is null || attribution.CueFirst < 0 || region.Start == 0 || _narration.IsQuoted(region.Start - 1))
        {
            return false;
        }

        int before = region.Start - 1;
        return attribution.CueEnd <= before && tokens.SentenceOf[before] == tokens.SentenceOf[region.Start]
            && tokens.Kinds[before] == TokenKind.Word && !tokens.IsCapitalized(region.First);
    }

    private QuotationSource SourceOf(Mention source, Attribution attribution)
    {
        TextSpan span = tokens.SpanOf(source.First, source.End);
        return new QuotationSource(source.Actor, span, tokens.Tree.Text.ToString(span), attribution.Rule, attribution.Probability);
    }

    private QuotationCue CueOf(Attribution attribution)
    {
        TextSpan span = tokens.SpanOf(attribution.CueFirst, attribution.CueEnd);
        bool isVerb = ReportingCues.TryGetVerb(tokens[attribution.CueFirst], out string lemma, out _);
        string text = tokens.Tree.Text.ToString(span);
        return new QuotationCue(span, text, isVerb ? lemma : text.ToLowerInvariant());
    }
}
