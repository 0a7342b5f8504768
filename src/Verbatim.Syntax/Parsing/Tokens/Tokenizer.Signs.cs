using Verbatim.Syntax;

namespace Verbatim.Parsing;

internal ref partial struct Tokenizer
{
    private void EmitFaceOr(TokenKind kind)
    {
        int face = FaceEnd();
        Emit(face > 0 ? TokenKind.Symbol : kind, face > 0 ? face : _position + 1);
    }

    /// <summary>The end of an emoticon such as <c>:-)</c> at the current position; 0 when there is none.</summary>
    private readonly int FaceEnd()
    {
        int mouth = _position + (At(_position + 1) is '-' or '\'' ? 2 : 1);
        if (!")(DPpOo/\\|*]".Contains(At(mouth), StringComparison.Ordinal) || !IsSpace(_position - 1))
        {
            return 0;
        }

        int end = EndOfRun(mouth, At(mouth));
        return IsSpace(end) || CharClasses.Of(At(end)) is CharClass.Period or CharClass.Comma or CharClass.Terminal ? end : 0;
    }

    private void ScanSymbol(char c)
    {
        int end = _position + 1;
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(At(end)))
        {
            end++;
        }

        while (end < _limit && IsJoined(end, out int width))
        {
            end += width;
        }

        Emit(TokenKind.Symbol, end);
    }

    /// <summary>Whether the character at <paramref name="index"/> belongs to the emoji before it: selectors, skin tones, zero-width joiners.</summary>
    private readonly bool IsJoined(int index, out int width)
    {
        char c = _text[index];
        width = 1;
        if (c is '\uFE0F' or '\u20E3')
        {
            return true;
        }

        if (c == '\u200D' && index + 1 < _limit)
        {
            width = char.IsHighSurrogate(_text[index + 1]) && index + 2 < _limit && char.IsLowSurrogate(_text[index + 2]) ? 3 : 2;
            return CharClasses.Of(_text[index + 1]) == CharClass.Other;
        }

        width = 2;
        return c == '\uD83C' && index + 1 < _limit && _text[index + 1] is >= '\uDFFB' and <= '\uDFFF';
    }
}
