using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Reporting;

namespace Verbatim.Sample;

/// <summary>A list of the hedges of an article, one a line, each with its place.</summary>
public sealed class HedgeListWriter : ReportWriter
{
    /// <inheritdoc/>
    public override string Name => "hedges";

    /// <inheritdoc/>
    public override string DefaultPath => "hedges.txt";

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        foreach (Annotation<HedgeRecord> hedge in result.Article.Get(HedgeRecord.Layer))
        {
            Location place = Location.Create(result.Article.Text, hedge.Span);
            output.Write($"{place.Path}({place.Start.Line},{place.Start.Column}): {hedge.Record.Word}\n");
        }
    }
}
