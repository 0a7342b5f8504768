namespace Verbatim.Json;

/// <summary>The kinds of JSON values (RFC 8259).</summary>
internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}
