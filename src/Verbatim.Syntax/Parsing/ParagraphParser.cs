using System.Runtime.InteropServices;
using Verbatim.Syntax;
using Verbatim.Syntax.Internal;

namespace Verbatim.Parsing;

/// <summary>
/// Parses one paragraph into green sentences. What it returns depends on the paragraph alone, so that sentences can be shared between trees.
/// Holds the buffers of one parse; not thread-safe.
/// </summary>
internal sealed class ParagraphParser
{
    private readonly InlineScanner _inline = new();
    private readonly CleanText _clean = new();
    private readonly TokenBuffer _tokens = new();
    private readonly List<int> _ends = [];
    private readonly List<GreenSentence> _sentences = [];
    private readonly PieceWriter _writer = new();

    /// <summary>Parses a paragraph together with the white space before it.</summary>
    /// <param name="source">The white space before the paragraph and the paragraph up to its last character that is no white space.</param>
    /// <param name="blockMarkup">The marks of the block itself, ordered; relative to <paramref name="source"/>.</param>
    /// <param name="inline">Whether inline markup is read; otherwise every character is text.</param>
    /// <returns>The sentences; none when the paragraph has no token.</returns>
    public ReadOnlySpan<GreenSentence> Parse(ReadOnlySpan<char> source, ReadOnlySpan<Markup> blockMarkup, bool inline)
    {
        List<Markup> markup = _inline.Scan(source, blockMarkup, inline);
        ReadOnlySpan<char> text = _clean.Build(source, markup);
        _tokens.Clear();
        _ends.Clear();
        _sentences.Clear();
        Tokenizer.Run(text, _tokens);
        SentenceSplitter.Run(text, _tokens.Items, _ends);
        _writer.Reset(markup);
        int token = 0;
        for (int i = 0; i < _ends.Count; i++)
        {
            for (; token < _ends[i]; token++)
            {
                ref RawToken raw = ref _tokens[token];
                int start = _clean.SourceStart(raw.Start), end = _clean.SourceEnd(raw.End - 1);
                _writer.WriteGap(source, start);
                _writer.WriteToken(raw.Kind, end, end - start == raw.Length ? null : text.Slice(raw.Start, raw.Length).ToString());
            }

            int next = token < _tokens.Count ? _clean.SourceStart(_tokens[token].Start) : source.Length;
            _writer.WriteTrailing(source, next);
            _sentences.Add(_writer.Take());
        }

        return CollectionsMarshal.AsSpan(_sentences);
    }

    /// <summary>The sentence behind the last block: what remains, as trivia, and the end token.</summary>
    /// <param name="source">What remains; it holds no token.</param>
    /// <param name="blockMarkup">Marks in it, ordered.</param>
    public GreenSentence ParseEnd(ReadOnlySpan<char> source, ReadOnlySpan<Markup> blockMarkup)
    {
        _writer.Reset(_inline.Scan(source, blockMarkup));
        _writer.WriteGap(source, source.Length);
        _writer.WriteToken(TokenKind.EndOfArticle, source.Length, null);
        return _writer.Take();
    }
}
