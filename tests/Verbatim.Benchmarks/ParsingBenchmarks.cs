using BenchmarkDotNet.Attributes;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Benchmarks;

/// <summary>Tokenizer and tree over 10 MB of generated news, and an edit of one word in it.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private SourceText _text = SourceText.From("");
    private SyntaxTree _tree = ArticleParsers.Parse("");
    private TextChange _change;

    [GlobalSetup]
    public void Setup()
    {
        _text = SourceText.From(GeneratedArticle.Create(10_000_000));
        _tree = ArticleParsers.Parse(_text);
        _change = new TextChange(new TextSpan(_text.Length / 2, 4), "word");
    }

    [Benchmark]
    public SyntaxTree Parse() => ArticleParsers.Parse(_text);

    [Benchmark]
    public SyntaxTree Edit() => _tree.WithChanges(_change);
}
