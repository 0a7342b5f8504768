using System.Runtime.InteropServices;
using Verbatim.Language.Names;
using Verbatim.Language.Tagging;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Training.Data;

namespace Verbatim.Training.Names;

/// <summary>Collects what is known of words and phrases for the name tagger: name lists, the names in WordNet, and how training texts capitalize words.</summary>
internal sealed class NameLists
{
    private const int LongestPhrase = 6;
    private const int MinimumCount = 2;
    private const int Dominance = 4;
    private const int LowerNameShare = 10;

    private static readonly (string File, WordFlags Flags)[] Files =
    [
        ("first_names.txt", WordFlags.FirstName), ("forenames_CC0.txt", WordFlags.FirstName),
        ("surnames.txt", WordFlags.Surname), ("surnames_CC0.txt", WordFlags.Surname),
        ("world_cities_CCBY.txt", WordFlags.City), ("capitals.txt", WordFlags.City | WordFlags.Region),
        ("countries.txt", WordFlags.Region), ("us_states.txt", WordFlags.Region), ("us_state_abbrev.txt", WordFlags.Region),
        ("world_regions_CCBY.txt", WordFlags.Region), ("demonyms.txt", WordFlags.Demonym),
        ("companies_PDDL.txt", WordFlags.Organization), ("us_committees.txt", WordFlags.Organization), ("us_politicians.txt", WordFlags.Person),
    ];

    private static readonly string[] Connectors =
        ["of", "the", "for", "de", "la", "del", "von", "van", "der", "den", "du", "des", "di", "da", "&", "al", "el", "y"];

    private readonly Dictionary<uint, WordFlags> _flags = [];
    private readonly Dictionary<uint, (int Lower, int Capital)> _casing = [];
    private readonly Dictionary<uint, int> _inside = [];
    private readonly Dictionary<uint, (int Names, int All)> _lower = [];

    /// <summary>The flags of every word and phrase by hash.</summary>
    public Dictionary<uint, ushort> ToDictionary()
    {
        var flags = new Dictionary<uint, WordFlags>(_flags);
        foreach (var (word, (lower, capital)) in _casing.Where(entry => entry.Value.Lower + entry.Value.Capital >= MinimumCount))
        {
            WordFlags bias = lower >= Dominance * capital ? WordFlags.MostlyLower : capital >= Dominance * lower ? WordFlags.MostlyCapital : WordFlags.None;
            flags[word] = flags.GetValueOrDefault(word) | bias;
        }

        foreach (uint word in _inside.Where(entry => entry.Value >= MinimumCount).Select(entry => entry.Key))
        {
            flags[word] = flags.GetValueOrDefault(word) | WordFlags.LowerInside;
        }

        foreach (uint word in _lower.Where(entry => entry.Value.Names >= MinimumCount && entry.Value.Names * LowerNameShare >= entry.Value.All).Select(entry => entry.Key))
        {
            flags[word] = flags.GetValueOrDefault(word) | WordFlags.LowerName;
        }

        foreach (string word in Connectors)
        {
            uint hash = WordHash.Lower(word);
            flags[hash] = flags.GetValueOrDefault(hash) | WordFlags.Connector;
        }

        return flags.Where(entry => entry.Value != WordFlags.None).ToDictionary(entry => entry.Key, entry => (ushort)entry.Value);
    }

    /// <summary>Adds the name lists of the data folder.</summary>
    public void AddFiles(TrainingContext context)
    {
        foreach (var (file, flags) in Files)
        {
            foreach (string line in File.ReadLines(context.Data("names/" + file)).Where(line => line.Length > 1))
            {
                Add(line, flags);
            }
        }
    }

    /// <summary>Adds one name or noun.</summary>
    public void Add(string name, WordFlags flags)
    {
        uint[] words = [.. ArticleParsers.Parse(name).Root.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => WordHash.Lower(token.ValueText))];
        if (words.Length is 0 or > LongestPhrase)
        {
            return;
        }

        uint hash = words[0];
        if (words.Length > 1)
        {
            _flags[hash] = _flags.GetValueOrDefault(hash) | WordFlags.StartsPhrase;
            hash = words.Skip(1).Aggregate(hash, NameHash.Phrase);
        }

        _flags[hash] = _flags.GetValueOrDefault(hash) | flags;
    }

    /// <summary>Counts how the words of a text are capitalized inside its sentences.</summary>
    public void CountCasing(IEnumerable<string[]> sentences)
    {
        foreach (string[] sentence in sentences)
        {
            if (sentence.Count(word => char.IsUpper(word[0])) * 2 >= sentence.Length)
            {
                continue;
            }

            bool start = true;
            foreach (string word in sentence)
            {
                if (char.IsLetter(word[0]))
                {
                    if (!start)
                    {
                        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_casing, WordHash.Lower(word), out _);
                        count = char.IsUpper(word[0]) ? (count.Lower, count.Capital + 1) : (count.Lower + 1, count.Capital);
                    }

                    start = false;
                }
                else
                {
                    start |= word is "\"" or "“" or "‘" or "'" or "``" or "(" or ":" or ".";
                }
            }
        }
    }

    /// <summary>Counts the lower-case words inside the names of training sentences, those of persons left out.</summary>
    public void CountInside(IEnumerable<NameSentence> sentences)
    {
        foreach (NameSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Labels.Length; i++)
            {
                string word = sentence.Tokens.Words[i];
                if (sentence.Labels[i] is >= 4 and < NameLabels.Outside && word.All(char.IsLower))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_inside, WordHash.Lower(word), out _)++;
                }
            }
        }
    }

    /// <summary>Counts how often the lower-case words of training sentences stand in names without any capital.</summary>
    public void CountLowerNames(IEnumerable<NameSentence> sentences)
    {
        foreach (NameSentence sentence in sentences)
        {
            string[] words = sentence.Tokens.Words;
            bool[] inside = new bool[words.Length];
            foreach (NameSpan name in sentence.Names.Where(name => !words.Skip(name.FirstToken).Take(name.TokenCount).Any(word => word.Any(char.IsUpper))))
            {
                inside.AsSpan(name.FirstToken, name.TokenCount).Fill(true);
            }

            for (int i = 0; i < words.Length; i++)
            {
                if (words[i].Any(char.IsLower) && !words[i].Any(char.IsUpper))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_lower, WordHash.Lower(words[i]), out _);
                    count = (count.Names + (inside[i] ? 1 : 0), count.All + 1);
                }
            }
        }
    }

    /// <summary>Adds the names of WordNet by the lexicographer file of their sense, and its nouns for persons and groups.</summary>
    /// <param name="path">Gives the path of a database file by its name.</param>
    public void AddWordNet(Func<string, string> path)
    {
        foreach (var (word, flags) in WordNetNames.Read(path))
        {
            Add(word, flags);
        }
    }
}
