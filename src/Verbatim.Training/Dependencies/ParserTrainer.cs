using System.Runtime.Intrinsics;
using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Training.Data;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// Trains the dependency parser: the log-likelihood of the transitions that a dynamic oracle calls best, and that of the gold tags as a second objective; Adam with a linearly falling
/// rate, and after the first epoch mostly the parser's own path through the states. One thread; the same data give the same weights.
/// </summary>
internal sealed class ParserTrainer
{
    private readonly TrainingSettings _settings;
    private readonly DependencySentence[] _sentences;
    private readonly DependencySentence[] _silver;
    private readonly SplitMix _random;
    private readonly Vocabulary _vocabulary;
    private readonly ActionInventory _inventory;
    private readonly SentenceEncoder _encoder;
    private readonly TransitionScorer _scorer;
    private readonly TagObjective? _tagObjective;
    private readonly TransitionState _state = new();
    private readonly DynamicOracle _oracle = new();
    private readonly float[] _likelihoods;
    private readonly ParserShape _shape;

    /// <summary>Prepares the network.</summary>
    /// <param name="settings">What can be chosen.</param>
    /// <param name="sentences">The treebank.</param>
    /// <param name="lexicon">What is known of words.</param>
    /// <param name="silver">Sentences that an earlier parser annotated, to go over once before the treebank.</param>
    public ParserTrainer(
        TrainingSettings settings, IReadOnlyList<DependencySentence> sentences, WordLexicon lexicon, IReadOnlyList<DependencySentence>? silver = null)
    {
        _settings = settings;
        _sentences = [.. sentences.Where(sentence => sentence.Arcs.Length > 1)];
        _silver = [.. silver ?? []];
        _random = new SplitMix(settings.Seed);
        _vocabulary = new Vocabulary(sentences, settings.WordCutoff, _silver, settings.SilverCutoff, lexicon);
        _inventory = new ActionInventory(sentences, settings.ActionCutoff);
        _shape = new ParserShape(settings.Word, settings.Tag, settings.Encoder, settings.Hidden, settings.Recurrent,
            _vocabulary.Rows, settings.AffixRows, _inventory.All.Length);
        _encoder = new SentenceEncoder(settings, _vocabulary, lexicon, _random);
        _scorer = new TransitionScorer(settings, _shape.Output, _random);
        _tagObjective = settings.TagWeight > 0 ? new TagObjective(settings.Encoder, settings.TagWeight, sentences, _random) : null;
        _likelihoods = new float[_shape.Output];
    }

    private IEnumerable<Parameter> Parameters => [.. _encoder.Parameters, .. _scorer.Parameters, .. _tagObjective?.Parameters ?? []];

    /// <summary>Trains, and reports the mean loss per word after each epoch; those up to 0 go over the silver sentences.</summary>
    public void Train(Action<int, double>? report = null)
    {
        int passes = _silver.Length > 0 ? _settings.SilverPasses : 0;
        var schedule = new RateSchedule(_settings, ((double)passes * Words(_silver)) + ((double)_settings.Epochs * Words(_sentences)));
        for (int epoch = 1 - passes; epoch <= _settings.Epochs; epoch++)
        {
            DependencySentence[] sentences = epoch <= 0 ? _silver : _sentences;
            bool first = epoch == 1 - passes;
            _random.Shuffle<DependencySentence>(sentences);
            double loss = 0;
            foreach (DependencySentence sentence in sentences)
            {
                loss += Learn(sentence, first ? 0 : _settings.Explore);
                if (schedule.Advance(sentence.Arcs.Length))
                {
                    Step(schedule);
                }
            }

            report?.Invoke(epoch, loss / Math.Max(1, Words(sentences)));
        }
    }

    /// <summary>Parses with the float weights as they are now.</summary>
    public void Parse(DependencySentence sentence, Span<Arc> arcs)
    {
        int count = sentence.Arcs.Length;
        Start(sentence, training: false);
        while (!_state.IsFinal)
        {
            if (!Forced())
            {
                ReadOnlySpan<float> scores = _scorer.Score(_state, _encoder.Tags, _encoder.Punctuation, training: false);
                _inventory.All[Best(scores)].Apply(_state);
            }
        }

        for (int i = 0; i < count; i++)
        {
            arcs[i] = new Arc(_state.Heads[i] == count ? Arc.RootHead : _state.Heads[i], (DependencyRelation)_state.Relations[i]);
        }
    }

    /// <summary>The weights, with the ranges of the network's values over a sample of the training sentences.</summary>
    public ParserWeights Weights()
    {
        const int Sample = 2000;
        _encoder.ClearRanges();
        _scorer.Range = 0;
        foreach (DependencySentence sentence in _sentences.Take(Sample))
        {
            Parse(sentence, new Arc[sentence.Arcs.Length]);
        }

        float[] ranges = [.. _encoder.Ranges, _scorer.Range];
        var parts = Parameters.ToDictionary(parameter => (parameter.Part, parameter.Layer));
        return ParserWeights.Create(_shape, _vocabulary.Hashes, _inventory.All, ranges, (part, layer) => parts[(part, layer)].Values);
    }

    /// <summary>The loss of one sentence with a best path, and its gradients added up in the parameters.</summary>
    internal double Learn(DependencySentence sentence, float explore)
    {
        int count = sentence.Arcs.Length;
        Start(sentence, training: true);
        _oracle.Reset(sentence.Arcs);
        double loss = 0;
        while (!_state.IsFinal)
        {
            if (Forced())
            {
                continue;
            }

            ReadOnlySpan<float> scores = _scorer.Score(_state, _encoder.Tags, _encoder.Punctuation, training: true);
            int predicted = Best(scores);
            int best = Differentiate(scores, Allowed(sentence.Arcs), scores[predicted], ref loss);
            _inventory.All[_random.NextFloat() < explore ? predicted : best].Apply(_state);
        }

        ReadOnlySpan<float> encoded = _encoder.Output(count);
        Span<float> gradient = _scorer.Backward(encoded, count);
        loss += sentence.Tokens.Upos.Length > 0 ? _tagObjective?.Learn(sentence, encoded, gradient) ?? 0 : 0;
        _encoder.Backward(gradient, count);
        return loss;
    }

    /// <summary>All gradients, for tests.</summary>
    internal IReadOnlyList<Parameter> AllParameters => [.. Parameters];

    /// <summary>The weights have been changed from outside.</summary>
    internal void Refresh()
    {
        _encoder.Refresh();
        _scorer.Refresh();
        _tagObjective?.Refresh();
    }

    private void Step(RateSchedule schedule)
    {
        foreach (Parameter parameter in Parameters)
        {
            parameter.Step(schedule.Rate, schedule.Scale);
        }

        Refresh();
    }

    private static long Words(DependencySentence[] sentences) => sentences.Sum(sentence => (long)sentence.Arcs.Length);

    private void Start(DependencySentence sentence, bool training)
    {
        int count = sentence.Arcs.Length;
        _encoder.Forward(sentence, training);
        _scorer.Start(_encoder.Output(count), count);
        _state.Reset(count);
    }

    private bool Forced()
    {
        if (_state.AtRoot)
        {
            _state.Left((byte)DependencyRelation.Root);
            return true;
        }

        if (_state.Depth == 0)
        {
            _state.Shift();
            return true;
        }

        return false;
    }

    /// <summary>The numbers of the best transitions; -1 for a kind that is not among them.</summary>
    private (int Shift, int Left, int Right) Allowed(ReadOnlySpan<Arc> gold)
    {
        BestTransitions best = _oracle.Best(_state);
        Arc arc = gold[_state.Stack(0)];
        DependencyRelation relation = arc.IsRoot ? DependencyRelation.Parataxis : arc.Relation;
        return (best.Shift ? 0 : -1, best.Left ? _inventory.Left(relation) : -1, best.Right ? _inventory.Right(relation) : -1);
    }

    /// <summary>Keeps the state with the gradient of its loss, and returns the best-scored of the best transitions.</summary>
    private int Differentiate(ReadOnlySpan<float> scores, (int Shift, int Left, int Right) allowed, float highest, ref double loss)
    {
        Exponentials(scores, highest);
        float sum = 0, good = 0;
        int best = -1;
        for (int i = 0; i < _inventory.All.Length; i++)
        {
            if (!IsLegal(_inventory.All[i]))
            {
                _likelihoods[i] = 0;
                continue;
            }

            sum += _likelihoods[i];
            if (i == allowed.Shift || i == allowed.Left || i == allowed.Right)
            {
                good += _likelihoods[i];
                best = best < 0 || scores[i] > scores[best] ? i : best;
            }
        }

        good = MathF.Max(good, 1e-12f);
        loss -= Math.Log(good / sum);
        Span<float> gradient = _scorer.Keep();
        for (int i = 0; i < _inventory.All.Length; i++)
        {
            bool isGood = i == allowed.Shift || i == allowed.Left || i == allowed.Right;
            gradient[i] = (_likelihoods[i] / sum) - (isGood ? _likelihoods[i] / good : 0);
        }

        return best;
    }

    private void Exponentials(ReadOnlySpan<float> scores, float highest)
    {
        var offset = Vector256.Create(highest);
        for (int i = 0; i < _likelihoods.Length; i += 8)
        {
            Vector256.Exp(Vector256.Create(scores[i..]) - offset).CopyTo(_likelihoods.AsSpan(i));
        }
    }

    private int Best(ReadOnlySpan<float> scores)
    {
        int best = -1;
        for (int i = 0; i < _inventory.All.Length; i++)
        {
            if ((best < 0 || scores[i] > scores[best]) && IsLegal(_inventory.All[i]))
            {
                best = i;
            }
        }

        return best;
    }

    private bool IsLegal(ParserAction action) => action.Kind switch
    {
        ParserAction.Transition.Shift => _state.CanShift,
        ParserAction.Transition.Left => _state.CanLeft,
        _ => _state.CanRight,
    };
}
