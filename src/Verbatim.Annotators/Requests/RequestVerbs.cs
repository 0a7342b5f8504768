using Verbatim.Records;

namespace Verbatim.Annotators.Requests;

/// <summary>The words by which people ask: performative and reporting verbs, words of evaluation and of desire (lemmas).</summary>
internal static class RequestVerbs
{
    private static readonly Dictionary<string, RequestAct> Performatives = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ask"] = RequestAct.Ask, ["request"] = RequestAct.Ask, ["beg"] = RequestAct.Ask, ["plead"] = RequestAct.Ask, ["invite"] = RequestAct.Ask,
        ["petition"] = RequestAct.Ask, ["solicit"] = RequestAct.Ask, ["implore"] = RequestAct.Urge, ["urge"] = RequestAct.Urge, ["press"] = RequestAct.Urge,
        ["encourage"] = RequestAct.Urge, ["exhort"] = RequestAct.Urge, ["suggest"] = RequestAct.Suggest, ["recommend"] = RequestAct.Suggest,
        ["advise"] = RequestAct.Suggest, ["propose"] = RequestAct.Suggest, ["demand"] = RequestAct.Demand, ["order"] = RequestAct.Demand,
        ["instruct"] = RequestAct.Demand, ["command"] = RequestAct.Demand, ["direct"] = RequestAct.Demand, ["require"] = RequestAct.Demand,
        ["offer"] = RequestAct.Offer,
    };

    private static readonly HashSet<string> Evaluations = new(StringComparer.OrdinalIgnoreCase)
    {
        "great", "good", "nice", "helpful", "useful", "wonderful", "lovely", "interesting", "easy", "smart", "wise", "better", "best", "cool", "awesome", "ideal",
        "perfect", "appreciated", "kind", "excellent", "fantastic", "amazing", "important", "beneficial", "advisable",
    };

    private static readonly HashSet<string> Desires = new(StringComparer.OrdinalIgnoreCase)
    {
        "interested", "keen", "eager", "grateful", "like", "love", "appreciate", "want", "need", "wish", "hope",
    };

    private static readonly HashSet<string> Formulas = new(StringComparer.OrdinalIgnoreCase)
    {
        "hope", "thank", "see", "note", "look", "imagine", "remember", "consider", "guess", "wait", "listen", "greet", "mind", "worry", "congratulate", "be",
        "say", "know", "believe", "suppose", "trust", "welcome", "watch", "get", "forget", "hello", "thanks",
    };

    /// <summary>The act of a verb that asks, or <c>null</c>.</summary>
    public static RequestAct? ActOf(string lemma) => Performatives.TryGetValue(lemma, out RequestAct act) ? act : null;

    /// <summary>Whether the word says that something would be welcome.</summary>
    public static bool IsEvaluation(string lemma) => Evaluations.Contains(lemma);

    /// <summary>Whether the word says that the speaker would like something.</summary>
    public static bool IsDesire(string lemma) => Desires.Contains(lemma);

    /// <summary>Whether an imperative of the verb is a manner of speaking (<c>thank</c>, <c>see</c>) and asks for nothing.</summary>
    public static bool IsFormula(string lemma) => Formulas.Contains(lemma);
}
