using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Language;
using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Parsing;

namespace Verbatim.Training.Quotations;

/// <summary>The articles of PolNeAR train or another part with the layers that attribution needs, along the product's own path.</summary>
internal sealed class AttributionCorpus
{
    /// <summary>File of the corpus below the data directory.</summary>
    public const string TrainFile = "quotes/polnear_train.jsonl";

    /// <summary>File of the development part below the data directory.</summary>
    public const string DevelopmentFile = "quotes/polnear_dev.jsonl";

    /// <summary>Number of parts for cross-validation.</summary>
    public const int Folds = 4;

    /// <summary>Number of parts of which one is held out to learn from errors.</summary>
    public const int Eighths = 8;

    private AttributionCorpus(Item[] items) => Items = items;

    /// <summary>The articles in the order of the file.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>Reads and annotates the articles.</summary>
    /// <exception cref="MissingDataException">The file is missing.</exception>
    /// <exception cref="DataFormatException">A line is not an article.</exception>
    public static AttributionCorpus Read(TrainingContext context, LanguageModels models, string file = TrainFile)
    {
        var runner = new LayerRunner(models, new QuotationAnnotator().Requires);
        using var reader = new StreamReader(context.Data(file));
        return new AttributionCorpus([.. AttributionArticle.Read(reader).Select(article => new Item(article, runner.Run(ArticleParsers.Parse(article.Text))))]);
    }

    /// <summary>Every article whose place in the file leaves the remainder <paramref name="part"/>.</summary>
    public Item[] Part(int part, int parts) => [.. Items.Where((_, index) => index % parts == part)];

    /// <summary>Every article of the other parts.</summary>
    public Item[] Others(int part, int parts) => [.. Items.Where((_, index) => index % parts != part)];

    /// <summary>An article with its layers.</summary>
    internal sealed class Item
    {
        public Item(AttributionArticle article, AnnotatedArticle annotated)
        {
            Article = article;
            Annotated = annotated;
            Tokens = annotated.Tokens;
            Units = new UnitRow(Tokens, QuoteGrammar.Parse(Tokens));
            Syntax = QuotationColumns.Of(annotated);
        }

        /// <summary>The text with the attributions of the annotators.</summary>
        public AttributionArticle Article { get; }

        /// <summary>The tree and the layers.</summary>
        public AnnotatedArticle Annotated { get; }

        /// <summary>Its tokens.</summary>
        public TokenTable Tokens { get; }

        /// <summary>Its units.</summary>
        public UnitRow Units { get; }

        /// <summary>What the layers say of its tokens.</summary>
        public AttributionColumns Syntax { get; }
    }
}
