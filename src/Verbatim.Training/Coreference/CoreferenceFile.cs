using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Verbatim.Training.Coreference;

/// <summary>Reads a line of <c>coref/gum_open.*.jsonl</c>: <c>sents</c> (tokens, the form first) and <c>mentions</c> (sentence, first, end, cluster, type, …).</summary>
internal sealed class CoreferenceFile
{
    private readonly JObject _document;
    private readonly JArray _mentions;

    /// <summary>Parses one line.</summary>
    /// <exception cref="DataFormatException">It is not of this form.</exception>
    public CoreferenceFile(string line, int number)
    {
        try
        {
            _document = JObject.Parse(line);
            _mentions = (JArray)_document["mentions"]!;
            Sentences = [.. _document["sents"]!.Select(sentence => sentence.Select(token => (token is JArray columns ? columns[0] : token).Value<string>()!).ToArray())];
            Mentions = [.. _mentions.Select(mention => (mention.Value<int>(0), mention.Value<int>(1), mention.Value<int>(2)))];
            Gold = [.. _mentions.Select(mention => mention[3]!.Value<string>()!)];
            Types = [.. _mentions.Select(mention => mention[4]!.Value<string>()!)];
        }
        catch (Exception error) when (error is JsonException or InvalidCastException or ArgumentException or NullReferenceException)
        {
            throw new DataFormatException($"this is not a document with mentions: {error.Message}", number);
        }
    }

    /// <summary>The forms of the tokens.</summary>
    public IReadOnlyList<string[]> Sentences { get; }

    /// <summary>Sentence, first token, token behind the last.</summary>
    public IReadOnlyList<(int Sentence, int First, int End)> Mentions { get; }

    /// <summary>Gold cluster of each mention.</summary>
    public IReadOnlyList<string> Gold { get; }

    /// <summary>Entity type of each mention.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>The line with other clusters.</summary>
    public string With(IReadOnlyList<string> clusters)
    {
        for (int i = 0; i < clusters.Count; i++)
        {
            _mentions[i][3] = clusters[i];
        }

        return _document.ToString(Formatting.None);
    }
}
