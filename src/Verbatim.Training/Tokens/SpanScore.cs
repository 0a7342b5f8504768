namespace Verbatim.Training.Tokens;

/// <summary>Counts how many ranges two lists have in common.</summary>
internal sealed class SpanScore
{
    private int _correct;
    private int _predicted;
    private int _gold;

    /// <summary>F1 in percent; 0 when nothing was counted.</summary>
    public double F1 => _predicted + _gold == 0 ? 0 : 200.0 * _correct / (_predicted + _gold);

    /// <summary>Counts one document.</summary>
    public void Add<T>(IEnumerable<T> gold, IEnumerable<T> predicted)
    {
        HashSet<T> wanted = [.. gold], found = [.. predicted];
        _gold += wanted.Count;
        _predicted += found.Count;
        found.IntersectWith(wanted);
        _correct += found.Count;
    }
}
