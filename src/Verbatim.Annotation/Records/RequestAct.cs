namespace Verbatim.Records;

/// <summary>The speech act of a request.</summary>
public enum RequestAct
{
    /// <summary>Asks somebody to do something.</summary>
    Ask,

    /// <summary>Suggests that somebody do something.</summary>
    Suggest,

    /// <summary>Urges.</summary>
    Urge,

    /// <summary>Demands or orders.</summary>
    Demand,

    /// <summary>Offers something and so asks to accept it.</summary>
    Offer,

    /// <summary>Asks for an answer.</summary>
    Question,
}
