namespace Verbatim.Language.Names;

/// <summary>What the name lists and the casing of the training texts say of a word or phrase. The bits are part of the model format.</summary>
[Flags]
internal enum WordFlags : ushort
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>A first name.</summary>
    FirstName = 1,

    /// <summary>A surname.</summary>
    Surname = 2,

    /// <summary>A city.</summary>
    City = 4,

    /// <summary>A country, state, region, river or mountain.</summary>
    Region = 8,

    /// <summary>A nationality, language or creed.</summary>
    Demonym = 16,

    /// <summary>An organization.</summary>
    Organization = 32,

    /// <summary>A person of public life.</summary>
    Person = 64,

    /// <summary>A common noun for persons: offices, occupations, relations.</summary>
    PersonNoun = 128,

    /// <summary>A common noun for groups of persons.</summary>
    GroupNoun = 256,

    /// <summary>Inside a sentence the word stands mostly in lower case.</summary>
    MostlyLower = 512,

    /// <summary>Inside a sentence the word stands mostly with a capital.</summary>
    MostlyCapital = 1024,

    /// <summary>Stands in lower case inside names of the training data.</summary>
    LowerInside = 2048,

    /// <summary>A phrase of the lists begins with this word.</summary>
    StartsPhrase = 4096,

    /// <summary>A work, event, product, language or creed.</summary>
    Miscellaneous = 8192,

    /// <summary>Joins the capitalized words of one name: of, the, de.</summary>
    Connector = 16384,

    /// <summary>Stands in names of the training data that have no capital, in a fair part of its uses.</summary>
    LowerName = 32768,

    /// <summary>The bits that come from the name lists and hold for phrases too.</summary>
    Lists = FirstName | Surname | City | Region | Demonym | Organization | Person | Miscellaneous,
}
