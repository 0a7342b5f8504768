using Spectre.Console;
using Spectre.Console.Rendering;

namespace Verbatim.Cli;

/// <summary>
/// A label and beside it words that are wrapped below one another. Unlike a grid of one row it goes over the words once.
/// Widths are terminal cells.
/// </summary>
internal sealed class HangingText : Renderable
{
    private readonly List<Segment> _words = [];
    private readonly string _label;
    private readonly Style _labelStyle;
    private readonly int _labelColumn;
    private readonly int _indent;

    /// <summary>Begins one.</summary>
    /// <param name="label">The label.</param>
    /// <param name="labelStyle">Its style.</param>
    /// <param name="labelColumn">Where the label begins.</param>
    /// <param name="indent">Where the words begin.</param>
    public HangingText(string label, Style labelStyle, int labelColumn, int indent)
    {
        _label = label;
        _labelStyle = labelStyle;
        _labelColumn = labelColumn;
        _indent = indent;
    }

    /// <summary>Adds the words of a text.</summary>
    public HangingText Add(string text, Style style)
    {
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _words.Add(new Segment(word, style));
        }

        return this;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        int available = Math.Max(1, maxWidth - _indent);
        yield return new Segment(new string(' ', _labelColumn));
        yield return new Segment(_label.PadRight(_indent - _labelColumn), _labelStyle);
        int used = 0;
        Style last = Style.Plain;
        foreach (Segment word in _words)
        {
            int width = Width(word);
            if (used > 0 && used + 1 + width <= available)
            {
                yield return new Segment(" ", word.Style.Equals(last) ? last : Style.Plain);
                used++;
            }
            else if (used > 0)
            {
                yield return Segment.LineBreak;
                yield return new Segment(new string(' ', _indent));
                used = 0;
            }

            Segment rest = word;
            while (width > available)
            {
                (Segment first, Segment? second) = rest.Split(available);
                yield return first;
                if (second is null)
                {
                    break;
                }

                yield return Segment.LineBreak;
                yield return new Segment(new string(' ', _indent));
                rest = second;
                width = Width(rest);
            }

            yield return rest;
            used += width;
            last = word.Style;
        }

        yield return Segment.LineBreak;
    }

    /// <summary>Cells of a word; looked up only where it may have wide or combining characters.</summary>
    private static int Width(Segment word) => word.Text.AsSpan().ContainsAnyExceptInRange(' ', 'ÿ') && word.Text.Any(c => c is >= '\u0300' and not (>= '\u2010' and <= '\u2044'))
        ? word.CellCount()
        : word.Text.Length;
}
