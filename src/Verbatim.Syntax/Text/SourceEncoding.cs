namespace Verbatim.Text;

/// <summary>How the bytes of a source text were encoded; needed to give the same bytes back.</summary>
internal enum SourceEncoding
{
    /// <summary>UTF-8 without a byte order mark; also what a text made from a string counts as.</summary>
    Utf8,

    /// <summary>UTF-8 with a byte order mark.</summary>
    Utf8WithMark,

    /// <summary>UTF-16, little endian, with a byte order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big endian, with a byte order mark.</summary>
    Utf16BigEndian,
}
