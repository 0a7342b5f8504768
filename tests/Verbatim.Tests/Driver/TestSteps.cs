using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Syntax;

namespace Verbatim.Tests.Driver;

/// <summary>A sentence step that marks each word in capital letters; counts how often it is called.</summary>
internal sealed class ShoutAnnotator : SentenceAnnotator<string>
{
    public static readonly LayerKey<string> Shouts = new("shouts");

    public int Calls { get; private set; }

    public string? FailOn { get; init; }

    public override string Name => "shouts";

    public override int Version => 1;

    public override IReadOnlyList<LayerKey> Requires => [];

    public override LayerKey<string> Provides => Shouts;

    public override ImmutableArray<Annotation<string>> Annotate(SentenceContext context)
    {
        Calls++;
        ImmutableArray<Annotation<string>>.Builder found = ImmutableArray.CreateBuilder<Annotation<string>>();
        SyntaxTokenList tokens = context.Sentence.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            string word = tokens[i].ValueText.ToString();
            if (word == FailOn)
            {
                throw new InvalidOperationException($"cannot read {word}");
            }

            if (word.Length > 1 && word.All(char.IsUpper))
            {
                found.Add(new Annotation<string>(context.SpanOf(i, i + 1), word));
            }
        }

        return found.DrainToImmutable();
    }
}

/// <summary>An article step that counts the shouts.</summary>
internal sealed class CountAnnotator : ArticleAnnotator<int>
{
    public static readonly LayerKey<int> Counts = new("counts");

    public int Calls { get; private set; }

    public bool Fails { get; init; }

    public override string Name => "counts";

    public override int Version => 1;

    public override IReadOnlyList<LayerKey> Requires => [ShoutAnnotator.Shouts];

    public override LayerKey<int> Provides => Counts;

    public override Layer<int> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        Calls++;
        return Fails
            ? throw new FormatException("no such number")
            : new Layer<int>([new Annotation<int>(article.Tree.Root.FullSpan, article.Get(ShoutAnnotator.Shouts).Count)]);
    }
}

/// <summary>A step made of what it requires and provides; provides nothing.</summary>
internal sealed class WiredAnnotator(string name, params string[] requires) : ArticleAnnotator<int>
{
    public override string Name => name;

    public override int Version => 1;

    public override IReadOnlyList<LayerKey> Requires { get; } = [.. requires.Select(key => new LayerKey<int>(key))];

    public override LayerKey<int> Provides { get; } = new(name);

    public override Layer<int> Annotate(AnnotatedArticle article, CancellationToken cancellationToken) => Layer<int>.Empty;
}

/// <summary>A rule against shouting: each shout is refuted by a rule of taste.</summary>
internal sealed class ShoutRule : Rule
{
    public bool Fails { get; init; }

    public override DiagnosticDescriptor Descriptor { get; } = new("VB9001", "Shouting", "'{0}' is shouted", DiagnosticSeverity.Warning);

    public override IReadOnlyList<LayerKey> Requires => [ShoutAnnotator.Shouts];

    public override void Analyze(RuleContext context)
    {
        foreach (Annotation<string> shout in context.Article.Get(ShoutAnnotator.Shouts))
        {
            if (Fails)
            {
                throw new InvalidOperationException("out of taste");
            }

            context.Check("shouting", null, shout.Span, shout.Record)
                .Against(new Evidence("taste", shout.Record.ToLowerInvariant(), "the rules of taste", null))
                .Differs("capital letters", new(shout.Record));
        }
    }
}
