using System.Collections.Immutable;

namespace Verbatim.Annotations;

/// <summary>What the driver calls of a sentence annotator.</summary>
internal interface ISentenceStep
{
    ISentenceResult Run(SentenceContext context);

    /// <summary>Makes the layer from the results of all sentences, each with the start of its sentence's full span.</summary>
    ILayer Join(IEnumerable<(int Start, ISentenceResult Result)> results);
}

/// <summary>The result of one sentence; spans relative to its full span.</summary>
internal interface ISentenceResult;

/// <inheritdoc cref="ISentenceResult"/>
internal sealed record SentenceResult<T>(ImmutableArray<Annotation<T>> Annotations) : ISentenceResult;
