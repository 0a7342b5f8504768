using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Records;

namespace Verbatim.Annotators.Quotations;

/// <summary>Reads from the layers of an article what attribution needs of its tokens.</summary>
internal static class QuotationColumns
{
    /// <summary>The columns of tags, parses and names.</summary>
    public static AttributionColumns Of(AnnotatedArticle article)
    {
        TokenTable tokens = article.Tokens;
        var linguistic = new LinguisticColumns(tokens);
        Layer<SentenceMorphology> morphology = article.Get(SentenceMorphology.Layer);
        Layer<SentenceParse> parses = article.Get(SentenceParse.Layer);
        for (int s = 0; s < tokens.Sentences.Length; s++)
        {
            if (morphology.StartingIn(tokens.Sentences[s].FullSpan) is [var tags, ..])
            {
                linguistic.SetMorphology(s, tags.Record.Tags.Items, tags.Record.Lemmas.Items);
            }

            if (parses.StartingIn(tokens.Sentences[s].FullSpan) is [var parse, ..])
            {
                linguistic.SetArcs(s, parse.Record.Arcs);
            }
        }

        var columns = new AttributionColumns(linguistic);
        foreach (Annotation<NameRecord> name in article.Get(NameRecord.Layer))
        {
            for (int t = tokens.IndexAt(name.Span.Start); t < tokens.Count && tokens.Spans[t].Start < name.Span.End; t++)
            {
                columns.Name[t] = (byte)(1 + (int)name.Record.Kind);
            }
        }

        return columns;
    }
}
