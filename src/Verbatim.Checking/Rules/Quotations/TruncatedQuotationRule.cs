using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1002: a quotation that ends like a sentence where the sentence on record goes on.</summary>
internal sealed class TruncatedQuotationRule : QuotationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1002", "Truncated quotation", "the quotation ends at “{0}” as if the sentence were over{1}; in the record it goes on: “{2}” ({3}: {4})", DiagnosticSeverity.Warning, "quotations");

    protected override void Analyze(RuleContext context, QuotationMatch match)
    {
        if (match.Wording is not { Tier: MatchTier.Truncated, IsCorroborated: true } wording)
        {
            return;
        }

        bool marked = QuotedStretch.IsMarkedPart(context.Article, new Annotation<QuotationRecord>(match.Span, match.Quotation));
        GuardKinds hidden = wording.LeftOutGuards;
        string guarded = hidden == GuardKinds.None ? "" : $", including {Guards.Describe(hidden)}";
        string note = marked
            ? $"the same words, cut before the end of the sentence, as the article itself says; left out: “{wording.LeftOut}”"
            : $"words are left out at the end and nothing marks the cut{guarded}: “{wording.LeftOut}”";
        Comparison comparison = Compare(context, match, wording);
        object[] arguments = [Ending(match.Quoted), marked ? " (the article says that this is only a part)" : "", wording.LeftOut, wording.Message.Id, wording.Wording.Source];
        if (marked)
        {
            comparison.Agrees(note + BeyondNote(wording), new(arguments) { Severity = DiagnosticSeverity.Info });
        }
        else
        {
            bool isGrave = (hidden & (GuardKinds.Negation | GuardKinds.Name | GuardKinds.Number)) != 0;
            comparison.Differs(note + BeyondNote(wording), new(arguments) { Severity = isGrave ? DiagnosticSeverity.Error : null });
        }
    }

    /// <summary>The last words of the quotation.</summary>
    private static string Ending(NormalizedText quoted)
    {
        const int words = 4;
        int first = Math.Max(quoted.SentenceStart(quoted.Words.Length - 1), quoted.Words.Length - words);
        return (first > 0 ? "… " : "") + quoted.SliceWithMarks(first, quoted.Words.Length);
    }
}
