using Verbatim.Fuzz.Generation;

namespace Verbatim.Fuzz;

/// <summary>One kind of input with all that is done with it. Implementations keep no state between inputs.</summary>
internal abstract class FuzzTarget
{
    private readonly Lazy<byte[][]> _corpus;

    protected FuzzTarget() => _corpus = new(() => [.. Corpus.Files(Name).Select(File.ReadAllBytes)]);

    /// <summary>All targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new Targets.ArticleTarget("text", ".txt"), new Targets.ArticleTarget("markdown", ".md"), new Targets.TruthTarget(), new Targets.ConfigurationTarget(),
        new Targets.RecordsTarget(), new Targets.ReportTarget(), new Targets.ModelTarget(),
    ];

    /// <summary>The name, which is also that of its folder in the corpus.</summary>
    public abstract string Name { get; }

    /// <summary>The ending of a corpus file's name, with its dot.</summary>
    public abstract string Extension { get; }

    /// <summary>The share of the time that the target gets.</summary>
    public virtual int Weight => 1;

    /// <summary>Makes an input that is mostly valid.</summary>
    public abstract byte[] Generate(Random random);

    /// <summary>Runs an input through all that reads it, and checks what must hold of it.</summary>
    /// <param name="input">The input.</param>
    /// <param name="full">Whether to write the reports in all formats, and to run it twice; otherwise only what is cheap.</param>
    /// <returns>Whether the input was accepted, and not rejected with a diagnostic.</returns>
    /// <exception cref="Exception">Something that must hold does not, or the code under test has thrown.</exception>
    public abstract bool Run(byte[] input, bool full);

    /// <summary>Smaller inputs made of one that fails, for the search for the smallest; the greatest steps first.</summary>
    public virtual IEnumerable<byte[]> Smaller(byte[] input)
    {
        for (int length = input.Length / 2; length > 0; length /= 2)
        {
            for (int start = 0; start + length <= input.Length; start += length)
            {
                yield return [.. input.AsSpan(0, start), .. input.AsSpan(start + length)];
            }
        }
    }

    /// <summary>The input of a number: half are made anew, the others are made or kept ones that were mutated or joined.</summary>
    public byte[] Input(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        byte[] Any() => _corpus.Value.Length > 0 && random.OneIn(4) ? random.Pick(_corpus.Value) : Generate(random);
        return random.Next(8) switch
        {
            0 or 1 => Mutate(Any(), random),
            2 => ByteMutator.Mutate(Any(), random),
            3 => ByteMutator.Splice(Any(), Any(), random),
            _ => Generate(random),
        };
    }

    /// <summary>Changes an input by what is known of its form.</summary>
    protected virtual byte[] Mutate(byte[] input, Random random) => ByteMutator.Mutate(input, random);
}
