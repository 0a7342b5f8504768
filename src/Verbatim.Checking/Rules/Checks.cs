using Verbatim.Annotations;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking;

/// <summary>Makes the assessments and evidence that rules report.</summary>
internal static class Checks
{
    /// <summary>A check that could not be carried out.</summary>
    public static Assessment Skipped(string check, string? record, TextSpan? span, string text, string note) =>
        new("", check, record, AssessmentStatus.Skipped, Verdict.NotEnoughInfo, MatchTier.None, span, text, null, [], note);

    /// <summary>A check that the record does not decide.</summary>
    public static Assessment Undecided(string check, string? record, TextSpan? span, string text, Evidence? evidence, string note, MatchTier tier = MatchTier.None) =>
        new("", check, record, AssessmentStatus.Checked, Verdict.NotEnoughInfo, tier, span, text, evidence, [], note);

    /// <summary>A check that the record decides.</summary>
    public static Assessment Decided(
        string check, string? record, TextSpan? span, string text, bool supported, Evidence evidence, string note, MatchTier tier = MatchTier.None, EquatableArray<DiffPiece> diff = default) =>
        new("", check, record, AssessmentStatus.Checked, supported ? Verdict.Supported : Verdict.Refuted, tier, span, text, evidence, diff, note);

    /// <summary>A fact as evidence, in words to be shown beside the article's.</summary>
    public static Evidence Of(Fact fact, string text) => new(fact.Id, text, fact.Source.ToString(), fact.Source.Url);

    /// <summary>A part of a fact that has its own source.</summary>
    public static Evidence Of(Fact fact, string text, FactSource source) => new(fact.Id, text, source.ToString(), source.Url);

    /// <summary>The calendar as evidence.</summary>
    public static Evidence Calendar(string text) => new("calendar", text, "the calendar", null);

    /// <summary>Another place of the article as evidence.</summary>
    public static Evidence Article(string text, string? location = null) => new("article", text, "the article itself", location);

    /// <summary>The first of several wordings; empty when there is none.</summary>
    public static string First(EquatableArray<string> wordings) => wordings.Count == 0 ? "" : wordings[0];

    /// <summary>The note of a check whose fact is known from the article alone.</summary>
    public const string ArticleOnly = "the article is the only source of this; it cannot prove itself";
}
