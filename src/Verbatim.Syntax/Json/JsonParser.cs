using Verbatim.Text;

namespace Verbatim.Json;

/// <summary>
/// A recursive-descent parser of RFC 8259. Commas too many or too few and comments are reported and passed over; anything else that is no
/// JSON is reported and ends the reading.
/// </summary>
internal sealed partial class JsonParser(JsonReport report)
{
    private const int MaxDepth = 64;
    private const int FewKeys = 16;

    private readonly SourceText _text = report.Text;
    private int _position;
    private int _depth;
    private bool _broken;

    public JsonValue? ParseRoot(string name)
    {
        JsonValue? value = ParseValue(name);
        SkipSpace();
        if (!_broken && _position < _text.Length)
        {
            Fail(_position, "there is something behind the end of the value");
        }

        return _broken ? null : value;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private JsonValue? ParseValue(string name)
    {
        SkipSpace();
        int start = _position;
        if (_position >= _text.Length)
        {
            return Fail(start, "the file ends where a value should stand");
        }

        switch (Current)
        {
            case '{':
                return ParseObject(name);
            case '[':
                return ParseArray(name);
            case '"':
                string? text = ParseString();
                return text is null ? null : Value(name, JsonKind.String, start, text);
            case '-' or (>= '0' and <= '9'):
                return ParseNumber(name);
            default:
                return ParseWord(name);
        }
    }

    private JsonValue? ParseObject(string name)
    {
        int start = _position++;
        if (++_depth > MaxDepth)
        {
            return Fail(start, "objects and arrays are nested too deep");
        }

        var members = new List<(string Key, TextSpan KeySpan, JsonValue Value)>();
        Dictionary<string, int>? places = null;
        while (NextItem('}', members.Count > 0))
        {
            int keyStart = _position;
            if (Current != '"')
            {
                return Fail(keyStart, "a key in double quotation marks was expected");
            }

            if (ParseString() is not { } key)
            {
                return null;
            }

            TextSpan keySpan = TextSpan.FromBounds(keyStart, _position);
            SkipSpace();
            if (Current != ':')
            {
                return Fail(_position, $"a colon was expected after the key \"{key}\"");
            }

            _position++;
            if (ParseValue($"'{key}'") is not { } value)
            {
                return null;
            }

            Add(members, ref places, key, keySpan, value);
        }

        _depth--;
        TextSpan span = TextSpan.FromBounds(start, _position);
        return _broken ? null : new JsonValue(report, name, JsonKind.Object, span, new JsonObject(report, span, members));
    }

    /// <summary>Adds a member unless its key is there already; more than a few keys are looked up by their hash.</summary>
    private void Add(
        List<(string Key, TextSpan KeySpan, JsonValue Value)> members, ref Dictionary<string, int>? places, string key, TextSpan keySpan, JsonValue value)
    {
        if (places is null && members.Count >= FewKeys)
        {
            places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < members.Count; i++)
            {
                places.Add(members[i].Key, i);
            }
        }

        int known = places is null ? members.FindIndex(member => member.Key == key) : places.GetValueOrDefault(key, -1);
        if (known >= 0)
        {
            report.Add(JsonDescriptors.DuplicateKey, keySpan, key, _text.Lines.GetLinePosition(members[known].KeySpan.Start).Line);
            return;
        }

        places?.Add(key, members.Count);
        members.Add((key, keySpan, value));
    }

    private JsonValue? ParseArray(string name)
    {
        int start = _position++;
        if (++_depth > MaxDepth)
        {
            return Fail(start, "objects and arrays are nested too deep");
        }

        var items = new List<JsonValue>();
        while (NextItem(']', items.Count > 0))
        {
            if (ParseValue($"an item of {name}") is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        _depth--;
        return _broken ? null : Value(name, JsonKind.Array, start, items);
    }

    /// <summary>Moves to the next item and tells whether there is one; behind the closing mark when there is none.</summary>
    private bool NextItem(char close, bool afterItem)
    {
        SkipSpace();
        if (afterItem && Current is not ',' && Current != close && _position < _text.Length)
        {
            report.Add(JsonDescriptors.Syntax, new TextSpan(_position, 1), "a comma is missing before this");
            return true;
        }

        bool comma = false;
        while (Current == ',')
        {
            if (comma || !afterItem)
            {
                report.Add(JsonDescriptors.Syntax, new TextSpan(_position, 1), "a comma too many");
            }

            comma = true;
            int at = _position++;
            SkipSpace();
            if (Current == close)
            {
                report.Add(JsonDescriptors.Syntax, new TextSpan(at, 1), "a comma stands behind the last item");
            }
        }

        if (_position >= _text.Length)
        {
            Fail(_position, $"the file ends before the closing '{close}'");
            return false;
        }

        if (Current == close)
        {
            _position++;
            return false;
        }

        return !_broken;
    }

    private void SkipSpace()
    {
        while (true)
        {
            while (Current is ' ' or '\t' or '\n' or '\r')
            {
                _position++;
            }

            if (Current != '/' || _position + 1 >= _text.Length || _text[_position + 1] is not ('/' or '*'))
            {
                return;
            }

            report.Add(JsonDescriptors.Syntax, new TextSpan(_position, 2), "JSON has no comments");
            bool line = _text[_position + 1] == '/';
            int length = _text.AsSpan()[(_position + 2)..].IndexOf(line ? "\n" : "*/");
            _position = length < 0 ? _text.Length : _position + 2 + length + (line ? 1 : 2);
        }
    }

    private JsonValue Value(string name, JsonKind kind, int start, object? content) =>
        new(report, name, kind, TextSpan.FromBounds(start, _position), content);

    private JsonValue? Fail(int position, string reason)
    {
        FailString(position, reason);
        return null;
    }

    private void FailString(int position, string reason)
    {
        if (!_broken)
        {
            report.Add(JsonDescriptors.Syntax, new TextSpan(position, position < _text.Length ? 1 : 0), reason);
        }

        _broken = true;
    }
}
