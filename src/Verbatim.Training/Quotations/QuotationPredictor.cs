using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>Attributes the articles of a <c>quotes/*.jsonl</c> file from their raw text, along the product's own path.</summary>
internal sealed class QuotationPredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "quotations";

    /// <inheritdoc/>
    public string Summary => "Attributions of each article: content, cue, source (JSONL).";

    /// <inheritdoc/>
    public void Predict(TextReader input, TextWriter output, LanguageModels models)
    {
        var runner = new LayerRunner(models, QuotationRecord.Layer);
        foreach (AttributionArticle article in AttributionArticle.Read(input))
        {
            Layer<QuotationRecord> layer = runner.Run(ArticleParsers.Parse(article.Text)).Get(QuotationRecord.Layer);
            output.WriteLine(new JObject { ["id"] = article.Id, ["quotes"] = ToJson(layer) }.ToString(Newtonsoft.Json.Formatting.None));
        }
    }

    /// <summary>The attributions of a layer; a quoted stretch that a reported content holds is part of it, and the parts of one quotation are one.</summary>
    internal static JArray ToJson(Layer<QuotationRecord> layer)
    {
        TextSpan[] reported = [.. layer.Values.Where(record => record.Kind == QuotationKind.Indirect).SelectMany(record => record.ContentSpans)];
        var quotes = new JArray();
        var byId = new Dictionary<string, JArray>(StringComparer.Ordinal);
        foreach (QuotationRecord record in layer.Values)
        {
            bool isUnknown = record.Source is null && record.Cue is null;
            bool isOthers = record.Kind is QuotationKind.Scare or QuotationKind.Title || record.NestedIn is not null || isUnknown;
            bool isHeld = record.Kind != QuotationKind.Indirect && reported.Any(span => span.Contains(record.ContentSpans[0]));
            if (isOthers || isHeld)
            {
                continue;
            }

            if (record.ContinuesFrom is { } before && byId.TryGetValue(before, out JArray? content))
            {
                byId[record.Id] = content;
                AddSpans(content, record.ContentSpans);
                continue;
            }

            content = [];
            AddSpans(content, record.ContentSpans);
            byId[record.Id] = content;
            quotes.Add(new JObject
            {
                ["content"] = content,
                ["cue"] = record.Cue is { } cue ? new JArray { Pair(cue.Span) } : new JArray(),
                ["source"] = record.Source is { } source ? new JArray { Pair(source.Span) } : new JArray(),
                ["kind"] = record.Kind.ToString().ToLowerInvariant(),
            });
        }

        return quotes;
    }

    private static void AddSpans(JArray content, EquatableArray<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            content.Add(Pair(span));
        }
    }

    private static JArray Pair(TextSpan span) => [span.Start, span.End];
}
