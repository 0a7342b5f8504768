using System.Globalization;
using System.Text;
using Verbatim.Text;

namespace Verbatim.Json;

/// <content>Strings, numbers and words.</content>
internal sealed partial class JsonParser
{
    private string? ParseString()
    {
        int start = _position++;
        StringBuilder? builder = null;
        int run = _position;
        while (_position < _text.Length)
        {
            char next = _text[_position];
            if (next == '"')
            {
                string tail = _text.ToString(TextSpan.FromBounds(run, _position));
                _position++;
                return builder is null ? tail : builder.Append(tail).ToString();
            }

            if (next < ' ')
            {
                FailString(next is '\n' or '\r' ? start : _position, next is '\n' or '\r' ? "the string is not closed before the end of its line" : "a control character must be written as an escape");
                return null;
            }

            if (next != '\\')
            {
                _position++;
                continue;
            }

            builder ??= new StringBuilder();
            builder.Append(_text.AsSpan(TextSpan.FromBounds(run, _position)));
            if (!ParseEscape(builder))
            {
                return null;
            }

            run = _position;
        }

        FailString(start, "the string is not closed");
        return null;
    }

    private bool ParseEscape(StringBuilder builder)
    {
        int start = _position++;
        char kind = Current;
        _position++;
        switch (kind)
        {
            case '"' or '\\' or '/':
                builder.Append(kind);
                return true;
            case 'b':
                builder.Append('\b');
                return true;
            case 'f':
                builder.Append('\f');
                return true;
            case 'n':
                builder.Append('\n');
                return true;
            case 'r':
                builder.Append('\r');
                return true;
            case 't':
                builder.Append('\t');
                return true;
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(_text.AsSpan(new TextSpan(_position, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                builder.Append((char)code);
                _position += 4;
                return true;
            default:
                FailString(start, "this escape does not exist");
                return false;
        }
    }

    private JsonValue? ParseNumber(string name)
    {
        int start = _position;
        _position += Current == '-' ? 1 : 0;
        int whole = Digits();
        bool valid = whole > 0 && (whole == 1 || _text[_position - whole] != '0');
        if (Current == '.')
        {
            _position++;
            valid &= Digits() > 0;
        }

        if (Current is 'e' or 'E')
        {
            _position++;
            _position += Current is '+' or '-' ? 1 : 0;
            valid &= Digits() > 0;
        }

        return valid
            ? Value(name, JsonKind.Number, start, _text.ToString(TextSpan.FromBounds(start, _position)))
            : Fail(start, "this is not a valid number in JSON");
    }

    private int Digits()
    {
        int start = _position;
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }

        return _position - start;
    }

    private JsonValue? ParseWord(string name)
    {
        int start = _position;
        while (char.IsLetterOrDigit(Current) || Current == '_')
        {
            _position++;
        }

        switch (_text.AsSpan(TextSpan.FromBounds(start, _position)))
        {
            case "true":
                return Value(name, JsonKind.Boolean, start, true);
            case "false":
                return Value(name, JsonKind.Boolean, start, false);
            case "null":
                return Value(name, JsonKind.Null, start, null);
            default:
                return Fail(start, Current == '\'' ? "strings need double quotation marks" : "a value was expected");
        }
    }
}
