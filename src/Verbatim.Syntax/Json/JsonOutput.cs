using System.Globalization;
using Verbatim.Text;

namespace Verbatim.Json;

/// <summary>
/// Writes JSON by hand: the same bytes everywhere, LF, two spaces of indent, small objects on one line where the caller says so. Code units that
/// are no characters (lone surrogates) are written as escapes and so survive.
/// </summary>
internal sealed class JsonOutput(TextWriter output, bool indented = true)
{
    private readonly Stack<Frame> _frames = new();

    /// <summary>Begins the top value or an array item that is an object.</summary>
    public JsonOutput BeginObject(bool inline = false) => Begin('{', '}', inline);

    /// <summary>Begins a member that is an object.</summary>
    public JsonOutput BeginObject(string name, bool inline = false) => Key(name).Open('{', '}', inline);

    /// <summary>Begins a member that is an array.</summary>
    public JsonOutput BeginArray(string name, bool inline = false) => Key(name).Open('[', ']', inline);

    /// <summary>Begins the top value or an array item that is an array.</summary>
    public JsonOutput BeginArray(bool inline = false) => Begin('[', ']', inline);

    /// <summary>Ends the innermost object or array.</summary>
    public JsonOutput End()
    {
        Frame frame = _frames.Pop();
        if (frame.Count > 0)
        {
            if (frame.IsInline)
            {
                output.Write(frame.Close == '}' && indented ? " " : "");
            }
            else
            {
                NewLine();
            }
        }

        output.Write(frame.Close);
        if (_frames.Count == 0)
        {
            output.Write('\n');
        }

        return this;
    }

    /// <summary>A member with a string or null.</summary>
    public JsonOutput Member(string name, string? value)
    {
        Key(name);
        Write(value);
        return this;
    }

    /// <summary>A member with a number.</summary>
    public JsonOutput Member(string name, int value)
    {
        Key(name);
        output.Write(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A member with a probability, three decimals.</summary>
    public JsonOutput Member(string name, float value)
    {
        Key(name);
        output.Write(value.ToString("0.###", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A member with a truth value.</summary>
    public JsonOutput Member(string name, bool value)
    {
        Key(name);
        output.Write(value ? "true" : "false");
        return this;
    }

    /// <summary>A member with a span or null: <c>{ "start": 3, "end": 7 }</c>.</summary>
    public JsonOutput Member(string name, TextSpan? span) =>
        span is { } value ? BeginObject(name, inline: true).Member("start", value.Start).Member("end", value.End).End() : Member(name, (string?)null);

    /// <summary>A member with an array of strings on one line.</summary>
    public JsonOutput Member(string name, IEnumerable<string> values)
    {
        BeginArray(name, inline: true);
        foreach (string value in values)
        {
            Item(value);
        }

        return End();
    }

    /// <summary>An array item that is a string.</summary>
    public JsonOutput Item(string value)
    {
        Next();
        Write(value);
        return this;
    }

    /// <summary>A member with a value that is JSON already, on one line.</summary>
    public JsonOutput Literal(string name, string json)
    {
        Key(name);
        output.Write(json);
        return this;
    }

    /// <summary>An array item that is JSON already, on one line.</summary>
    public JsonOutput Literal(string json)
    {
        Next();
        output.Write(json);
        return this;
    }

    private JsonOutput Begin(char open, char close, bool inline)
    {
        if (_frames.Count > 0)
        {
            Next();
        }

        return Open(open, close, inline);
    }

    private JsonOutput Open(char open, char close, bool inline)
    {
        output.Write(open);
        _frames.Push(new Frame(close, inline || (_frames.TryPeek(out Frame? outer) && outer.IsInline)));
        return this;
    }

    private JsonOutput Key(string name)
    {
        Next();
        Write(name);
        output.Write(indented ? ": " : ":");
        return this;
    }

    private void Next()
    {
        Frame frame = _frames.Peek();
        if (frame.Count++ > 0)
        {
            output.Write(frame.IsInline && indented ? ", " : ",");
        }
        else if (frame.IsInline && frame.Close == '}' && indented)
        {
            output.Write(' ');
        }

        if (!frame.IsInline)
        {
            NewLine();
        }
    }

    private void NewLine()
    {
        if (!indented)
        {
            return;
        }

        output.Write('\n');
        for (int i = 0; i < _frames.Count; i++)
        {
            output.Write("  ");
        }
    }

    private void Write(string? value)
    {
        if (value is null)
        {
            output.Write("null");
            return;
        }

        output.Write('"');
        int run = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char unit = value[i];
            if (char.IsHighSurrogate(unit) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
                continue;
            }

            if (unit >= ' ' && unit != '"' && unit != '\\' && !char.IsSurrogate(unit))
            {
                continue;
            }

            output.Write(value.AsSpan(run, i - run));
            output.Write(Escape(unit));
            run = i + 1;
        }

        output.Write(value.AsSpan(run));
        output.Write('"');
    }

    private static string Escape(char unit) => unit switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture),
    };

    private sealed class Frame(char close, bool isInline)
    {
        public char Close { get; } = close;

        public bool IsInline { get; } = isInline;

        public int Count { get; set; }
    }
}
