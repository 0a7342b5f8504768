using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Training.Tokens;

/// <summary>Measures the tokenizer and the sentence splitter, which are rules and have nothing to train, on raw text.</summary>
internal sealed class TokensPart : ITrainingPart
{
    private static readonly string[] Treebanks = ["ewt", "gum_open"];

    /// <inheritdoc/>
    public string Name => "tokens";

    /// <inheritdoc/>
    public string Summary => "Tokens and sentences of raw text with its paragraphs; rules, so that there is nothing to train.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context) => [];

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        var scores = new List<(string, double)>();
        foreach (string treebank in Treebanks)
        {
            using var reader = new StreamReader(context.Data($"dep/{treebank}.dev.conllu"));
            (SpanScore tokens, SpanScore sentences, SpanScore boundaries) = Measure(RawDocuments.Read(reader));
            scores.Add(($"{treebank}.tokens.f1", tokens.F1));
            scores.Add(($"{treebank}.sentences.f1", sentences.F1));
            scores.Add(($"{treebank}.boundaries.f1", boundaries.F1));
        }

        return scores;
    }

    /// <summary>Scores of tokens, of whole sentences, and of the places where sentences end.</summary>
    internal static (SpanScore Tokens, SpanScore Sentences, SpanScore Boundaries) Measure(IEnumerable<RawDocument> documents)
    {
        SpanScore tokens = new(), sentences = new(), boundaries = new();
        foreach (RawDocument document in documents)
        {
            int[] position = Positions(document.Text);
            SyntaxTree tree = ArticleParsers.Parse(document.Text);
            SentenceSyntax[] found = [.. tree.Root.Sentences];
            tokens.Add(document.Tokens, found.SelectMany(sentence => sentence.Tokens).Select(token => (position[token.Span.Start], position[token.Span.End])));
            sentences.Add(document.Sentences, found.Select(sentence => (position[sentence.Span.Start], position[sentence.Span.End])));
            boundaries.Add(document.Sentences.Select(sentence => sentence.End), found.Select(sentence => position[sentence.Span.End]));
        }

        return (tokens, sentences, boundaries);
    }

    /// <summary>For each character, how many before it are no white space.</summary>
    private static int[] Positions(string text)
    {
        var position = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            position[i + 1] = position[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        }

        return position;
    }
}
