using Verbatim.Syntax;

namespace Verbatim.Parsing;

internal ref partial struct SentenceSplitter
{
    /// <summary>The position behind a bracketed note that belongs to what stands before it, <c>[sic]</c>, <c>[3]</c>, <c>[citation needed]</c>; 0 when there is none.</summary>
    private readonly int NoteEnd(int index)
    {
        if (_tokens[index].Kind != TokenKind.OpenBracket || _text[_tokens[index].Start] != '[')
        {
            return 0;
        }

        int stop = Math.Min(_tokens.Length, index + LongestNote);
        for (int i = index + 1; i < stop; i++)
        {
            ref readonly RawToken token = ref _tokens[i];
            if (token.Kind == TokenKind.CloseBracket)
            {
                return i > index + 1 ? i + 1 : 0;
            }

            if (!(token.Kind == TokenKind.Word && CharClasses.IsLower(_text[token.Start])) && token is not { Kind: TokenKind.Number, Length: <= 3 })
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether the sentence goes on behind the parenthesis that opens at <paramref name="index"/>: <c>Viva! (1965), and …</c></summary>
    private readonly bool IsInsideSentence(int index)
    {
        int stop = Math.Min(_tokens.Length - 1, index + LongestNote);
        for (int i = index + 1; i < stop; i++)
        {
            if (_tokens[i].Kind == TokenKind.CloseBracket)
            {
                return _tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon
                    || (_tokens[i + 1].Kind == TokenKind.Word && StartsLower(_tokens[i + 1]));
            }
        }

        return false;
    }

    /// <summary>Whether a parenthesis that opens at <paramref name="index"/> is all there is up to the next sentence: <c>(credit: …)</c></summary>
    private readonly bool IsOwnSentence(int index)
    {
        if (_tokens[index].Kind != TokenKind.OpenBracket)
        {
            return false;
        }

        int stop = Math.Min(_tokens.Length, index + LongestAside);
        for (int i = index + 1; i < stop; i++)
        {
            if (_tokens[i].Kind == TokenKind.CloseBracket)
            {
                int after = i + 1;
                return after == _tokens.Length || (_tokens[after].Kind == TokenKind.Word && !StartsLower(_tokens[after]));
            }
        }

        return false;
    }
}
