using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1001: a quotation whose words are not those on record. Also reports the wordings that the record bears out.</summary>
internal sealed class AlteredWordingAnalyzer : QuotationAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1001", "Altered wording", "{0}: the quotation reads “{1}”, the record “{2}” ({3}: {4})", DiagnosticSeverity.Error);

    private protected override void Analyze(AnalysisContext context, TruthLinks links, QuotationMatch match)
    {
        if (match.Skipped is { } reason)
        {
            context.Report(Checks.Skipped(WordingCheck, match.Quotation.Id, match.Span, match.Quoted.Text, reason));
            return;
        }

        if (match.Wording is not { } wording)
        {
            return;
        }

        if (!wording.IsCorroborated)
        {
            context.Report(Checks.Undecided(WordingCheck, match.Quotation.Id, match.Span, match.Quoted.Text, EvidenceOf(wording), Checks.ArticleOnly, wording.Tier));
            return;
        }

        switch (wording.Tier)
        {
            case MatchTier.Exact:
                context.Report(Decided(match, wording, true, $"the same words{BeyondNote(wording)}"));
                break;
            case MatchTier.Typographic:
                context.Report(Decided(match, wording, true, $"the same words; only letter case, marks, spacing or punctuation differ{BeyondNote(wording)}"));
                break;
            case MatchTier.Edited when wording.Hunks.All(hunk => hunk.Guarded == GuardKinds.None):
                context.Report(Decided(match, wording, true, $"the same words but for what the article marks{LeftOut(wording)}{BeyondNote(wording)}"));
                break;
            case MatchTier.Altered:
                Report(context, match, wording);
                break;
        }
    }

    private static void Report(AnalysisContext context, QuotationMatch match, WordingMatch wording)
    {
        string changes = string.Join("; ", wording.Hunks.Where(hunk => !hunk.IsMarked).Select(hunk => Change(wording, hunk)));
        GuardKinds guarded = wording.Hunks.Aggregate(GuardKinds.None, (kinds, hunk) => kinds | hunk.Guarded);
        string note = guarded == GuardKinds.None ? $"words differ: {changes}" : $"words differ, among them {Guards.Describe(guarded)}: {changes}";
        bool light = wording.Hunks.All(hunk => IsLight(wording, hunk));
        context.Report(
            Decided(match, wording, false, note),
            match.Span,
            match.Quoted.Text,
            [changes, match.Quoted.Text, wording.RecordText, wording.Message.Id, wording.Wording.Source],
            light ? DiagnosticSeverity.Warning : null,
            fix: FixOf(context, match, wording));
    }

    private static string Change(WordingMatch wording, Hunk hunk)
    {
        string quoted = wording.Quoted.Slice(hunk.QuotedStart, hunk.QuotedEnd), record = wording.Record.Slice(hunk.RecordStart, hunk.RecordEnd);
        return record.Length == 0 ? $"“{quoted}” was added" : quoted.Length == 0 ? $"“{record}” was left out" : $"“{quoted}” stands for “{record}”";
    }

    private static string LeftOut(WordingMatch wording)
    {
        string[] parts = [.. wording.Hunks.Select(hunk => wording.Record.Slice(hunk.RecordStart, hunk.RecordEnd)).Where(part => part.Length > 0)];
        return parts.Length == 0 ? "" : $"; left out or replaced: “{string.Join("”, “", parts)}”";
    }

    private static bool IsLight(WordingMatch wording, Hunk hunk)
    {
        IEnumerable<Word> words = wording.Quoted.Words[hunk.QuotedStart..hunk.QuotedEnd].Concat(wording.Record.Words[hunk.RecordStart..hunk.RecordEnd]);
        return hunk.IsMarked || words.All(word => Guards.IsLight(word.Norm));
    }

    /// <summary>The record's words in place of the article's, where the article's stand there without markup and all of them are on record.</summary>
    private static Fix? FixOf(AnalysisContext context, QuotationMatch match, WordingMatch wording)
    {
        TextSpan content = ContentOf(match);
        return wording.Beyond.Length == 0 && context.Article.Text.AsSpan(content).SequenceEqual(match.Quoted.Text)
            ? new Fix([new TextChange(content, wording.RecordText)])
            : null;
    }
}
