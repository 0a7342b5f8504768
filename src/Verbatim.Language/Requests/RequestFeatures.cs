using Verbatim.Language.Tagging;

namespace Verbatim.Language.Requests;

/// <summary>
/// The features of the request classifier: sequences of one to three words and pairs with one word between, each hashed to a place. The order and the values are part of the model format.
/// </summary>
internal static class RequestFeatures
{
    /// <summary>Number of places.</summary>
    public const int Places = 1 << Bits;

    private const int Bits = 17;
    private const uint Start = 1;

    /// <summary>Hands every feature of a sentence to <paramref name="sink"/>; a feature that occurs twice comes twice.</summary>
    public static void Visit<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        uint last = Start, last2 = 0;
        int position = 0;
        while (position < text.Length)
        {
            int length = WordLength(text[position..]);
            if (length == 0)
            {
                position++;
                continue;
            }

            uint word = WordHash.Lower(text.Slice(position, length));
            sink.Add(Place(WordHash.Feature(1, word)));
            sink.Add(Place(WordHash.Feature(2, last, word)));
            sink.Add(Place(WordHash.Feature(3, last2, last, word)));
            sink.Add(Place(WordHash.Feature(4, last2, word)));
            (last2, last) = (last, word);
            position += length;
        }

        sink.Add(Place(WordHash.Feature(2, last, 0)));
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (char.IsWhiteSpace(text[0]))
        {
            return 0;
        }

        int length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || (length > 0 && text[length] is '\'' or '’')))
        {
            length++;
        }

        return Math.Max(length, 1);
    }

    private static int Place(uint hash) => (int)((hash * 0x9E3779B1u) >> (32 - Bits));
}
