using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>What the rules that look at every date of the article have in common.</summary>
internal abstract class DateAnalyzer : Analyzer
{
    private protected DateAnalyzer()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [DateRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Layer<DateRecord> dates = context.Article.Get(DateRecord.Layer);
        for (int i = 0; i < dates.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Analyze(context, dates, i);
        }
    }

    private protected abstract void Analyze(AnalysisContext context, Layer<DateRecord> dates, int index);

    /// <summary>Whether nothing but a comma, a bracket or a preposition stands between two spans of one sentence.</summary>
    private protected static bool AreBeside(AnalysisContext context, TextSpan first, TextSpan second)
    {
        if (second.Start < first.End || context.Article.Tree.Root.FindSentence(first.Start) is not { } sentence || !sentence.FullSpan.Contains(second))
        {
            return false;
        }

        SyntaxTokenList tokens = sentence.Tokens;
        for (int i = sentence.FindTokenIndex(first.End); i < tokens.Count && tokens[i].Span.Start < second.Start; i++)
        {
            bool passes = tokens[i].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash || tokens[i].ValueText is "on" or "in";
            if (!passes)
            {
                return false;
            }
        }

        return true;
    }
}
