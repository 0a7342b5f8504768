using Verbatim.Language.Names;
using Verbatim.Training.Data;

namespace Verbatim.Training.Names;

/// <summary>
/// Further training sentences made from those of the data: who speaks in them becomes an organization. Encyclopedias seldom let
/// organizations speak, newspapers often do, and the words around a name must not decide alone that a speaker is a person.
/// </summary>
internal static class NameAugmentation
{
    private const int LongestOrganization = 3;

    private static readonly HashSet<string> SpeechVerbs = new(StringComparer.Ordinal)
    {
        "said", "says", "say", "wrote", "writes", "told", "tells", "asked", "asks", "announced", "announces", "added", "claimed", "claims", "stated",
        "states", "tweeted", "explained", "argued", "argues", "suggested", "declared", "responded", "replied", "replies", "reported", "insisted",
        "warned", "confirmed", "denied", "sent", "published", "released", "called", "noted", "admitted", "believed", "wanted", "began", "decided",
    };

    /// <summary>
    /// A copy of every sentence in which a person's name stands directly before a verb of speech or behind <c>to</c>, <c>by</c>, <c>with</c> or
    /// <c>from</c>, with an organization of the same data in its place.
    /// </summary>
    public static IEnumerable<NameSentence> SpeakingOrganizations(IReadOnlyList<NameSentence> sentences)
    {
        var random = new Random(TrainingContext.Seed);
        string[][] organizations =
        [
            .. sentences.SelectMany(sentence => sentence.Names.Where(name => name.Kind == NameKind.Organization && name.TokenCount <= LongestOrganization)
                    .Select(name => sentence.Tokens.Words[name.FirstToken..(name.FirstToken + name.TokenCount)]))
                .Where(words => words.All(word => word.Any(char.IsUpper) || word.Length <= 3))
                .DistinctBy(words => string.Join(' ', words)),
        ];
        foreach (NameSentence sentence in sentences)
        {
            foreach (NameSpan name in sentence.Names.Where(name => name.Kind == NameKind.Person && Speaks(sentence.Tokens.Words, name)).Take(1))
            {
                yield return Replace(sentence, name, organizations[random.Next(organizations.Length)]);
            }
        }
    }

    private static bool Speaks(string[] words, NameSpan name)
    {
        int end = name.FirstToken + name.TokenCount;
        return (end < words.Length && SpeechVerbs.Contains(words[end])) || (name.FirstToken > 0 && words[name.FirstToken - 1] is "to" or "by" or "with" or "from" or "said");
    }

    private static NameSentence Replace(NameSentence sentence, NameSpan name, string[] organization)
    {
        int end = name.FirstToken + name.TokenCount;
        string[] words = [.. sentence.Tokens.Words[..name.FirstToken], .. organization, .. sentence.Tokens.Words[end..]];
        byte[] labels = [.. sentence.Labels[..name.FirstToken], .. new byte[organization.Length], .. sentence.Labels[end..]];
        NameSentence.Put(labels, name.FirstToken, organization.Length, NameKind.Organization);
        return new NameSentence(new TokenSentence(words, []), labels, sentence.Set);
    }
}
