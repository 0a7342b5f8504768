using Verbatim.Diagnostics;

namespace Verbatim.Annotations;

/// <summary>A step that has something to say of the article beside its layer: what it leaves out. It says the same whether its layer was kept or made anew.</summary>
internal interface INotingStep
{
    /// <summary>The notes on an article that has the step's layer.</summary>
    IEnumerable<Diagnostic> NotesOn(AnnotatedArticle article);
}
