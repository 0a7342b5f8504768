using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>Makes the records of the layer from the stretches and what was found out about them.</summary>
internal sealed class QuotationBuilder(TokenTable tokens, QuoteRegion[] regions, Narration narration, MentionIndex mentions, float threshold)
{
    private readonly NonQuotations _others = new(tokens, mentions);

    /// <summary>One record for each stretch and one for each reported content that is not all in marks, in reading order.</summary>
    /// <param name="found">The attributions, one for each stretch; <c>null</c> where nothing was found.</param>
    /// <param name="reported">The attributions of contents with words outside marks.</param>
    public Layer<QuotationRecord> Build(Attribution?[] found, List<(ModelAttribution Model, Attribution Attribution)> reported)
    {
        (TextSpan Span, int Region, int Reported)[] order =
        [
            .. regions.Select((region, i) => (tokens.SpanOf(region.Start, region.End), i, -1))
                .Concat(reported.Select((item, i) => (tokens.SpanOf(item.Model.Content[0].First, item.Model.Content[^1].End), -1, i)))
                .OrderBy(item => item.Item1),
        ];
        string[] ids = new string[regions.Length];
        for (int i = 0; i < order.Length; i++)
        {
            if (order[i].Region >= 0)
            {
                ids[order[i].Region] = IdOf(i);
            }
        }

        var addressees = new Addressees(tokens, mentions, narration);
        string?[] whom = new string?[regions.Length];
        var records = new Annotation<QuotationRecord>[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            records[i] = new Annotation<QuotationRecord>(order[i].Span, order[i].Region >= 0
                ? Quoted(order[i].Region, found, ids, whom, addressees)
                : Reported(IdOf(i), reported[order[i].Reported].Model, reported[order[i].Reported].Attribution));
        }

        return new Layer<QuotationRecord>(records);
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"q{index + 1}");

    private QuotationRecord Quoted(int index, Attribution?[] found, string[] ids, string?[] whom, Addressees addressees)
    {
        QuoteRegion region = regions[index];
        Attribution? attribution = found[index];
        QuotationKind? other = region.Form == QuoteForm.Marks ? _others.Classify(region, attribution is { CueFirst: >= 0 }) : null;
        bool isMixed = other is null && region.Parent < 0 && IsMixed(region, attribution);
        attribution = other is null && attribution?.Probability >= threshold ? attribution : null;
        whom[index] = attribution is null ? null
            : attribution.ContinuesFrom >= 0 ? whom[attribution.ContinuesFrom] ?? addressees.Find(region, attribution)
            : addressees.Find(region, attribution);
        return new QuotationRecord(
            ids[index],
            tokens.TextOf(region.First, region.Last),
            [tokens.SpanOf(region.First, region.Last)],
            other ?? (isMixed ? QuotationKind.Mixed : QuotationKind.Direct),
            SourceOf(attribution),
            attribution is { CueFirst: >= 0 } ? CueOf(attribution) : null,
            whom[index],
            region.Parent >= 0 ? ids[region.Parent] : null,
            attribution is { ContinuesFrom: >= 0 } ? ids[attribution.ContinuesFrom] : null,
            region.IsClosed);
    }

    private QuotationRecord Reported(string id, ModelAttribution model, Attribution attribution) => new(
        id,
        string.Join(" … ", model.Content.Select(part => tokens.TextOf(part.First, part.End))),
        [.. model.Content.Select(part => tokens.SpanOf(part.First, part.End))],
        QuotationKind.Indirect,
        SourceOf(attribution),
        CueOf(attribution),
        attribution.Addressee?.Actor,
        null,
        null,
        true);

    /// <summary>A few quoted words that a clause of the writer's own runs into or goes on from.</summary>
    private bool IsMixed(QuoteRegion region, Attribution? attribution)
    {
        if (attribution is null || attribution.CueFirst < 0 || region.Start == 0 || narration.IsQuoted(region.Start - 1))
        {
            return false;
        }

        int before = region.Start - 1;
        return attribution.CueEnd <= before && tokens.SentenceOf[before] == tokens.SentenceOf[region.Start]
            && tokens.Kinds[before] == TokenKind.Word && !tokens.IsCapitalized(region.First);
    }

    private QuotationSource? SourceOf(Attribution? attribution)
    {
        if (attribution is not { Source: { } source } || attribution.Probability < threshold)
        {
            return null;
        }

        TextSpan span = tokens.SpanOf(source.First, source.End);
        return new QuotationSource(source.Actor, span, tokens.Tree.Text.ToString(span), attribution.Rule, attribution.Probability);
    }

    private QuotationRecord.CueWords CueOf(Attribution attribution)
    {
        TextSpan span = tokens.SpanOf(attribution.CueFirst, attribution.CueEnd);
        string text = tokens.Tree.Text.ToString(span);
        for (int t = attribution.CueEnd - 1; t >= attribution.CueFirst; t--)
        {
            if (ReportingCues.TryGetVerb(tokens[t], out string lemma, out _))
            {
                return new QuotationRecord.CueWords(span, text, lemma);
            }
        }

        return new QuotationRecord.CueWords(span, text, tokens.TextOf(attribution.CueFirst, attribution.CueEnd).ToLowerInvariant());
    }
}
