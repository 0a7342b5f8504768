using Verbatim.Annotations;

namespace Verbatim.Checking;

/// <summary>A rule that looks at the records of one layer, one by one in reading order.</summary>
/// <typeparam name="T">The record type.</typeparam>
/// <param name="layer">The layer.</param>
public abstract class RecordRule<T>(LayerKey<T> layer) : Rule
{
    /// <inheritdoc/>
    public sealed override void Analyze(RuleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (Annotation<T> item in context.Article.Get(layer))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Analyze(context, item);
        }
    }

    /// <summary>Checks one record.</summary>
    protected abstract void Analyze(RuleContext context, Annotation<T> item);
}
