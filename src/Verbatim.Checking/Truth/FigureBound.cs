namespace Verbatim.Truth;

/// <summary>How exact a figure is.</summary>
public enum FigureBound
{
    /// <summary>The very number.</summary>
    Exact,

    /// <summary>About that number.</summary>
    About,

    /// <summary>More than that number.</summary>
    MoreThan,

    /// <summary>Less than that number.</summary>
    LessThan,
}
