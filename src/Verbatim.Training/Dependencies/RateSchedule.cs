namespace Verbatim.Training.Dependencies;

/// <summary>When to update, and how far: a warm-up, then a rate that falls linearly, with Adam's corrections for its first steps.</summary>
/// <param name="settings">Batch, rate and warm-up.</param>
/// <param name="total">Number of words that training will see.</param>
internal sealed class RateSchedule(TrainingSettings settings, double total)
{
    private const double LowestShare = 0.02;

    private long _seen;
    private int _batch;
    private int _step;
    private double _decay1 = 1;
    private double _decay2 = 1;

    /// <summary>Learning rate of this step, divided by the bias of the first moment.</summary>
    public float Rate { get; private set; }

    /// <summary>Inverse of the bias of the second moment.</summary>
    public float Scale { get; private set; }

    /// <summary>Counts words, and says whether a batch is full.</summary>
    public bool Advance(int words)
    {
        _seen += words;
        _batch += words;
        if (_batch < settings.Batch)
        {
            return false;
        }

        _batch = 0;
        _step++;
        _decay1 *= Parameter.Decay1;
        _decay2 *= Parameter.Decay2;
        float share = (float)Math.Max(LowestShare, 1 - (_seen / total));
        Rate = settings.Rate * share * Math.Min(1, (float)_step / settings.WarmUp) / (float)(1 - _decay1);
        Scale = 1 / (float)(1 - _decay2);
        return true;
    }
}
