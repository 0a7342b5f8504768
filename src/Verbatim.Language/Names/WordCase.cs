namespace Verbatim.Language.Names;

/// <summary>How a word is written.</summary>
internal enum WordCase : byte
{
    /// <summary>Letters, none of them a capital.</summary>
    Lower,

    /// <summary>A capital and small letters.</summary>
    Initial,

    /// <summary>One capital alone.</summary>
    Single,

    /// <summary>Capitals only, at least two.</summary>
    All,

    /// <summary>Capitals inside: WikiWord, McNeil.</summary>
    Mixed,

    /// <summary>Digits without letters.</summary>
    Number,

    /// <summary>Letters and digits.</summary>
    LettersAndDigits,

    /// <summary>Neither letters nor digits.</summary>
    Mark,
}
