using System.Collections.Frozen;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;

namespace Verbatim.Checking.Rules.Actors;

/// <summary>A small general lexicon of offices that one person does not hold at once in one place, and the reading of them in a role.</summary>
internal static class Offices
{
    private static readonly FrozenDictionary<string, (string Field, string Name)> Lexicon = Build(
        ("board", "chair", "chair chairman chairwoman chairperson"),
        ("board", "manager", "manager"),
        ("board", "director", "director"),
        ("board", "treasurer", "treasurer"),
        ("board", "secretary", "secretary"),
        ("board", "president", "president"),
        ("board", "chief executive", "ceo"),
        ("board", "chief financial officer", "cfo"),
        ("board", "clerk", "clerk"),
        ("board", "auditor", "auditor comptroller controller"),
        ("board", "commissioner", "commissioner"),
        ("board", "superintendent", "superintendent"),
        ("board", "mayor", "mayor"),
        ("board", "governor", "governor"),
        ("board", "spokesperson", "spokesman spokeswoman spokesperson"),
        ("board", "founder", "founder cofounder co-founder"),
        ("court", "judge", "judge magistrate"),
        ("court", "prosecutor", "prosecutor"),
        ("court", "lawyer", "lawyer attorney counsel solicitor barrister"),
        ("court", "witness", "witness"),
        ("court", "juror", "juror foreman forewoman"),
        ("court", "defendant", "defendant accused"),
        ("court", "plaintiff", "plaintiff claimant"),
        ("team", "coach", "coach trainer"),
        ("team", "goalkeeper", "goalkeeper keeper goalie"),
        ("team", "defender", "defender fullback"),
        ("team", "midfielder", "midfielder"),
        ("team", "striker", "striker forward winger"),
        ("team", "referee", "referee umpire"));

    private static readonly FrozenSet<string> Ranks = new[] { "deputy", "vice", "assistant", "associate", "junior" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Past = new[] { "former", "ex", "onetime", "late", "retired" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prepositions = new[] { "of", "for", "at", "in", "with", "to", "on", "from" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The office of a role; <c>null</c> when its head is no office of the lexicon.</summary>
    public static Office? Read(string role)
    {
        string[] words = NameKey.Split(role.Replace('-', ' '));
        int end = Array.FindIndex(words, Prepositions.Contains);
        int head = (end < 0 ? words.Length : end) - 1;
        if (head < 0 || !Lexicon.TryGetValue(words[head], out (string Field, string Name) office))
        {
            return null;
        }

        string[] before = words[..head];
        string? rank = before.FirstOrDefault(Ranks.Contains);
        HashSet<string> context = [.. before.Concat(words[(head + 1)..]).Where(word => Guards.IsContent(word) && !Ranks.Contains(word) && !Past.Contains(word))];
        return new Office(office.Field, rank is null ? office.Name : $"{rank} {office.Name}", before.Any(Past.Contains), context);
    }

    private static FrozenDictionary<string, (string Field, string Name)> Build(params (string Field, string Name, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, (row.Field, row.Name)))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
