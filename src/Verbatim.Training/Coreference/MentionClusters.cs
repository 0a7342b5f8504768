using System.Text;
using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Names;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Reporting;
using Verbatim.Text;

namespace Verbatim.Training.Coreference;

/// <summary>Clusters given mentions by the actors that the product finds in the running text; a mention of no actor is a cluster of its own.</summary>
internal static class MentionClusters
{
    /// <summary>The cluster of every mention.</summary>
    /// <param name="sentences">The tokens.</param>
    /// <param name="mentions">Sentence, first token and the token behind the last.</param>
    /// <param name="models">The models.</param>
    public static string[] Find(IReadOnlyList<string[]> sentences, IReadOnlyList<(int Sentence, int First, int End)> mentions, LanguageModels models)
    {
        var text = new StringBuilder();
        var starts = new int[sentences.Count][];
        for (int s = 0; s < starts.Length; s++)
        {
            starts[s] = new int[sentences[s].Length];
            for (int i = 0; i < starts[s].Length; i++)
            {
                starts[s][i] = text.Length;
                text.Append(sentences[s][i]).Append(' ');
            }
        }

        var layer = new VerbatimLinguisticLayer(models);
        Annotator[] steps = [new PartOfSpeechAnnotator(layer), new NameCandidateAnnotator(layer), new NameAnnotator(), new ActorAnnotator()];
        Layer<ActorRecord> actors = PipelineDriver.Create(PipelineConfig.Default, steps, []).Run(ArticleParsers.Parse(text.ToString())).Article.Get(ActorRecord.Layer);
        var found = actors.Values.SelectMany(actor => actor.Mentions.Select(mention => (mention.Span, actor.Id))).ToLookup(item => item.Span.End);
        var byStart = actors.Values.SelectMany(actor => actor.Mentions.Select(mention => (mention.Span, actor.Id))).ToLookup(item => item.Span.Start);
        return [.. mentions.Select((mention, index) => Cluster(mention, index))];

        string Cluster((int Sentence, int First, int End) mention, int index)
        {
            int start = starts[mention.Sentence][mention.First];
            int end = starts[mention.Sentence][mention.End - 1] + sentences[mention.Sentence][mention.End - 1].Length;

            // The head of a name phrase is its last name, or its first where something is added behind a comma or bracket.
            foreach ((TextSpan span, string id) in found[end].Where(item => item.Span.Start >= start).OrderByDescending(item => item.Span.Length))
            {
                return id;
            }

            foreach ((TextSpan span, string id) in byStart[start].Where(item => item.Span.End < end && text[item.Span.End + 1] is ',' or '(' or '\''))
            {
                return text[span.End + 1] == '\'' && span.End + 3 < end ? $"m{index}" : id;
            }

            return $"m{index}";
        }
    }
}
