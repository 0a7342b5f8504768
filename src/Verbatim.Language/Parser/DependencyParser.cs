using System.Collections.Concurrent;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Parser;

/// <summary>
/// A greedy transition-based dependency parser (arc-hybrid, trained with a dynamic oracle). A small network reads each word with its
/// tags, its neighbours and, through a recurrent layer, the rest of the sentence; the state of the stack and the buffer adds hashed
/// discrete features. It runs in integer arithmetic: the same sentence gives the same tree on every machine.
/// Safe for use by any number of threads; allocates nothing per word.
/// </summary>
/// <remarks>
/// Sources: Goldberg and Nivre 2013 (oracle), Kiperwasser and Goldberg 2016 (features of states), Lei et al. 2018 (recurrent unit),
/// Zhang and Nivre 2011 (discrete features).
/// </remarks>
internal sealed class DependencyParser
{
    private readonly ParserNetwork _network;
    private readonly ConcurrentQueue<ParserScratch> _idle = new();

    private readonly WordLexicon _lexicon;

    internal DependencyParser(ParserWeights weights, WordLexicon lexicon)
    {
        _network = new ParserNetwork(weights);
        _lexicon = lexicon;
    }

    /// <summary>Finds the head and the relation of every word. The arcs form one projective tree with one root.</summary>
    /// <param name="words">The words of one sentence.</param>
    /// <param name="tags">One tag for each word.</param>
    /// <param name="arcs">Receives one arc for each word.</param>
    /// <exception cref="ArgumentException">There are fewer tags or places for arcs than words.</exception>
    public void Parse(in WordSequence words, ReadOnlySpan<TokenTag> tags, Span<Arc> arcs)
    {
        if (tags.Length < words.Count || arcs.Length < words.Count)
        {
            throw new ArgumentException($"{words.Count} words, {tags.Length} tags, {arcs.Length} places for arcs.");
        }

        if (!_idle.TryDequeue(out ParserScratch? scratch))
        {
            scratch = new ParserScratch(_network, _lexicon);
        }

        scratch.Parse(words, tags[..words.Count], arcs);
        _idle.Enqueue(scratch);
    }
}
