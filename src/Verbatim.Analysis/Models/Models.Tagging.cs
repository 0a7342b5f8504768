using Verbatim.Models.Tagging;

namespace Verbatim.Models;

public sealed partial class Models
{
    private WordLexicon? _lexicon;
    private PartOfSpeechTagger? _tagger;
    private Lemmatizer? _lemmatizer;

    /// <summary>The part-of-speech tagger.</summary>
    /// <exception cref="ModelException">Its file, or that of the lexicon, is missing, truncated, altered or newer than this build.</exception>
    public PartOfSpeechTagger Tagger =>
        Part(ref _tagger, PartOfSpeechTagger.FileName, PartOfSpeechTagger.Kind, file => PartOfSpeechTagger.Load(file, Lexicon));

    /// <summary>The lemmatizer.</summary>
    /// <exception cref="ModelException">Its file, or that of the lexicon, is missing, truncated, altered or newer than this build.</exception>
    public Lemmatizer Lemmatizer =>
        Part(ref _lemmatizer, Lemmatizer.FileName, Lemmatizer.Kind, file => Lemmatizer.Load(file, Lexicon));

    /// <summary>What is known of words apart from annotated text; shared by the parts.</summary>
    /// <exception cref="ModelException">Its file is missing, truncated, altered or newer than this build.</exception>
    internal WordLexicon Lexicon => Part(ref _lexicon, WordLexicon.FileName, WordLexicon.Kind, WordLexicon.Load);
}
