namespace Verbatim.Checking.Rules.Actors;

/// <summary>The office in a role, as far as the lexicon knows it.</summary>
/// <param name="Field">The field in which offices exclude each other: <c>board</c>, <c>court</c>, <c>team</c>.</param>
/// <param name="Name">The office, the same for all words that mean it; with its rank where the role has one (<c>deputy mayor</c>).</param>
/// <param name="IsPast">Whether the role says that it is over: <c>former</c>.</param>
/// <param name="Context">The other words of the role that carry sense.</param>
internal sealed record Office(string Field, string Name, bool IsPast, IReadOnlySet<string> Context);
