namespace Verbatim.Truth;

/// <summary>The kinds of facts.</summary>
public enum FactKind
{
    /// <summary><see cref="ActorFact"/></summary>
    Actors,

    /// <summary><see cref="MessageFact"/></summary>
    Messages,

    /// <summary><see cref="RequestFact"/></summary>
    Requests,

    /// <summary><see cref="EventFact"/></summary>
    Events,
}
