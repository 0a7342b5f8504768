using System.Text.RegularExpressions;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Specs;

/// <summary>The code knows nothing of the article that it ships with.</summary>
[TestClass]
public sealed class NothingOfTheSeedTests
{
    private const int MinLetters = 5;

    [TestMethod]
    public void No_name_of_the_seed_stands_in_the_code()
    {
        GroundTruth truth = GroundTruth.Parse(SourceText.From(Repository.Read("seeds/trump-jr-wikileaks/ground-truth.json"))).Value;
        string[] names = [.. truth.Actors.SelectMany(actor => actor.Aliases.Prepend(actor.Name)).Where(name => name.Count(char.IsLetter) >= MinLetters).Distinct()];
        string[] phrases =
        [
            .. truth.Messages.SelectMany(message => message.Wordings).Select(wording => FirstWords(wording.Text)),
            .. truth.Events.SelectMany(item => item.Names).Where(name => name.Split(' ').Length > 2),
        ];
        Assert.IsGreaterThan(20, names.Length);
        string[] faults =
        [
            .. from path in Repository.Files("src", "*.*")
               where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal)
               let text = Repository.Read(path)
               from phrase in names.Concat(phrases)
               where Regex.IsMatch(text, $@"\b{Regex.Escape(phrase)}\b")
               select $"{path}: {phrase}",
        ];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    private static string FirstWords(string text) => string.Join(' ', text.Split(' ').Take(5));
}
