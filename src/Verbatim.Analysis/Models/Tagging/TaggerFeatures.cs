namespace Verbatim.Models.Tagging;

/// <summary>
/// The features of the tagger: what the word, its two neighbours on either side and the two tags before it look like.
/// Every feature is one 32-bit hash; the templates are part of the model format.
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
    /// <returns>Whether the sentence is set like a headline: most of its longer words are capitalized.</returns>
    public static bool Describe(in WordSequence words, WordLexicon lexicon, HashedMap classes, Span<WordForm> forms)
    {
        int count = words.Count;
        forms[0] = forms[1] = WordForm.Before;
        forms[count + Margin] = forms[count + Margin + 1] = WordForm.After;
        int longer = 0, capitalized = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> word = words[i];
            ref WordForm form = ref forms[i + Margin];
            form = WordForm.Describe(word, words.HasSpaceBefore(i), lexicon);
            form.Class = classes[form.Exact];
            form.LowerClass = form.Exact == form.Lower ? form.Class : classes[form.Lower];
            if (word.Length > 3 && char.IsLetter(word[0]))
            {
                longer++;
                capitalized += (int)form.Capital;
            }
        }

        return longer >= 3 && capitalized * 10 >= longer * 8;
    }

    /// <summary>Fills in the features of one word and returns how many there are.</summary>
    /// <param name="forms">The buffer that <see cref="Describe"/> filled.</param>
    /// <param name="index">Index of the word in the sentence.</param>
    /// <param name="headline">What <see cref="Describe"/> returned.</param>
    /// <param name="tag1">Label of the word before; the number of labels at the start of the sentence.</param>
    /// <param name="tag2">Label of the word before that.</param>
    /// <param name="features">Receives the hashes.</param>
    public static int Fill(ReadOnlySpan<WordForm> forms, int index, bool headline, uint tag1, uint tag2, Span<uint> features)
    {
        ref readonly WordForm word = ref forms[index + Margin];
        ref readonly WordForm next = ref forms[index + Margin + 1];
        ref readonly WordForm next2 = ref forms[index + Margin + 2];
        ref readonly WordForm last = ref forms[index + Margin - 1];
        ref readonly WordForm last2 = ref forms[index + Margin - 2];
        uint place = (index == 0 ? 1u : 0) | (headline ? 2u : 0) | (word.Capital << 2);
        uint classes = (word.Class * 4096) + (word.Class == word.LowerClass ? 0 : word.LowerClass);
        int n = FillWord(in word, in next, place, classes, features);
        features[n++] = WordHash.Feature(2, last.Lower);
        features[n++] = WordHash.Feature(3, next.Lower);
        features[n++] = WordHash.Feature(4, last2.Lower);
        features[n++] = WordHash.Feature(5, next2.Lower);
        features[n++] = WordHash.Feature(6, last.Lower, word.Lower);
        features[n++] = WordHash.Feature(7, word.Lower, next.Lower);
        features[n++] = WordHash.Feature(18, word.Shape, next.Shape);
        features[n++] = WordHash.Feature(19, last.Shape, word.Shape);
        features[n++] = WordHash.Feature(21, next.Class);
        features[n++] = WordHash.Feature(22, last.Class);
        features[n++] = WordHash.Feature(23, next2.LowerClass);
        features[n++] = WordHash.Feature(24, classes, next.LowerClass);
        features[n++] = WordHash.Feature(25, next.LowerClass, next2.LowerClass);
        features[n++] = WordHash.Feature(26, last.Suffix3);
        features[n++] = WordHash.Feature(27, next.Suffix3);
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
        features[n++] = WordHash.Feature(40, next.Senses);
        features[n++] = WordHash.Feature(46, word.Senses, next.Senses);
        features[n++] = WordHash.Feature(47, last.Lower, next.Lower);
        features[n++] = WordHash.Feature(48, last2.Lower, last.Lower);
        features[n++] = WordHash.Feature(49, next.Lower, next2.Lower);
        return FillClusters(in word, in next, in next2, in last, in last2, tag1, features, n);
    }

    private static int FillWord(in WordForm word, in WordForm next, uint place, uint classes, Span<uint> features)
    {
        int n = 0;
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
        features[n++] = WordHash.Feature(45, word.Lower, word.SpaceBefore | (next.SpaceBefore << 1));
        return n;
    }

    private static int FillClusters(
        in WordForm word, in WordForm next, in WordForm next2, in WordForm last, in WordForm last2, uint tag1, Span<uint> features, int n)
    {
        if (word.Cluster != 0)
        {
            features[n++] = WordHash.Feature(41, word.Cluster);
            features[n++] = WordHash.Feature(42, word.Cluster, tag1);
            if (next.Cluster != 0)
            {
                features[n++] = WordHash.Feature(52, word.Cluster, next.Cluster);
            }

            if (last.Cluster != 0)
            {
                features[n++] = WordHash.Feature(53, word.Cluster, last.Cluster);
            }
        }

        if (next.Cluster != 0)
        {
            features[n++] = WordHash.Feature(43, next.Cluster);
        }

        if (last.Cluster != 0)
        {
            features[n++] = WordHash.Feature(44, last.Cluster);
        }

        if (next2.Cluster != 0)
        {
            features[n++] = WordHash.Feature(54, next2.Cluster);
        }

        if (last2.Cluster != 0)
        {
            features[n++] = WordHash.Feature(55, last2.Cluster);
        }

        return n;
    }
}
