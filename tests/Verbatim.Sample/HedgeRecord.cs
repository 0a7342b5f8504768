using Newtonsoft.Json.Linq;
using Verbatim.Annotations;

namespace Verbatim.Sample;

/// <summary>A word by which a sentence leaves open whether it is true. Compared by value.</summary>
/// <param name="Word">The word, lower case.</param>
public sealed record HedgeRecord(string Word)
{
    /// <summary>The layer of hedges; the span is the word's.</summary>
    public static readonly LayerKey<HedgeRecord> Layer = new("hedges");

    /// <summary>What stands under <c>extensions.hedges</c> in the records.</summary>
    public static JToken Write(AnnotatedArticle article) => new JArray(article.Get(Layer).Select(hedge => new JObject
    {
        ["span"] = new JObject { ["start"] = hedge.Span.Start, ["end"] = hedge.Span.End },
        ["word"] = hedge.Record.Word,
    }));
}
