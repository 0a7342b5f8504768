namespace Verbatim.Records;

/// <summary>What kind of thing an actor is.</summary>
public enum ActorKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A company, an agency, a party, a publication as the body that acts.</summary>
    Organization,

    /// <summary>A country, a city or another place, also where it stands for its government.</summary>
    Place,

    /// <summary>An account on a service that no known person or organization owns.</summary>
    Account,

    /// <summary>A work: a book, a film, a programme.</summary>
    Work,
}
