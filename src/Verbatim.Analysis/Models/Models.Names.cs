namespace Verbatim.Models;

public sealed partial class Models
{
    private NameTagger? _names;

    /// <summary>The name tagger.</summary>
    /// <exception cref="ModelException">Its file, or that of the lexicon, is missing, truncated, altered or newer than this build.</exception>
    public NameTagger Names => Part(ref _names, NameTagger.FileName, NameTagger.Kind, file => NameTagger.Load(file, Lexicon));
}
