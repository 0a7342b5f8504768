using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>VB1001: a quotation whose words are not those on record. Also reports the wordings that the record bears out.</summary>
internal sealed class AlteredWordingRule : QuotationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB1001", "Altered wording", "{0}: the article quotes “{1}”; the record reads “{2}” ({3}: {4})", DiagnosticSeverity.Error, "quotations");

    protected override void Analyze(RuleContext context, QuotationMatch match)
    {
        if (match.Skipped is { } reason)
        {
            Check(context, match).Skip(reason);
            return;
        }

        if (match.Wording is not { } wording || (wording.IsCorroborated && IsLeftToOthers(wording)))
        {
            return;
        }

        Comparison comparison = Compare(context, match, wording);
        if (wording.Tier == MatchTier.Altered)
        {
            Differs(context, match, wording, comparison);
            return;
        }

        string same = wording.Tier switch
        {
            MatchTier.Exact => "the same words",
            MatchTier.Typographic => "the same words; only capitals, quotation marks, spacing or punctuation differ",
            _ => $"the same words except where the article marks a change{LeftOut(wording)}",
        };
        comparison.Agrees(same + BeyondNote(wording));
    }

    /// <summary>A quotation cut short is VB1002's, one whose marked changes hide something VB1003's.</summary>
    private static bool IsLeftToOthers(WordingMatch wording) =>
        wording.Tier > MatchTier.Altered || wording.Tier == MatchTier.Truncated || (wording.Tier == MatchTier.Edited && wording.Hunks.Any(hunk => hunk.Guarded != GuardKinds.None));

    private static void Differs(RuleContext context, QuotationMatch match, WordingMatch wording, Comparison comparison)
    {
        string changes = string.Join("; ", wording.Hunks.Where(hunk => !hunk.IsMarked).Select(hunk => Change(wording, hunk)));
        GuardKinds guarded = wording.Hunks.Aggregate(GuardKinds.None, (kinds, hunk) => kinds | hunk.Guarded);
        string note = guarded == GuardKinds.None ? $"the words differ: {changes}" : $"the words differ, including {Guards.Describe(guarded)}: {changes}";
        comparison.Differs(note, new(changes, match.Quoted.Text, wording.RecordText, wording.Message.Id, wording.Wording.Source)
        {
            Severity = wording.Hunks.All(hunk => IsLight(wording, hunk)) ? DiagnosticSeverity.Warning : null,
            Fix = FixOf(context, match, wording),
        });
    }

    private static string Change(WordingMatch wording, Hunk hunk)
    {
        string quoted = wording.Quoted.Slice(hunk.QuotedStart, hunk.QuotedEnd), record = wording.Record.Slice(hunk.RecordStart, hunk.RecordEnd);
        return record.Length == 0 ? $"“{quoted}” was added" : quoted.Length == 0 ? $"“{record}” was left out" : $"“{quoted}” replaces “{record}”";
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
    private static Fix? FixOf(RuleContext context, QuotationMatch match, WordingMatch wording)
    {
        TextSpan content = ContentOf(match);
        return wording.Beyond.Length == 0 && context.Article.Text.AsSpan(content).SequenceEqual(match.Quoted.Text)
            ? new Fix([new TextChange(content, wording.RecordText)])
            : null;
    }
}
