namespace Verbatim.Language.Quotations;

/// <summary>What a feature of the attribution models looks at.</summary>
internal enum FeatureGroup : byte
{
    /// <summary>The forms, lemmas and shapes of the words themselves.</summary>
    Words,

    /// <summary>Parts of speech.</summary>
    Tags,

    /// <summary>The word of the cue, or for the cue model the list of reporting verbs and nouns.</summary>
    CueWord,

    /// <summary>Distance, side, sentence, commas between.</summary>
    Position,

    /// <summary>Quotation marks and the stretches between them.</summary>
    Marks,

    /// <summary>Names and capitals.</summary>
    Names,

    /// <summary>The dependency parse.</summary>
    Parse,
}
