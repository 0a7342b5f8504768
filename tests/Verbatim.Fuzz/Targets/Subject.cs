using System.Globalization;
using Verbatim.Fuzz.Generation;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Fuzz.Targets;

/// <summary>What the targets have in common: the models, a driver, an article that has been read, a truth that speaks of the same matters.</summary>
internal static class Subject
{
    private const int Seed = 20_171_113;

    /// <summary>The models that lie beside the program.</summary>
    public static LanguageModels Models { get; } = LanguageModels.Open(Path.Combine(AppContext.BaseDirectory, "models"));

    /// <summary>A driver of all built-in steps.</summary>
    public static PipelineDriver Driver { get; } = PipelineDriver.Create(PipelineConfig.Default, Catalog.BuiltIn, Models);

    /// <summary>A valid truth about <see cref="World"/>.</summary>
    public static GroundTruth Truth { get; } = ReadTruth();

    /// <summary>A run over an article about <see cref="World"/>, with that truth.</summary>
    public static RunResult Result { get; } = Run(Article(12), Truth);

    /// <summary>Results of several short articles.</summary>
    public static RunResult[] Results { get; } = [.. Enumerable.Range(1, 12).Select(i => Run(Article(i % 4, i), Truth))];

    /// <summary>Writes a result in a format of <see cref="BuiltIns"/>.</summary>
    public static string Write(RunResult result, string format)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Catalog.BuiltIn.Writers.Single(writer => writer.Name == format).Write(result, text);
        return text.ToString();
    }

    private static RunResult Run(string text, GroundTruth truth) => 
        Driver.Run(ArticleParsers.Parse(SourceText.Decode(System.Text.Encoding.UTF8.GetBytes(text), "article.txt")), truth);

    private static string Article(int parts, int seed = 0) =>
        string.Concat(Enumerable.Range(0, parts + 1).Select(i => ArticleGenerator.Create(new Random(Seed + (100 * seed) + i), markdown: false)));

    private static GroundTruth ReadTruth()
    {
        string persons = string.Join(",", World.Persons[..5].Select((name, i) => Actor($"p{i}", name, "person")));
        string organizations = string.Join(",", World.Organizations[..4].Select((name, i) => Actor($"o{i}", name, "organization")));
        string messages = string.Join(",", World.Wordings[..10].Select((words, i) =>
            $$"""{ "id": "m{{i}}", "from": "p{{i % 5}}", "to": "o{{i % 4}}", "sent": "{{World.FactTimes[i % 7]}}", "wordings": [{ "text": "{{words}}" }], {{Source}} }"""));
        GroundTruthResult result = GroundTruth.Parse(SourceText.From($$"""
            { "schemaVersion": "1.0", "complete": ["messages"], "actors": [{{persons}}, {{organizations}}], "messages": [{{messages}}],
              "requests": [{ "id": "r1", "message": "m3", "from": "p0", "to": "o1", "actions": ["send"], "object": "the report", "outcome": { "status": "ignored" }, {{Source}} }],
              "events": [{ "id": "e1", "title": "The council approves the harbor plan", "names": ["hearing"], "date": "2019-09-14", "predicates": ["approve"], "object": "harbor plan",
                "participants": [{ "actor": "p2", "role": "agent" }], "figures": [{ "value": 5000, "unit": "votes" }], {{Source}} }] }
            """));
        return result.IsValid ? result.Truth : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }

    private const string Source = """ "source": { "title": "Report" }, "corroboration": "primary" """;

    private static string Actor(string id, string name, string kind) =>
        $$"""{ "id": "{{id}}", "name": "{{name}}", "kind": "{{kind}}", "roles": [{ "text": "mayor of Lakeville" }], {{Source}} }""";
}
