namespace Verbatim.Language.Quotations;

/// <summary>The manner of speaking that a cue tells of.</summary>
internal enum CueKind : byte
{
    /// <summary>Speech or any other manner: said, argued.</summary>
    Say,

    /// <summary>Writing that may be sent to somebody: wrote, emailed, replied.</summary>
    Write,

    /// <summary>Writing that is published: tweeted, posted.</summary>
    Publish,

    /// <summary>A going on with what was said or written before: continued, went on, added.</summary>
    GoOn,

    /// <summary>A question or a wish: asked, urged.</summary>
    Ask,

    /// <summary>Naming or valuing, which often takes a few quoted words: called, described, believes.</summary>
    Hold,
}
