namespace Verbatim.Training.Coreference;

/// <summary>B³ (Bagga and Baldwin, 1998): for each mention, how much of its predicted cluster is right and how much of its gold cluster is found.</summary>
internal sealed class BCubed
{
    private double _precision;
    private double _recall;
    private int _mentions;

    /// <summary>Harmonic mean of precision and recall, in [0, 1]; 0 when nothing was added.</summary>
    public double F1 => _mentions == 0 ? 0 : 2 * _precision * _recall / ((_precision + _recall) * _mentions);

    /// <summary>Adds a document.</summary>
    /// <param name="mentions">Gold and predicted cluster of each mention.</param>
    public void Add(IReadOnlyList<(string Gold, string Predicted)> mentions)
    {
        Dictionary<string, int> gold = Count(mentions.Select(mention => mention.Gold)), predicted = Count(mentions.Select(mention => mention.Predicted));
        foreach (var both in mentions.GroupBy(mention => mention))
        {
            double shared = both.Count();
            _precision += shared * shared / predicted[both.Key.Predicted];
            _recall += shared * shared / gold[both.Key.Gold];
        }

        _mentions += mentions.Count;
    }

    private static Dictionary<string, int> Count(IEnumerable<string> clusters) => clusters.GroupBy(cluster => cluster).ToDictionary(group => group.Key, group => group.Count());
}
