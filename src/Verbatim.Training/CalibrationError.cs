namespace Verbatim.Training;

/// <summary>Expected calibration error (Naeini et al., 2015): the mean gap between stated probability and accuracy over equally wide bins, weighted by their size.</summary>
internal sealed class CalibrationError(int bins = 10)
{
    private readonly (double Probability, int Right, int Count)[] _bins = new (double, int, int)[bins];

    /// <summary>Adds one decision.</summary>
    public void Add(double probability, bool right)
    {
        ref var bin = ref _bins[Math.Clamp((int)(probability * _bins.Length), 0, _bins.Length - 1)];
        bin = (bin.Probability + probability, bin.Right + (right ? 1 : 0), bin.Count + 1);
    }

    /// <summary>The error so far, in [0, 1]; 0 when nothing was added.</summary>
    public double Value
    {
        get
        {
            int total = _bins.Sum(bin => bin.Count);
            return total == 0 ? 0 : _bins.Sum(bin => Math.Abs(bin.Probability - bin.Right)) / total;
        }
    }
}
