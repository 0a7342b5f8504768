using System.Text;
using Verbatim.Fuzz.Generation;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Fuzz.Targets;

/// <summary>Articles of one format: tree, all steps, all rules against a truth of the same matters, all reports; twice, and once after an edit.</summary>
internal sealed class ArticleTarget(string name, string extension) : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Extension => extension;

    /// <inheritdoc/>
    public override int Weight => 2;

    /// <inheritdoc/>
    public override byte[] Generate(Random random) => Encoding.UTF8.GetBytes(ArticleGenerator.Create(random, extension == ".md"));

    /// <inheritdoc/>
    public override bool Run(byte[] input, bool full)
    {
        var text = SourceText.Decode(input, "article" + extension);
        FuzzException.Require(text.ToBytes().AsSpan().SequenceEqual(input), "the text does not give its bytes back");
        SyntaxTree tree = ArticleParsers.Parse(text);
        Oracle.Check(tree);
        RunResult result = Subject.Driver.Run(tree, Subject.Truth);
        if (full)
        {
            CheckEdit(tree, result, Oracle.Check(result));
        }
        else
        {
            Oracle.CheckShort(result);
        }

        return !text.InvalidSpans.Any();
    }

    /// <summary>A run over the article that had another sentence, with what was kept of it, is a run over the article.</summary>
    private static void CheckEdit(SyntaxTree tree, RunResult result, Dictionary<string, string> reports)
    {
        int at = tree.Text.Length / 2;
        SyntaxTree other = tree.WithChanges(new TextChange(new TextSpan(at, 0), " said Mary Holt in July.\n\n"));
        Oracle.Check(other);
        RunResult before = Subject.Driver.Run(other, Subject.Truth);
        Oracle.CheckSteps(before);
        SyntaxTree back = other.WithChangedText(tree.Text);
        Oracle.Check(back);
        FuzzException.RequireSame(SyntaxDump.Write(tree), SyntaxDump.Write(back), "an edited tree is not that of its text");
        RunResult again = Subject.Driver.Run(back, Subject.Truth, before);
        Oracle.CheckSteps(again);
        FuzzException.RequireSame(reports["records"], Subject.Write(again, "records"), "a run after an edit gives other records");
        FuzzException.Require(result.Assessments.SequenceEqual(again.Assessments), "a run after an edit gives other assessments");
        Oracle.RequireSame(reports, Oracle.Write(Subject.Driver.Run(ArticleParsers.Parse(tree.Text), Subject.Truth)));
    }
}
