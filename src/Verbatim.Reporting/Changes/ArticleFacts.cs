using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>
/// The facts that an article states, taken from a run in memory or from the <c>records.json</c> of one; the two are the same.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class ArticleFacts
{
    private ArticleFacts(RecordRows rows, IEnumerable<RecordKind> kinds, string version, string models)
    {
        Facts = FactBuilder.Build(rows);
        DateValues = [.. rows.Dates.Select(date => date.Value).Where(FactBuilder.IsDefinite)];
        Kinds = [.. kinds];
        Version = version;
        Models = models;
    }

    /// <summary>The facts: the actors first, then kind by kind in reading order.</summary>
    internal ImmutableArray<RecordFact> Facts { get; }

    /// <summary>All values of dates, those included that belong to other facts.</summary>
    internal ImmutableHashSet<string> DateValues { get; }

    /// <summary>The kinds that the run looked for; of the others nothing is known.</summary>
    internal ImmutableHashSet<RecordKind> Kinds { get; }

    /// <summary>The version of the program that found them.</summary>
    internal string Version { get; }

    /// <summary>The hash of the models that found them, or the empty string.</summary>
    internal string Models { get; }

    /// <summary>Reads a <c>records.json</c>. Never throws on text.</summary>
    public static ParseResult<ArticleFacts> Parse(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new List<Diagnostic>();
        var rows = new RecordRows([], [], [], [], [], []);
        string version = "", models = "";
        HashSet<string> missing = [];
        if (StrictJson.ReadObject(text, "the records of a run", diagnostics) is { } root)
        {
            root.Require("schemaVersion")?.AsOneOf(("1.0", true));
            JsonObject? tool = root.Require("tool")?.AsObject();
            version = tool?.RequireString("version") ?? "";
            models = tool?.String("models") ?? "";
            missing = [.. root.Find("incomplete")?.AsObject()?.Strings("notCarriedOut").Select(step => step.Text) ?? []];
            rows = RecordRowsReader.Read(root);
        }

        return new ParseResult<ArticleFacts>(new ArticleFacts(rows, RecordRowsOfArticle.KindsWithout(missing), version, models), [.. diagnostics]);
    }

    /// <summary>Takes the facts from the layers of an article.</summary>
    internal static ArticleFacts Of(AnnotatedArticle article, string models) =>
        new(RecordRowsOfArticle.Read(article), RecordRowsOfArticle.KindsOf(article), Tool.Version, models);
}
