namespace Verbatim.Parsing;

/// <summary>What a block's text looks like: its length, its words, their case, its end. Markup at the edges does not count.</summary>
internal readonly ref struct BlockText
{
    public BlockText(ReadOnlySpan<char> written)
    {
        Text = LineText.StripLeadingMarkup(LineText.StripTrailingMarkup(written));
        foreach (Range range in Text.SplitAny(WhiteSpace))
        {
            ReadOnlySpan<char> word = Text[range].Trim(Edges);
            if (word.IsEmpty)
            {
                continue;
            }

            Words++;
            if (!CharClasses.IsLetter(word[0]))
            {
                continue;
            }

            bool upper = CharClasses.IsUpper(word[0]);
            Capitalized += upper ? 1 : 0;
            AllUpper += upper && word.IndexOfAnyInRange('a', 'z') < 0 ? 1 : 0;
            LongLower += !upper && word.Length > 3 ? 1 : 0;
            LongCapitalized += upper && word.Length > 3 ? 1 : 0;
            Alphabetic++;
        }
    }

    private const string Edges = ".,;:!?()[]\"'\u2018\u2019\u201C\u201D\u2014\u2013-*_";
    private const string WhiteSpace = " \t\r\n\u00A0";

    /// <summary>The text without emphasis marks and link brackets at its edges.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Words, numbers among them.</summary>
    public int Words { get; }

    /// <summary>Words that begin with a letter.</summary>
    public int Alphabetic { get; }

    /// <summary>Words that begin with a capital.</summary>
    public int Capitalized { get; }

    /// <summary>Words without a small letter.</summary>
    public int AllUpper { get; }

    /// <summary>Words of more than three letters that begin small.</summary>
    public int LongLower { get; }

    /// <summary>Words of more than three letters that begin with a capital.</summary>
    public int LongCapitalized { get; }

    /// <summary>Whether it ends as a sentence ends, closing marks behind.</summary>
    public bool EndsSentence => LastMark is '.' or '!' or '?' or '\u2026';

    /// <summary>The last character that is no closing mark; a space when there is none.</summary>
    public char LastMark
    {
        get
        {
            ReadOnlySpan<char> text = Text.TrimEnd("\"'\u2019\u201D)]\u00BB");
            return text.IsEmpty ? ' ' : text[^1];
        }
    }

    /// <summary>Whether it begins with a quotation mark.</summary>
    public bool StartsQuoted => !Text.IsEmpty && Text[0] is '"' or '\u201C' or '\u2018' or '\'' or '`' or '\u00AB' or '\u201E';

    /// <summary>Whether most of its longer words begin with a capital, as in headlines.</summary>
    public bool IsTitleCase => LongCapitalized > 0 && LongCapitalized * 10 >= (LongCapitalized + LongLower) * 6;

    /// <summary>Whether a word of a set, compared without case, stands in it.</summary>
    public bool ContainsWord(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set)
    {
        foreach (Range range in Text.SplitAny(WhiteSpace))
        {
            if (set.Contains(Text[range].Trim(Edges)))
            {
                return true;
            }
        }

        return false;
    }

    public bool StartsWith(string value) => Text.StartsWith(value, StringComparison.OrdinalIgnoreCase);

    public bool Contains(string value) => Text.Contains(value, StringComparison.OrdinalIgnoreCase);
}
