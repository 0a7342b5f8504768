using Verbatim.Annotators.Quotations;
using Verbatim.Language.Quotations;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>
/// What models say of the cue, the source and the content of attributions, and whether the annotators agree: the cue begins where one of theirs does;
/// the source shares a content word with that of an attribution of theirs whose content shares at least half of its words, where there is one; the content
/// has the very words of one of theirs.
/// </summary>
internal sealed class MarginalSamples
{
    private const int Rounds = 30;

    /// <summary>Strength of the pull towards the stated probability, as of so many attributions.</summary>
    private const double Shrinkage = 10;

    private readonly List<(float[] Inputs, bool[] Right, bool KnowsSource)> _samples = [];

    /// <summary>Adds the attributions of an article that the models had not seen in training. Their calibration must be <see cref="MarginalCalibration.None"/>.</summary>
    public void Add(AttributionCorpus.Item item, QuotationModels models)
    {
        foreach (ModelAttribution model in new ModelAttributor(item.Units, item.Syntax, models).Run(CancellationToken.None))
        {
            float[] inputs = new float[MarginalCalibration.Inputs];
            MarginalCalibration.Fill(model.CueProbability, model.SourceProbability, model.ContentProbability, model.IsQuoted, inputs);
            (int, int)[] content = [.. model.Content.Select(part => Bounds(item, part))];
            bool[] right =
            [
                item.Article.Attributions.Any(gold => gold.Cue.Count > 0 && Touches(gold.Cue[0], Bounds(item, (model.CueFirst, model.CueFirst + 1)))),
                model.Source is { } source && AttributionScore.SharesSource(item.Article, content, Bounds(item, source)),
                AttributionScore.HasContent(item.Article, content),
            ];
            _samples.Add((inputs, right, model.Source is not null && AttributionScore.SharesContent(item.Article, content)));
        }
    }

    /// <summary>Fits the regressions by Newton's method, each drawn towards leaving the probability as it is.</summary>
    public MarginalCalibration Fit()
    {
        float[] weights = MarginalCalibration.None.Weights.ToArray();
        for (int part = 0; part < MarginalCalibration.Parts; part++)
        {
            Fit(part, weights.AsSpan(part * MarginalCalibration.Inputs, MarginalCalibration.Inputs));
        }

        return new MarginalCalibration(weights);
    }

    /// <summary>Expected calibration error of each part.</summary>
    public IReadOnlyList<(string Name, double Value)> Errors(MarginalCalibration calibration, string set)
    {
        string[] names = ["cues", "sources", "contents"];
        return [.. names.Select((name, part) =>
        {
            var error = new CalibrationError();
            foreach (var (inputs, right, knowsSource) in _samples.Where(sample => part != MarginalCalibration.Source || sample.KnowsSource))
            {
                error.Add(calibration.Probability(part, inputs), right[part]);
            }

            return ($"{set}, {name}, expected calibration error", error.Value);
        })];
    }

    private void Fit(int part, Span<float> weights)
    {
        double[] prior = [.. weights.ToArray().Select(weight => (double)weight)], current = [.. prior];
        var samples = _samples.Where(sample => part != MarginalCalibration.Source || sample.KnowsSource).Select(sample => (sample.Inputs, Right: sample.Right[part])).ToList();
        double loss = Loss(samples, current, prior);
        for (int round = 0; round < Rounds; round++)
        {
            double[] change = Newton(samples, current, prior), next;
            double size = 1, nextLoss;
            do
            {
                next = [.. current.Select((weight, i) => weight + (size * change[i]))];
                nextLoss = Loss(samples, next, prior);
                size /= 2;
            }
            while (nextLoss > loss && size > 1e-6);

            if (nextLoss >= loss)
            {
                break;
            }

            (current, loss) = (next, nextLoss);
        }

        for (int i = 0; i < current.Length; i++)
        {
            weights[i] = (float)current[i];
        }
    }

    /// <summary>The step that Newton's method would take.</summary>
    private static double[] Newton(List<(float[] Inputs, bool Right)> samples, double[] weights, double[] prior)
    {
        int n = weights.Length;
        double[] gradient = new double[n];
        double[,] curvature = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            gradient[i] = -Shrinkage * (weights[i] - prior[i]);
            curvature[i, i] = Shrinkage;
        }

        foreach (var (inputs, right) in samples)
        {
            double p = 1 / (1 + Math.Exp(-Sum(weights, inputs)));
            for (int i = 0; i < n; i++)
            {
                gradient[i] += ((right ? 1 : 0) - p) * inputs[i];
                for (int j = 0; j < n; j++)
                {
                    curvature[i, j] += p * (1 - p) * inputs[i] * inputs[j];
                }
            }
        }

        return Solve(curvature, gradient);
    }

    private static double Loss(List<(float[] Inputs, bool Right)> samples, double[] weights, double[] prior) =>
        weights.Select((weight, i) => Shrinkage / 2 * (weight - prior[i]) * (weight - prior[i])).Sum()
        + samples.Sum(sample => Math.Log(1 + Math.Exp((sample.Right ? -1 : 1) * Sum(weights, sample.Inputs))));

    private static double Sum(double[] weights, float[] inputs)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * inputs[i];
        }

        return sum;
    }

    /// <summary>Gauss's elimination; the matrix is positive definite.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        for (int i = 0; i < n; i++)
        {
            for (int row = i + 1; row < n; row++)
            {
                double factor = matrix[row, i] / matrix[i, i];
                for (int column = i; column < n; column++)
                {
                    matrix[row, column] -= factor * matrix[i, column];
                }

                right[row] -= factor * right[i];
            }
        }

        double[] result = new double[n];
        for (int i = n - 1; i >= 0; i--)
        {
            double sum = right[i];
            for (int column = i + 1; column < n; column++)
            {
                sum -= matrix[i, column] * result[column];
            }

            result[i] = sum / matrix[i, i];
        }

        return result;
    }

    private static (int Start, int End) Bounds(AttributionCorpus.Item item, (int First, int End) part) =>
        (item.Tokens.Spans[part.First].Start, item.Tokens.Spans[part.End - 1].End);

    private static bool Touches((int Start, int End) left, (int Start, int End) right) => left.Start < right.End && right.Start < left.End;
}
