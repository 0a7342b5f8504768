using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Verbatim.Driver;
using Verbatim.Tests.Infrastructure;
using Verbatim.Truth;

namespace Verbatim.Tests.Robustness;

[TestClass]
public sealed class TruthNameTests
{
    private const string Article =
        "The mayor, Mary Smith-Jones, said on 3 May 2019 that the bridge was safe. “It is safe,” Smith-Jones said. José O’Brien asked her to open it. Zoe/Ann Lee, the chair, and J. Lee left.";

    private static readonly string[] Names =
    [
        "Mary Smith-Jones", "Mary Smith\u2011Jones", "Mary Smith/Jones", "Mary\u00A0Smith\u00A0Jones", "Jose\u0301 O\u2018Brien", "José O`Brien", "O’", "‘", "-", "--", "’’", "\u0301", "\u0301\u0301 \u0301",
        "नरेन्द्र मोदी", "محمد بن سلمان", "习近平", "שרה נתניהו", "😀", "😀 Smith", "𝔐ary 𝔖mith", "J", "J.", "Jr.", "Jr. III", "Mr.", "The", "of", "Dr. -", "A-", "-A", "a\u200Db c\u200Dd", "\u200B", "Smith, John, Jr.",
        "Mary (Smith-Jones)", "\"Mary\"", "Mary  \t Smith", "…", "Mary Smith-", "-Smith Mary-", "ß", "İstanbul İ", "1", "3rd", "@mary", "&",
    ];

    private static readonly string[] Pieces =
        ["Mary", "Smith", "smith", "J", "O", "é", "e\u0301", "\u0301", "-", "\u2011", "–", "/", " ", "  ", "\u00A0", "\u2009", "‘", "’", "'", "`", "\"", "“", ".", ",", "Jr.", "III", "Mr.", "The ", "न्", "दी", "بن", "习", "😀", "𝔐", "\u200D", "\u00AD", "1", "&", "@", "(", ")"];

    private static readonly Gen<string> Name = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Array[1, 8].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))),
        Gen.Int[0, Names.Length - 1],
        Gen.Int[0, 3],
        (made, known, which) => which == 0 ? Names[known] : string.IsNullOrWhiteSpace(made) ? "x" : made);

    [TestMethod]
    public void Each_odd_name_makes_no_step_fail()
    {
        foreach (string name in Names)
        {
            foreach (string kind in new[] { "person", "organization", "account" })
            {
                SoundRun.Of(Article, SoundRun.Truth(Truth((name, kind, [], []))));
            }

            SoundRun.Of($"{name} said on 3 May 2019 that the bridge was safe. “It is safe,” {name} said. {name} asked Mary Smith to open it.", SoundRun.Truth(Truth((name, "person", [], []))));
        }
    }

    [TestMethod]
    public void No_truth_makes_a_step_fail() =>
        Gen.Select(Name.Array[1, 4], Name.Array[0, 3], Name.Array[0, 3], Gen.Int[0, 2]).SampleFixed(
            (string[] names, string[] aliases, string[] roles, int kind) =>
            {
                string[] kinds = ["person", "organization", "account"];
                GroundTruth truth = SoundRun.Truth(Truth([.. names.Select(name => (name, kinds[kind], aliases, roles))]));
                SoundRun.Of(Article, truth);
                SoundRun.Of($"{names[0]}, the {string.Concat(roles.Take(1))}, said “it is safe” on 3 May 2019. {string.Join(" and ", names)} asked {string.Concat(aliases.Take(1))} to open it.", truth);
            },
            iter: 150);

    [TestMethod]
    [DataRow("Mary Smith-Jones", "Mary Smith\u2011Jones")]
    [DataRow("Mary Smith-Jones", "Smith-Jones")]
    [DataRow("Mary Smith/Jones", "Smith-Jones")]
    [DataRow("Mary\u00A0Smith", "Mary Smith")]
    [DataRow("Jose\u0301 Pe\u0301rez", "José Pérez")]
    [DataRow("José Pérez", "Jose\u0301 Pe\u0301rez")]
    [DataRow("Ann O‘Brien", "Ann O’Brien")]
    [DataRow("Ann O`Brien", "O'Brien")]
    [DataRow("नरेन्द्र मोदी", "मोदी")]
    [DataRow("習 近平", "近平")]
    public void Two_spellings_of_one_name_are_the_same_actor(string known, string named)
    {
        GroundTruth truth = SoundRun.Truth(Truth((known, "person", [], [])));
        Assert.AreEqual("a1", new Verbatim.Analyzers.Linking.NameIndex(truth.Actors).Find(named)?.Id);
    }

    private static string Truth(params (string Name, string Kind, string[] Aliases, string[] Roles)[] actors)
    {
        const string provenance = "\"source\": { \"title\": \"Register\" }, \"corroboration\": \"primary\"";
        var json = new StringBuilder("{ \"schemaVersion\": \"1.0\", \"actors\": [");
        for (int i = 0; i < actors.Length; i++)
        {
            (string name, string kind, string[] aliases, string[] roles) = actors[i];
            string roleList = string.Join(", ", roles.Select(role => $"{{ \"text\": {Quote(role)}, \"synonyms\": [{Quote(name)}] }}"));
            json.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "," : "")} {{ \"id\": \"a{i + 1}\", \"name\": {Quote(name)}, \"kind\": \"{kind}\", \"aliases\": [{string.Join(", ", aliases.Select(Quote))}], \"roles\": [{roleList}], {provenance} }}");
        }

        string first = Quote(actors[0].Name);
        json.Append(CultureInfo.InvariantCulture, $"], \"messages\": [ {{ \"id\": \"m1\", \"from\": \"a1\", \"sent\": \"2019-05-03\", \"wordings\": [ {{ \"text\": {first} }}, {{ \"text\": \"It is not safe at all today.\" }} ], {provenance} }} ],");
        json.Append(CultureInfo.InvariantCulture, $" \"requests\": [ {{ \"id\": \"r1\", \"from\": \"a1\", \"actions\": [\"open\", {first}], \"object\": {first}, {provenance} }} ],");
        json.Append(CultureInfo.InvariantCulture, $" \"events\": [ {{ \"id\": \"e1\", \"title\": {first}, \"names\": [{first}], \"date\": \"9999-12-31\", \"predicates\": [\"say\", {first}], \"object\": {first}, \"participants\": [ {{ \"actor\": \"a1\", \"role\": \"agent\" }} ], {provenance} }} ] }}");
        return json.ToString();
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
