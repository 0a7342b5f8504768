namespace Verbatim.Annotators.Names;

/// <summary>The type of a name, the four of CoNLL-2003.</summary>
public enum NameKind : byte
{
    /// <summary>PER</summary>
    Person,

    /// <summary>ORG</summary>
    Organization,

    /// <summary>LOC</summary>
    Location,

    /// <summary>MISC: nationalities, works, events and the rest.</summary>
    Miscellaneous,
}
