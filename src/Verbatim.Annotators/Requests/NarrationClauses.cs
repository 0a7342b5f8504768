using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.Quotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Requests;

/// <summary>The clauses of an article that stand outside quotation marks.</summary>
internal sealed class NarrationClauses
{
    private readonly QuotedStretches _quoted;

    public NarrationClauses(AnnotatedArticle article, IReadOnlyList<ParsedSentence> sentences)
    {
        _quoted = new QuotedStretches(article.Get(QuotationRecord.Layer), QuotationKind.Direct, QuotationKind.Scare, QuotationKind.Title);
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
                if (!_quoted.Contains(sentence.SpanOf(clause.Predicate).Start))
                {
                    yield return (sentence, clause);
                }
            }
        }
    }
}
