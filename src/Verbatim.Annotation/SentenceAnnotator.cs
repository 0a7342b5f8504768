using System.Collections.Immutable;
using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>
/// An annotator whose result for a sentence is a pure function of that sentence and of the required sentence layers:
/// equal sentences have equal results wherever they stand, so that results can be kept.
/// </summary>
/// <typeparam name="T">The record type of the layer it provides; holds no absolute position.</typeparam>
public abstract class SentenceAnnotator<T> : Annotator, ISentenceStep
{
    /// <summary>The layer that the step writes.</summary>
    public abstract LayerKey<T> Provides { get; }

    /// <inheritdoc/>
    public sealed override LayerKey ProvidedLayer => Provides;

    /// <summary>Annotates one sentence. The spans of the result are relative to the start of the sentence's full span.</summary>
    public abstract ImmutableArray<Annotation<T>> Annotate(SentenceContext context);

    ISentenceResult ISentenceStep.Run(SentenceContext context) => new SentenceResult<T>(Annotate(context));

    ILayer ISentenceStep.Join(IEnumerable<(int Start, ISentenceResult Result)> results) =>
        new Layer<T>(results.SelectMany(item => ((SentenceResult<T>)item.Result).Annotations
            .Select(annotation => annotation with { Span = annotation.Span.Shift(item.Start) })));
}
