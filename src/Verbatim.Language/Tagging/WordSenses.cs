namespace Verbatim.Language.Tagging;

/// <summary>The parts of speech and inflections that a dictionary allows for a form. The values are part of the model format.</summary>
[Flags]
internal enum WordSenses : ushort
{
    /// <summary>The form is not in the dictionary.</summary>
    None = 0,

    /// <summary>Base form of a noun.</summary>
    Noun = 1,

    /// <summary>Base form of a verb.</summary>
    Verb = 2,

    /// <summary>Base form of an adjective.</summary>
    Adjective = 4,

    /// <summary>An adverb.</summary>
    Adverb = 8,

    /// <summary>Plural of a noun.</summary>
    NounPlural = 16,

    /// <summary>Third person singular of a verb.</summary>
    VerbThirdPerson = 32,

    /// <summary>The -ing form of a verb.</summary>
    VerbIng = 64,

    /// <summary>The -ed form of a verb.</summary>
    VerbPast = 128,

    /// <summary>Comparative or superlative of an adjective.</summary>
    AdjectiveGraded = 256,
}
