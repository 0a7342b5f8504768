using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Quotations;
using Verbatim.Language.Requests;
using Verbatim.Language.Tagging;

namespace Verbatim.Language;

/// <summary>
/// The trained models of a model directory. Each part is read on first use, checked against the manifest, and then shared:
/// an instance is safe for use by any number of threads, and one per process is enough.
/// </summary>
/// <remarks>
/// A file that is missing, truncated, altered or newer than this build is told of by whoever uses the models: <c>PipelineDriver.Create</c> refuses
/// a directory without a readable manifest, and the steps of a run that need a faulty part fail, each with a diagnostic that names the file.
/// </remarks>
public sealed class LanguageModels
{
    private const long MaxManifestBytes = 1 << 20;
    private const long MaxPartBytes = 1 << 30;

    private readonly Func<string, Stream?> _open;
    private readonly Lazy<ModelManifest> _manifest;
    private readonly Lazy<WordLexicon> _lexicon;
    private readonly Lazy<PartOfSpeechTagger> _tagger;
    private readonly Lazy<Lemmatizer> _lemmatizer;
    private readonly Lazy<NameTagger> _names;
    private readonly Lazy<DependencyParser> _parser;
    private readonly Lazy<QuotationModels> _quotations;
    private readonly Lazy<RequestClassifier> _requests;

    private LanguageModels(Func<string, Stream?> open)
    {
        _open = open;
        _manifest = new Lazy<ModelManifest>(ReadManifest);
        _lexicon = Part(WordLexicon.FileName, WordLexicon.Kind, WordLexicon.Load);
        _tagger = Part(PartOfSpeechTagger.FileName, PartOfSpeechTagger.Kind, file => PartOfSpeechTagger.Load(file, Lexicon));
        _lemmatizer = Part(Lemmatizer.FileName, Lemmatizer.Kind, file => Lemmatizer.Load(file, Lexicon));
        _names = Part(NameTagger.FileName, NameTagger.Kind, file => NameTagger.Load(file, Lexicon));
        _parser = Part(ParserWeights.FileName, ParserWeights.Kind, file => new DependencyParser(ParserWeights.Read(file), Lexicon));
        _quotations = Part(QuotationModels.FileName, QuotationModels.Kind, QuotationModels.Load);
        _requests = Part(RequestClassifier.FileName, RequestClassifier.Kind, RequestClassifier.Load);
    }

    /// <summary>What <c>manifest.json</c> says of the models.</summary>
    /// <exception cref="ModelException">The manifest is missing or cannot be read.</exception>
    internal ModelManifest Manifest => _manifest.Value;

    /// <summary>Identifies all models together: <c>sha256:</c> and a hash over the hashes in the manifest.</summary>
    /// <exception cref="ModelException">The manifest is missing or cannot be read.</exception>
    internal string Hash => Manifest.Hash;

    /// <summary>The part-of-speech tagger.</summary>
    /// <exception cref="ModelException">Its file, or that of the lexicon, is missing, truncated, altered or newer than this build.</exception>
    internal PartOfSpeechTagger Tagger => _tagger.Value;

    /// <summary>The lemmatizer.</summary>
    /// <exception cref="ModelException">Its file, or that of the lexicon, is missing, truncated, altered or newer than this build.</exception>
    internal Lemmatizer Lemmatizer => _lemmatizer.Value;

    /// <summary>The name tagger.</summary>
    /// <exception cref="ModelException">Its file, or that of the lexicon, is missing, truncated, altered or newer than this build.</exception>
    internal NameTagger Names => _names.Value;

    /// <summary>The dependency parser.</summary>
    /// <exception cref="ModelException">Its file, or that of the lexicon, is missing, truncated, altered or newer than this build.</exception>
    internal DependencyParser Parser => _parser.Value;

    /// <summary>The classifier of requests.</summary>
    /// <exception cref="ModelException">Its file is missing, truncated, altered or newer than this build.</exception>
    internal RequestClassifier Requests => _requests.Value;

    /// <summary>What is known of words apart from annotated text; shared by the parts.</summary>
    /// <exception cref="ModelException">Its file is missing, truncated, altered or newer than this build.</exception>
    internal WordLexicon Lexicon => _lexicon.Value;

    /// <summary>The models of attribution.</summary>
    /// <exception cref="ModelException">Their file is missing, truncated, altered or newer than this build.</exception>
    internal QuotationModels Quotations => _quotations.Value;

    /// <summary>Opens models from files that the caller supplies. Nothing is read yet.</summary>
    /// <param name="open">Opens a file by its name, such as <c>tagger.vbm</c>, or returns null when there is none. It may be called from any thread.</param>
    public static LanguageModels Open(Func<string, Stream?> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new LanguageModels(open);
    }

    /// <summary>Opens the models of a directory. Nothing is read yet. This is the one place where the analysis touches the file system.</summary>
    public static LanguageModels Open(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new LanguageModels(name =>
        {
            string path = Path.Combine(directory, name);
#pragma warning disable RS0030 // The caller chose the folder; nothing else is read.
            return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0) : null;
#pragma warning restore RS0030
        });
    }

    /// <summary>
    /// Opens the models that lie in the folder <c>models</c> beside the application, where the package puts them. Nothing is read yet.
    /// </summary>
    public static LanguageModels OpenDefault()
    {
#pragma warning disable RS0030 // The models are part of the program, not of its input.
        return Open(Path.Combine(AppContext.BaseDirectory, "models"));
#pragma warning restore RS0030
    }

    /// <summary>
    /// Begins to read all parts, in the order in which an article needs them, and returns at once: what is done before the parts are used
    /// then goes on beside the reading. A part whose file has a fault keeps the exception and throws it to whoever uses it.
    /// </summary>
    public void ReadAhead()
    {
        ReadOnlySpan<Action> parts =
        [
            () => _ = Lexicon, () => _ = Tagger, () => _ = Names, () => _ = Parser, () => _ = Quotations, () => _ = Lemmatizer, () => _ = Requests,
        ];
        foreach (Action read in parts)
        {
            _ = Task.Run(read);
        }
    }

    /// <summary>Reads a file whole, checks it against the manifest, and opens it as a container of the given kind.</summary>
    /// <exception cref="ModelException">The file is missing, truncated, altered, of another kind, or newer than this build.</exception>
    internal ModelFile ReadFile(string file, string kind)
    {
        byte[] bytes = ReadBytes(file);
        ModelFile model = ModelFile.Open(file, bytes, kind);
        Manifest.Verify(file, bytes);
        return model;
    }

    private Lazy<T> Part<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        string file, string kind, Func<ModelFile, T> load)
        where T : class => new(() => load(ReadFile(file, kind)));

    private ModelManifest ReadManifest() => ModelManifest.Parse(System.Text.Encoding.UTF8.GetString(ReadBytes(ModelManifest.FileName)));

    private byte[] ReadBytes(string file)
    {
        try
        {
            using Stream stream = _open(file) ?? throw new ModelException(file, 0, "the file is missing");
            long limit = file == ModelManifest.FileName ? MaxManifestBytes : MaxPartBytes;
            if (stream.CanSeek)
            {
                if (stream.Length - stream.Position > limit)
                {
                    throw new ModelException(file, 0, string.Create(CultureInfo.InvariantCulture, $"the file is larger than the limit of {limit} bytes"));
                }

                byte[] bytes = new byte[stream.Length - stream.Position];
                stream.ReadExactly(bytes);
                return bytes;
            }

            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelException(file, 0, $"the file cannot be read: {error.Message}", error);
        }
    }
}
