using System.Text;
using Verbatim.Language;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>
/// Measures tagging from raw text: the sentences of a treebank are laid out as paragraphs, the product finds sentences and tokens itself,
/// and a tag counts when token and tag are both right, as in the CoNLL 2018 shared task (F1 over tokens aligned by characters).
/// </summary>
internal static class RawTagging
{
    /// <summary>Token F1 and universal tag F1, 0–100.</summary>
    public static (double Tokens, double Upos) Measure(IReadOnlyList<TokenSentence> sentences, LanguageModels models)
    {
        var text = new StringBuilder();
        var gold = new Dictionary<TextSpan, Upos>();
        foreach (TokenSentence sentence in sentences)
        {
            if (sentence.StartsParagraph && text.Length > 0)
            {
                text.Append("\n\n");
            }

            for (int i = 0; i < sentence.Words.Length; i++)
            {
                gold.Add(sentence.Sequence.Span(i).Shift(text.Length), sentence.Upos[i]);
            }

            text.Append(sentence.Text);
        }

        int found = 0, tokens = 0, right = 0;
        foreach (SentenceSyntax sentence in ArticleParsers.Parse(text.ToString()).Root.Sentences)
        {
            TextSpan[] words = [.. sentence.Tokens.Select(token => token.Span).Where(span => !span.IsEmpty)];
            var tags = new TokenTag[words.Length];
            models.Tagger.Tag(new WordSequence(sentence.Tree.Text.AsSpan(TextSpan.FromBounds(0, sentence.FullSpan.End)), words), tags);
            found += words.Length;
            for (int i = 0; i < words.Length; i++)
            {
                bool same = gold.TryGetValue(words[i], out Upos upos);
                tokens += same ? 1 : 0;
                right += same && upos == tags[i].Upos ? 1 : 0;
            }
        }

        double total = Math.Max(1, gold.Count + found);
        return (200.0 * tokens / total, 200.0 * right / total);
    }
}
