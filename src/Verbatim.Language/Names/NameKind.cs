namespace Verbatim.Language.Names;

/// <summary>What a name names: the four classes of CoNLL-2003. The numeric values are part of the model format.</summary>
public enum NameKind : byte
{
    /// <summary>PER, a person, also by a surname, a first name or a nickname alone.</summary>
    Person,
    /// <summary>ORG, an organization: company, party, agency, newspaper, committee, web site that acts or speaks.</summary>
    Organization,
    /// <summary>LOC, a place: country, city, region, building, body of water.</summary>
    Location,
    /// <summary>MISC, any other name: nationality, event, election, law, work, product.</summary>
    Miscellaneous,
}
