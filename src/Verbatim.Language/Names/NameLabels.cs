namespace Verbatim.Language.Names;

/// <summary>
/// The BILOU labels (Ratinov and Roth, 2009): for each kind Begin, Inside, Last and Unit, and Outside.
/// Label = kind · 4 + position, and <see cref="Outside"/> is the last. A row of weights holds the first sixteen, relative to Outside.
/// </summary>
internal static class NameLabels
{
    public const int Begin = 0;
    public const int Inside = 1;
    public const int Last = 2;
    public const int Unit = 3;
    public const int Outside = 16;
    public const int Count = 17;
    public const int RowWidth = 16;

    /// <summary>Whether a name is still open behind a word with this label.</summary>
    public static bool IsOpen(int label) => label != Outside && (label & 3) <= Inside;

    /// <summary>Whether the label goes on with a name that an earlier word opened.</summary>
    public static bool Continues(int label) => label != Outside && (label & 3) is Inside or Last;

    /// <summary>Whether <paramref name="next"/> may stand directly behind <paramref name="previous"/>.</summary>
    public static bool CanFollow(int previous, int next) => IsOpen(previous) ? Continues(next) && previous >> 2 == next >> 2 : !Continues(next);

    /// <summary>The position of word <paramref name="index"/> of a name of <paramref name="length"/> words.</summary>
    public static int PositionIn(int index, int length) => length == 1 ? Unit : index == 0 ? Begin : index == length - 1 ? Last : Inside;
}
