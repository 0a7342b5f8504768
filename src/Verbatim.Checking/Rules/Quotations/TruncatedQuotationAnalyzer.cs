using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1002: a quotation that ends like a sentence where the sentence on record goes on.</summary>
internal sealed class TruncatedQuotationAnalyzer : QuotationAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1002", "Truncated quotation", "the quotation ends with “{0}” like a sentence{1}; on record the sentence goes on: “{2}” ({3}: {4})", DiagnosticSeverity.Warning);

    private protected override void Analyze(AnalysisContext context, TruthLinks links, QuotationMatch match)
    {
        if (match.Wording is not { Tier: MatchTier.Truncated, IsCorroborated: true } wording)
        {
            return;
        }

        bool marked = QuotedStretch.IsMarkedPart(context.Article, new Annotation<QuotationRecord>(match.Span, match.Quotation));
        GuardKinds hidden = wording.LeftOutGuards;
        string guarded = hidden == GuardKinds.None ? "" : $", among them {Guards.Describe(hidden)}";
        string note = marked
            ? $"the same words, cut before the end of the sentence, as the article says; left out: “{wording.LeftOut}”"
            : $"words are left out behind the last one and nothing marks it{guarded}: “{wording.LeftOut}”";
        context.Report(
            Decided(match, wording, marked, note + BeyondNote(wording)),
            match.Span,
            match.Quoted.Text,
            [Ending(match.Quoted), marked ? " (the article says that it is a part)" : "", wording.LeftOut, wording.Message.Id, wording.Wording.Source],
            marked ? DiagnosticSeverity.Info : (hidden & (GuardKinds.Negation | GuardKinds.Name | GuardKinds.Number)) != 0 ? DiagnosticSeverity.Error : null);
    }

    /// <summary>The last words of the quotation.</summary>
    private static string Ending(WordedText quoted)
    {
        const int words = 4;
        int first = Math.Max(quoted.SentenceStart(quoted.Words.Length - 1), quoted.Words.Length - words);
        return (first > 0 ? "… " : "") + quoted.SliceWithMarks(first, quoted.Words.Length);
    }
}
