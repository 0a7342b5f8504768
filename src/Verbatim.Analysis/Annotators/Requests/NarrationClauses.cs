using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.Quotations;
using Verbatim.Text;

namespace Verbatim.Annotators.Requests;

/// <summary>The clauses of an article that stand outside quotation marks.</summary>
internal sealed class NarrationClauses
{
    private readonly TextSpan[] _quoted;

    public NarrationClauses(AnnotatedArticle article, IReadOnlyList<ParsedSentence> sentences)
    {
        _quoted = [.. article.Get(QuotationRecord.Layer)
            .Where(item => item.Value.Kind is QuotationKind.Direct or QuotationKind.Scare or QuotationKind.Title && item.Value.NestedIn is null)
            .Select(item => item.Span)];
        Sentences = sentences;
        Clauses = [.. Collect()];
    }

    public IReadOnlyList<ParsedSentence> Sentences { get; }

    /// <summary>The clauses in reading order, each with its sentence.</summary>
    public IReadOnlyList<(ParsedSentence Sentence, Clause Clause)> Clauses { get; }

    private IEnumerable<(ParsedSentence, Clause)> Collect()
    {
        foreach (ParsedSentence sentence in Sentences)
        {
            var inside = new List<Clause>();
            foreach (Clause clause in sentence.Parse.Clauses)
            {
                inside.Add(clause);
            }

            foreach (Clause clause in inside)
            {
                TextSpan predicate = sentence.SpanOf(clause.Predicate);
                if (!Array.Exists(_quoted, quoted => quoted.Contains(predicate)))
                {
                    yield return (sentence, clause);
                }
            }
        }
    }
}
