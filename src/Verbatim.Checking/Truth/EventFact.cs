using Verbatim.Annotations;
using Verbatim.Records;

namespace Verbatim.Truth;

/// <summary>Something that is known to have happened.</summary>
/// <param name="Id">Unique in the truth.</param>
/// <param name="Title">What happened, for a reader.</param>
/// <param name="Names">The noun phrases by which a text refers to it, without an article: <c>Spring Fair</c>.</param>
/// <param name="Date">When it happened, or <c>null</c>.</param>
/// <param name="Predicates">The lemmas that tell of it; any of them means it.</param>
/// <param name="Object">What it was done to, in words, or <c>null</c>.</param>
/// <param name="Participants">Who took part; the actors are ids of the truth.</param>
/// <param name="Figures">Numbers that belong to it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Corroboration">How it is borne out.</param>
public sealed record EventFact(
    string Id,
    string Title,
    EquatableArray<string> Names,
    FactTime? Date,
    EquatableArray<string> Predicates,
    string? Object,
    EquatableArray<EventRecord.Participant> Participants,
    EquatableArray<EventFact.Figure> Figures,
    FactSource Source,
    Corroboration Corroboration) : Fact(Id, Source, Corroboration)
{
    /// <summary>A number that belongs to an event.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Unit">What is counted or measured, in the words of a text: <c>emails</c>, <c>percent</c>, <c>dollars</c>.</param>
    /// <param name="Bound">How exact the number is.</param>
    public sealed record Figure(decimal Value, string Unit, FigureBound Bound);
}
