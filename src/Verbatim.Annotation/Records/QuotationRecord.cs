using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>
/// An attribution: content, source, cue and addressee (PARC 3, PolNeAR). One record for each pair of marks, and one for each indirect or mixed
/// content. The annotation's span is the quoted stretch with its marks; for an indirect one, the content.
/// </summary>
/// <param name="Id"><c>q1</c>, <c>q2</c>, … in reading order.</param>
/// <param name="Content">The words as they read, without the outer marks and without markup.</param>
/// <param name="ContentSpans">Where the content stands, marks excluded; several spans when markup-free text is broken by something else.</param>
/// <param name="Kind">Direct, indirect, mixed, scare or title.</param>
/// <param name="Source">Who said it; <c>null</c> when unknown or not sure enough.</param>
/// <param name="Cue">The word that tells of the speaking, or <c>null</c>.</param>
/// <param name="Addressee">The id of the actor spoken to, or <c>null</c>.</param>
/// <param name="NestedIn">The id of the quotation around this one, or <c>null</c>.</param>
/// <param name="ContinuesFrom">The id of the quotation of which this is the next part (<c>"a," he said, "b"</c>), or <c>null</c>.</param>
/// <param name="IsClosed">Whether the closing mark was found.</param>
public sealed record QuotationRecord(
    string Id,
    string Content,
    EquatableArray<TextSpan> ContentSpans,
    QuotationKind Kind,
    QuotationSource? Source,
    QuotationRecord.CueWords? Cue,
    string? Addressee,
    string? NestedIn,
    string? ContinuesFrom,
    bool IsClosed) : IRecord
{
    /// <summary>The layer of quotations.</summary>
    public static readonly LayerKey<QuotationRecord> Layer = new("quotations");

    /// <summary>The word that tells of the speaking: <c>wrote</c>, <c>according to</c>.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Text">The characters as written.</param>
    /// <param name="Lemma">Its lemma.</param>
    public sealed record CueWords(TextSpan Span, string Text, string Lemma);
}

/// <summary>What a quoted or reported stretch is.</summary>
public enum QuotationKind
{
    /// <summary>The very words, all in marks (or set off as a block).</summary>
    Direct,

    /// <summary>The sense in the writer's words, no marks.</summary>
    Indirect,

    /// <summary>The writer's words with quoted pieces in them.</summary>
    Mixed,

    /// <summary>Marks of distance: not somebody's words.</summary>
    Scare,

    /// <summary>The title of a work, a nickname or a word as a word.</summary>
    Title,
}
