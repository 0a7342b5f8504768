namespace Verbatim.Annotators.Quotations;

/// <summary>How a quoted stretch stands in the text around it.</summary>
internal enum StretchPlacement
{
    /// <summary>A sentence of its own.</summary>
    Alone,

    /// <summary>Behind a comma, a colon or a dash.</summary>
    Introduced,

    /// <summary>Run into a clause of the writer's.</summary>
    RunIn,
}
