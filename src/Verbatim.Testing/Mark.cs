using Verbatim.Text;

namespace Verbatim.Testing;

/// <summary>
/// One marked span. Its label is a name, perhaps with a value, and further pairs: <c>name</c>, <c>name=value key=value</c>; a value with a space or a
/// colon stands in double quotation marks. Immutable.
/// </summary>
/// <param name="Span">The span in the text without marks, in UTF-16 code units, half-open.</param>
/// <param name="Name">The label's name; empty for <c>[|…|]</c>.</param>
/// <param name="Value">The value behind the name, or <c>null</c>.</param>
/// <param name="Properties">The further pairs in their order.</param>
public sealed record Mark(TextSpan Span, string Name, string? Value, IReadOnlyList<KeyValuePair<string, string>> Properties)
{
    internal static Mark Parse(string label, TextSpan span)
    {
        var pairs = new List<(string Key, string? Value)>();
        int i = 0;
        while (i < label.Length)
        {
            if (label[i] == ' ')
            {
                i++;
                continue;
            }

            int end = i;
            while (end < label.Length && label[end] is not ('=' or ' '))
            {
                end++;
            }

            string key = label[i..end];
            string? value = null;
            if (end < label.Length && label[end] == '=')
            {
                bool quoted = end + 1 < label.Length && label[end + 1] == '"';
                int first = quoted ? end + 2 : end + 1;
                int last = label.IndexOf(quoted ? '"' : ' ', first);
                last = last < 0 ? label.Length : last;
                value = label[first..last];
                end = quoted ? last + 1 : last;
            }

            pairs.Add((key, value));
            i = end;
        }

        if (pairs.Skip(1).Any(pair => pair.Value is null))
        {
            throw new FormatException($"Only the name may stand without a value: {label}");
        }

        return new Mark(
            span,
            pairs.Count == 0 ? "" : pairs[0].Key,
            pairs.Count == 0 ? null : pairs[0].Value,
            [.. pairs.Skip(1).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!))]);
    }
}
