using Verbatim.Models.Parser;

namespace Verbatim.Models;

public sealed partial class Models
{
    private DependencyParser? _parser;

    /// <summary>The dependency parser.</summary>
    /// <exception cref="ModelException">Its file, or that of the lexicon, is missing, truncated, altered or newer than this build.</exception>
    public DependencyParser Parser =>
        Part(ref _parser, ParserWeights.FileName, ParserWeights.Kind, file => new DependencyParser(ParserWeights.Read(file), Lexicon));
}
