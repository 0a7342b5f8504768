namespace Verbatim.Checking;

/// <summary>What a piece of a diff is, seen from the article.</summary>
public enum DiffOperation
{
    /// <summary>In both.</summary>
    Equal,

    /// <summary>Only in the record: the article left it out.</summary>
    Missing,

    /// <summary>Only in the article: the article added it.</summary>
    Added,
}
