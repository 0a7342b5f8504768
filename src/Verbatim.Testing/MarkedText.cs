using System.Text;
using Verbatim.Text;

namespace Verbatim.Testing;

/// <summary>
/// A text whose spans are marked: <c>[|…|]</c> without a label, <c>{|label:…|}</c> with one. Marks may nest. The syntax is that of Roslyn's
/// MarkupTestFile. Immutable.
/// </summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Marks">The marks, ordered by span.</param>
public sealed record MarkedText(string Text, IReadOnlyList<Mark> Marks)
{
    /// <summary>Takes the marks out of a text.</summary>
    /// <exception cref="FormatException">A mark is not closed, not opened or has a label that cannot be read.</exception>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string? Label, int Start)>();
        var marks = new List<Mark>();
        int i = 0;
        while (i < marked.Length)
        {
            string two = i + 1 < marked.Length ? marked.Substring(i, 2) : "";
            switch (two)
            {
                case "[|":
                    open.Push((null, text.Length));
                    i += 2;
                    break;
                case "{|":
                    int colon = EndOfLabel(marked, i + 2);
                    open.Push((marked[(i + 2)..colon], text.Length));
                    i = colon + 1;
                    break;
                case "|]" or "|}":
                    if (!open.TryPop(out var top) || (top.Label is null) != (two == "|]"))
                    {
                        throw new FormatException($"'{two}' closes nothing: …{marked[Math.Max(0, i - 30)..i]}");
                    }

                    marks.Add(Mark.Parse(top.Label ?? "", TextSpan.FromBounds(top.Start, text.Length)));
                    i += 2;
                    break;
                default:
                    text.Append(marked[i++]);
                    break;
            }
        }

        return open.Count == 0
            ? new MarkedText(text.ToString(), [.. marks.OrderBy(mark => mark.Span)])
            : throw new FormatException($"The mark '{open.Peek().Label}' is not closed.");
    }

    /// <summary>Puts marks into a text, the inverse of <see cref="Parse"/>: what was found where, for a reader.</summary>
    /// <param name="text">The text without marks.</param>
    /// <param name="spans">The spans and their labels; an empty label is written <c>[|…|]</c>.</param>
    public static string Print(string text, IEnumerable<(TextSpan Span, string Label)> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        var edges = new List<(int Position, int Order, int Length, string Edge)>();
        foreach ((TextSpan span, string label) in spans)
        {
            edges.Add((span.Start, 1, -span.Length, label.Length == 0 ? "[|" : $"{{|{label}:"));
            edges.Add((span.End, span.IsEmpty ? 2 : 0, span.Length, label.Length == 0 ? "|]" : "|}"));
        }

        var output = new StringBuilder(text.Length + 16 * edges.Count);
        int position = 0;
        foreach (var edge in edges.OrderBy(edge => edge.Position).ThenBy(edge => edge.Order).ThenBy(edge => edge.Length))
        {
            output.Append(text, position, edge.Position - position).Append(edge.Edge);
            position = edge.Position;
        }

        return output.Append(text, position, text.Length - position).ToString();
    }

    private static int EndOfLabel(string marked, int position)
    {
        bool quoted = false;
        for (int i = position; i < marked.Length && marked[i] != '\n'; i++)
        {
            if (marked[i] == '"')
            {
                quoted = !quoted;
            }
            else if (marked[i] == ':' && !quoted)
            {
                return i;
            }
        }

        throw new FormatException($"A label has no colon: {marked[position..Math.Min(marked.Length, position + 30)]}");
    }
}
