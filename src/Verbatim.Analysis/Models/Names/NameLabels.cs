namespace Verbatim.Models;

/// <summary>
/// The BILOU labels (Ratinov and Roth, 2009): for each kind Begin, Inside, Last and Unit, and Outside.
/// Label = kind * 4 + position; <see cref="Outside"/> is the last. A score row holds the first sixteen, relative to Outside.
/// </summary>
internal static class NameLabels
{
    internal const int Kinds = 4;
    internal const int Begin = 0;
    internal const int Inside = 1;
    internal const int Last = 2;
    internal const int Unit = 3;
    internal const int Outside = 16;
    internal const int Count = 17;
    internal const int RowWidth = 16;

    /// <summary>Whether a name is still open after <paramref name="label"/>.</summary>
    internal static bool IsOpen(int label) => label != Outside && (label & 3) <= Inside;

    /// <summary>Whether <paramref name="label"/> goes on with a name that an earlier word opened.</summary>
    internal static bool Continues(int label) => label != Outside && (label & 3) is Inside or Last;

    /// <summary>Whether <paramref name="next"/> may stand directly after <paramref name="previous"/>.</summary>
    internal static bool CanFollow(int previous, int next) => IsOpen(previous)
        ? Continues(next) && previous >> 2 == next >> 2
        : !Continues(next);
}
