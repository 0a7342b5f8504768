using Verbatim.Language.Tags;

namespace Verbatim.Language.Tagging;

/// <summary>
/// The features of the tagger: what the word, its two neighbours on either side and the two tags before it look like.
/// Every feature is one 32-bit hash; the templates are part of the model format. Features of one word alone are kept apart from those of
/// several, so that their scores can be summed once for each word.
/// </summary>
internal static class TaggerFeatures
{
    /// <summary>Most features that one word can have.</summary>
    public const int Maximum = 64;

    /// <summary>Number of forms that stand before and behind the words in the buffer that <see cref="Describe"/> fills.</summary>
    public const int Margin = 2;

    /// <summary>
    /// Describes the words of a sentence. <paramref name="forms"/> holds <see cref="Margin"/> boundary forms, the words, and
    /// <see cref="Margin"/> boundary forms.
    /// </summary>
    public static void Describe(in WordSequence words, WordLexicon lexicon, HashedMap classes, Span<WordForm> forms)
    {
        int count = words.Count;
        forms[0] = forms[1] = WordForm.Before;
        forms[count + Margin] = forms[count + Margin + 1] = WordForm.After;
        for (int i = 0; i < count; i++)
        {
            forms[i + Margin] = WordForm.Describe(words[i], lexicon, classes);
            forms[i + Margin].SpaceBefore = words.HasSpaceBefore(i) ? 1u : 0;
        }
    }

    /// <summary>Whether the sentence is set like a headline: most of its longer words are capitalized.</summary>
    public static bool IsHeadline(in WordSequence words)
    {
        int longer = 0, capitalized = 0;
        for (int i = 0; i < words.Count; i++)
        {
            ReadOnlySpan<char> word = words[i];
            if (word.Length > 3 && char.IsLetter(word[0]))
            {
                longer++;
                capitalized += char.IsUpper(word[0]) ? 1 : 0;
            }
        }

        return longer >= 3 && capitalized * 10 >= longer * 8;
    }

    /// <summary>Where a word stands, as its own features see it: 1 at the start of the sentence, 2 in a headline, or both.</summary>
    public static uint Place(int index, bool headline) => (index == 0 ? 1u : 0) | (headline ? 2u : 0);

    /// <summary>Fills in what the word and its neighbours say each by itself, and returns how many features that is.</summary>
    /// <param name="forms">The buffer that <see cref="Describe"/> filled.</param>
    /// <param name="index">Index of the word in the sentence.</param>
    /// <param name="headline">What <see cref="IsHeadline"/> says.</param>
    /// <param name="features">Receives the hashes.</param>
    public static int FillWords(ReadOnlySpan<WordForm> forms, int index, bool headline, Span<uint> features)
    {
        forms = forms.Slice(index, (2 * Margin) + 1);
        int n = FillOwn(in forms[2], Place(index, headline), features);
        n += FillNeighbour(in forms[3], 0, features[n..]);
        n += FillNeighbour(in forms[1], 1, features[n..]);
        n += FillNeighbour(in forms[4], 2, features[n..]);
        return n + FillNeighbour(in forms[0], 3, features[n..]);
    }

    /// <summary>Fills in the features of several words or tags together and returns how many there are.</summary>
    /// <param name="forms">The buffer that <see cref="Describe"/> filled.</param>
    /// <param name="index">Index of the word in the sentence.</param>
    /// <param name="tag1">Label of the word before; the number of labels at the start of the sentence.</param>
    /// <param name="tag2">Label of the word before that.</param>
    /// <param name="features">Receives the hashes.</param>
    public static int FillPairs(ReadOnlySpan<WordForm> forms, int index, uint tag1, uint tag2, Span<uint> features)
    {
        forms = forms.Slice(index, (2 * Margin) + 1);
        uint spacing = forms[2].SpaceBefore | (forms[3].SpaceBefore << 1);
        return FillPairs(in forms[0], in forms[1], in forms[2], in forms[3], in forms[4], spacing, tag1, tag2, features);
    }

    /// <summary>The features of the word by itself.</summary>
    public static int FillOwn(in WordForm word, uint place, Span<uint> features)
    {
        int n = 0;
        place |= word.Capital << 2;
        uint classes = word.Classes;
        features[n++] = WordHash.Feature(0, word.Lower);
        features[n++] = WordHash.Feature(1, word.Exact, place);
        features[n++] = WordHash.Feature(8, word.Suffix1);
        features[n++] = WordHash.Feature(13, word.Prefix1);
        if (word.Suffix2 != 0)
        {
            features[n++] = WordHash.Feature(9, word.Suffix2);
            features[n++] = WordHash.Feature(14, word.Prefix2);
        }

        if (word.Suffix3 != 0)
        {
            features[n++] = WordHash.Feature(10, word.Suffix3, word.Capital);
            features[n++] = WordHash.Feature(15, word.Prefix3);
        }

        if (word.Suffix4 != 0)
        {
            features[n++] = WordHash.Feature(11, word.Suffix4, word.Capital);
            features[n++] = WordHash.Feature(16, word.Prefix4);
        }

        if (word.Suffix5 != 0)
        {
            features[n++] = WordHash.Feature(12, word.Suffix5);
        }

        features[n++] = WordHash.Feature(17, word.Shape, place);
        features[n++] = WordHash.Feature(20, classes, place);
        features[n++] = WordHash.Feature(37, word.Senses, place);
        features[n++] = WordHash.Feature(39, word.Senses, word.Suffix2, place);
        if (word.Cluster != 0)
        {
            features[n++] = WordHash.Feature(41, word.Cluster);
        }

        return n;
    }

    /// <summary>The features of a neighbour by itself.</summary>
    /// <param name="word">The neighbour.</param>
    /// <param name="role">0 the next word, 1 the one before, 2 the one behind the next, 3 the one before the one before.</param>
    /// <param name="features">Receives the hashes.</param>
    public static int FillNeighbour(in WordForm word, uint role, Span<uint> features)
    {
        int n = 0;
        features[n++] = WordHash.Feature(2, word.Lower, role);
        features[n++] = WordHash.Feature(3, role < 2 ? word.Class : word.LowerClass, role);
        if (role < 2)
        {
            features[n++] = WordHash.Feature(4, word.Suffix3, role);
            features[n++] = WordHash.Feature(5, word.Senses, role);
        }

        if (word.Cluster != 0)
        {
            features[n++] = WordHash.Feature(43, word.Cluster, role);
        }

        return n;
    }

    /// <summary>The features of several words or tags together.</summary>
    public static int FillPairs(
        in WordForm last2, in WordForm last, in WordForm word, in WordForm next, in WordForm next2, uint spacing, uint tag1, uint tag2, Span<uint> features)
    {
        uint classes = word.Classes;
        int n = 0;
        features[n++] = WordHash.Feature(6, last.Lower, word.Lower);
        features[n++] = WordHash.Feature(7, word.Lower, next.Lower);
        features[n++] = WordHash.Feature(18, word.Shape, next.Shape);
        features[n++] = WordHash.Feature(19, last.Shape, word.Shape);
        features[n++] = WordHash.Feature(24, classes, next.LowerClass);
        features[n++] = WordHash.Feature(25, next.LowerClass, next2.LowerClass);
        features[n++] = WordHash.Feature(28, next.Suffix2, classes);
        features[n++] = WordHash.Feature(29, tag1);
        features[n++] = WordHash.Feature(30, tag1, tag2);
        features[n++] = WordHash.Feature(31, tag1, word.Lower);
        features[n++] = WordHash.Feature(32, tag1, next.LowerClass);
        features[n++] = WordHash.Feature(33, tag1, word.Suffix3);
        features[n++] = WordHash.Feature(34, tag1, classes);
        features[n++] = WordHash.Feature(35, tag1, tag2, classes);
        features[n++] = WordHash.Feature(36, tag1, classes, next.LowerClass);
        features[n++] = WordHash.Feature(38, word.Senses, tag1);
        features[n++] = WordHash.Feature(45, word.Lower, spacing);
        features[n++] = WordHash.Feature(46, word.Senses, next.Senses);
        features[n++] = WordHash.Feature(47, last.Lower, next.Lower);
        features[n++] = WordHash.Feature(48, last2.Lower, last.Lower);
        features[n++] = WordHash.Feature(49, next.Lower, next2.Lower);
        if (word.Cluster != 0)
        {
            features[n++] = WordHash.Feature(42, word.Cluster, tag1);
            features[n++] = WordHash.Feature(52, word.Cluster, next.Cluster);
            features[n++] = WordHash.Feature(53, word.Cluster, last.Cluster, 1);
        }

        return n;
    }
}
