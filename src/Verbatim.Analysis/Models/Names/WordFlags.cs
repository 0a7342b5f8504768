namespace Verbatim.Models;

/// <summary>What the name lists and the training texts' casing say of a word or phrase. The bits are part of the model format.</summary>
[Flags]
internal enum WordFlags : ushort
{
    None = 0,
    FirstName = 1,
    Surname = 2,
    City = 4,
    Region = 8,
    Demonym = 16,
    Organization = 32,
    Person = 64,
    Title = 128,
    OrganizationWord = 256,

    /// <summary>Inside a sentence the word stands mostly in lower case.</summary>
    MostlyLower = 512,

    /// <summary>Inside a sentence the word stands mostly with a capital.</summary>
    MostlyCapital = 1024,

    /// <summary>Seen in lower case inside names of the training data.</summary>
    LowerInside = 2048,

    /// <summary>A phrase of the lists begins with this word.</summary>
    StartsPhrase = 4096,

    Miscellaneous = 8192,

    /// <summary>The bits that come from the name lists and hold for phrases too.</summary>
    Lists = FirstName | Surname | City | Region | Demonym | Organization | Person | Miscellaneous,
}
