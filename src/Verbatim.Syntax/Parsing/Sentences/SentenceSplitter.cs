using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Finds where the sentences of one paragraph end. A pure function of its clean text and tokens.</summary>
internal ref partial struct SentenceSplitter
{
    private const int LongestAside = 60;
    private const int LongestNote = 6;
    private const int LongestSignature = 6;
    private const int LongestAbbreviation = 5;

    /// <summary>What goes on for longer is no sentence and is cut.</summary>
    private const int LongestSentence = 2000;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Captions =
        new HashSet<string>("Figure Fig. Table Listing Box Step Chapter Section Part".Split(' '), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<RawToken> _tokens;
    private int _sentenceStart;

    private SentenceSplitter(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>Appends, for each sentence, the index behind its last token.</summary>
    public static void Run(ReadOnlySpan<char> text, ReadOnlySpan<RawToken> tokens, List<int> ends)
    {
        var splitter = new SentenceSplitter(text, tokens);
        splitter.Run(ends);
    }

    private void Run(List<int> ends)
    {
        for (int i = 0; i < _tokens.Length; i++)
        {
            if (i - _sentenceStart >= LongestSentence)
            {
                ends.Add(i);
                _sentenceStart = i;
            }

            if (i == 2 && IsCaptionNumber())
            {
                ends.Add(i);
                _sentenceStart = i;
            }

            if (!MayEnd(_tokens[i]))
            {
                continue;
            }

            int next = SkipClosers(i + 1);
            if (next < _tokens.Length && IsBoundary(i, next))
            {
                ends.Add(next);
                _sentenceStart = next;
            }

            i = next - 1;
        }

        if (_tokens.Length > 0)
        {
            ends.Add(_tokens.Length);
        }
    }

    /// <summary>Whether the paragraph begins with the number of a caption, as in <c>Figure 1.3 The harbor</c>, and the caption itself follows.</summary>
    private readonly bool IsCaptionNumber() =>
        _tokens[1].Kind == TokenKind.Number && Text(1).Contains('.') && Captions.Contains(Text(0))
        && (_tokens[2].Kind == TokenKind.OpenBracket || (_tokens[2].Kind == TokenKind.Word && CharClasses.IsUpper(_text[_tokens[2].Start])));

    private static bool MayEnd(in RawToken token) => token.Kind switch
    {
        TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis => true,
        TokenKind.Word => token.Abbreviation is AbbreviationKind.Final or AbbreviationKind.Acronym or AbbreviationKind.Date,
        _ => false,
    };

    /// <summary>The first token behind the marks that belong to the end of the sentence: more terminals, closing quotation marks and brackets, a note.</summary>
    private readonly int SkipClosers(int next)
    {
        while (next < _tokens.Length)
        {
            ref readonly RawToken token = ref _tokens[next];
            bool adjacent = token.Start == _tokens[next - 1].End;
            if (token.Kind is TokenKind.CloseQuote or TokenKind.CloseBracket
                || (token.Kind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis && adjacent))
            {
                next++;
            }
            else if (NoteEnd(next) is int note and > 0)
            {
                next = note;
            }
            else
            {
                break;
            }
        }

        return next;
    }

    private readonly ReadOnlySpan<char> Text(int index) => _text.Slice(_tokens[index].Start, _tokens[index].Length);

    private readonly bool IsBoundary(int last, int next)
    {
        ref readonly RawToken end = ref _tokens[last];
        if (IsEnumerator(last))
        {
            return false;
        }

        int first = next;
        while (first < _tokens.Length && _tokens[first].Kind is TokenKind.OpenQuote or TokenKind.OpenBracket)
        {
            first++;
        }

        if (first == _tokens.Length)
        {
            return false;
        }

        ref readonly RawToken word = ref _tokens[first];
        bool adjacent = _tokens[next].Start == _tokens[next - 1].End;
        if (adjacent && first == next && !(word.Kind == TokenKind.Word && CharClasses.IsUpper(_text[word.Start]) && last > 0 && _tokens[last - 1].Kind != TokenKind.Number))
        {
            return false;
        }

        if (_tokens[next].Kind == TokenKind.OpenBracket && IsInsideSentence(next))
        {
            return false;
        }

        switch (word.Kind)
        {
            case TokenKind.Word or TokenKind.Url or TokenKind.EmailAddress or TokenKind.Clitic:
                if (StartsLower(word) && !IsOwnSentence(next) && !MayStartLower(last, next, first))
                {
                    return false;
                }

                break;
            case TokenKind.Number or TokenKind.Currency or TokenKind.Handle or TokenKind.Hashtag:
                break;
            case TokenKind.Dash or TokenKind.Hyphen when _tokens.Length - first <= LongestSignature:
                return false;
            case TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.CloseBracket or TokenKind.CloseQuote:
                return false;
        }

        if (end.Kind == TokenKind.Word)
        {
            return IsBoundaryAfterAbbreviation(last, next, first);
        }

        bool quoted = next > last + 1 && _tokens[next - 1].Kind == TokenKind.CloseQuote;
        return !(quoted && end.Kind is TokenKind.Question or TokenKind.Exclamation && first == next && IsAttribution(first));
    }

    /// <summary>Whether the marks before a small letter are strong enough to end a sentence: written in haste, not an unknown abbreviation.</summary>
    private readonly bool MayStartLower(int last, int next, int first)
    {
        if (next != last + 1 || first != next || last == _sentenceStart)
        {
            return false;
        }

        ref readonly RawToken before = ref _tokens[last - 1];
        return _tokens[last].Kind switch
        {
            TokenKind.Period => before.End == _tokens[last].Start && before.Kind == TokenKind.Word && before.Length >= LongestAbbreviation
                && _tokens[first].Kind == TokenKind.Word,
            TokenKind.Question or TokenKind.Exclamation => before.Kind == TokenKind.Word && !CharClasses.IsUpper(_text[before.Start]),
            _ => false,
        };
    }

    private readonly bool StartsLower(in RawToken word)
    {
        int start = word.Start;
        while (start < word.End - 1 && CharClasses.IsApostrophe(_text[start]))
        {
            start++;
        }

        return CharClasses.IsLower(_text[start]) && !(start + 1 < word.End && CharClasses.IsUpper(_text[start + 1]));
    }

    /// <summary>Whether the sentence so far is only the number or letter of a list item: <c>1.</c>, <c>(a)</c>.</summary>
    private readonly bool IsEnumerator(int last) =>
        _tokens[last].Kind == TokenKind.Period && (last - _sentenceStart) switch
        {
            0 => false,
            1 => _tokens[_sentenceStart].Kind == TokenKind.Number || (_tokens[_sentenceStart].Kind == TokenKind.Word && _tokens[_sentenceStart].Length == 1),
            2 when _tokens[_sentenceStart + 1].Kind == TokenKind.Number && Captions.Contains(Text(_sentenceStart)) => true,
            _ => _tokens[last - 1] is { Kind: TokenKind.Number, Length: <= 2 } && _tokens[last - 2].Kind is TokenKind.Colon or TokenKind.OpenQuote,
        };

    private readonly bool IsBoundaryAfterAbbreviation(int last, int next, int first)
    {
        ref readonly RawToken word = ref _tokens[first];
        AbbreviationKind kind = _tokens[last].Abbreviation;
        if (word.Kind == TokenKind.Number)
        {
            return false;
        }

        if (next > last + 1 && _tokens[next - 1].Kind == TokenKind.CloseQuote)
        {
            return !IsAttribution(first);
        }

        if (Text(last).Equals("P.S.", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> text = Text(first);
        bool starter = StarterWords.IsStarter(text);
        bool time = Text(last) is ['a' or 'p', '.', 'm', '.'];
        return starter || _tokens[next].Kind is TokenKind.OpenQuote
            || (time && word.Kind == TokenKind.Word && !IsAllUpper(text) && Abbreviations.Find(text.Length > 3 ? text[..3] : text) != AbbreviationKind.Date)
            || (kind == AbbreviationKind.Final && Text(last).Equals("etc.", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (CharClasses.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a speaker and a verb of saying begin at <paramref name="first"/>.</summary>
    private readonly bool IsAttribution(int first)
    {
        int stop = Math.Min(_tokens.Length, first + 5);
        for (int i = first; i < stop && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (i > first && SpeechVerbs.IsSpeechVerb(Text(i)))
            {
                return true;
            }
        }

        return false;
    }
}
