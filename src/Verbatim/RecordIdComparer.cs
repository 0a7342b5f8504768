namespace Verbatim;

/// <summary>Orders ids such as <c>q2</c> and <c>q10</c> by their letters and then by their number.</summary>
internal sealed class RecordIdComparer : IComparer<string>
{
    public static readonly RecordIdComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x, right = y;
        ReadOnlySpan<char> leftLetters = left.TrimEnd("0123456789"), rightLetters = right.TrimEnd("0123456789");
        int byLetters = leftLetters.CompareTo(rightLetters, StringComparison.Ordinal);
        if (byLetters != 0)
        {
            return byLetters;
        }

        ReadOnlySpan<char> leftNumber = left[leftLetters.Length..], rightNumber = right[rightLetters.Length..];
        int byValue = leftNumber.TrimStart('0').Length.CompareTo(rightNumber.TrimStart('0').Length);
        return byValue != 0 ? byValue : leftNumber.CompareTo(rightNumber, StringComparison.Ordinal);
    }
}
