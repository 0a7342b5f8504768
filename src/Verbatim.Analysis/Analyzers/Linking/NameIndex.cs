using System.Collections.Immutable;
using Verbatim.Annotators.Actors;
using Verbatim.Truth;

namespace Verbatim.Analyzers.Linking;

/// <summary>Finds the actors of a truth by name. Immutable.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, ActorFact?> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorFact?> _fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorFact?> _surnames = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, string Spelling, ActorFact Fact)> _spellings = [];

    public NameIndex(ImmutableArray<ActorFact> actors)
    {
        foreach (ActorFact actor in actors)
        {
            foreach (string name in actor.Aliases.Prepend(actor.Name))
            {
                Add(_exact, NameKey.Of(name), actor);
                _spellings.Add((NameKey.Words(name), name, actor));
            }

            if (actor.Kind == ActorKind.Person && NameKey.Surname(actor.Name) is { } surname)
            {
                Add(_surnames, string.Join(' ', surname.Words), actor);
                Add(_fullNames, FullName(actor.Name), actor);
                if (surname.Words.Length == 1)
                {
                    // One of two words ("Smith-Jones") would pass for a first name and a surname.
                    _spellings.Add((surname.Words, surname.Spelling, actor));
                }
            }
        }
    }

    /// <summary>The names and aliases, and the surnames of persons, each with its words and its spelling.</summary>
    public IReadOnlyList<(string[] Words, string Spelling, ActorFact Fact)> Spellings => _spellings;

    /// <summary>The actor with this very name or alias; <c>null</c> when there is none or more than one.</summary>
    public ActorFact? FindExact(string name) => _exact.GetValueOrDefault(NameKey.Of(name));

    /// <summary>Whether some actor of the truth has this name, an alias or a surname like it.</summary>
    public bool Knows(string name)
    {
        string key = NameKey.Of(name);
        return _exact.ContainsKey(key) || _surnames.ContainsKey(key);
    }

    /// <summary>The actor by name or alias, by first and last name, or by a surname alone; <c>null</c> when there is none or more than one.</summary>
    public ActorFact? Find(string name)
    {
        string[] words = NameKey.Words(name);
        string key = string.Join(' ', words);
        if (_exact.TryGetValue(key, out ActorFact? exact))
        {
            return exact;
        }

        return _surnames.TryGetValue(key, out ActorFact? named) ? named
            : words.Length > 1 ? _fullNames.GetValueOrDefault(FullName(name)) ?? Ending(words) : null;
    }

    /// <summary>The actor whose whole name, of two words or more, the words end with: an office stands before it.</summary>
    private ActorFact? Ending(string[] words)
    {
        for (int first = 1; first < words.Length - 1; first++)
        {
            if (_fullNames.TryGetValue(string.Join(' ', words[first..]), out ActorFact? actor))
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>First name, surname and suffix.</summary>
    private static string FullName(string name)
    {
        string[] words = NameKey.Words(name);
        int last = Array.FindLastIndex(words, word => !NameKey.IsSuffix(word));
        if (last < 0 || NameKey.Surname(name) is not { } surname)
        {
            return string.Join(' ', words);
        }

        return string.Join(' ', [words[0], .. surname.Words.Length <= last ? surname.Words : [words[last]], .. words[(last + 1)..]]);
    }

    private static void Add(Dictionary<string, ActorFact?> index, string key, ActorFact actor)
    {
        if (key.Length > 0 && !index.TryAdd(key, actor) && index[key]?.Id != actor.Id)
        {
            index[key] = null;
        }
    }
}
