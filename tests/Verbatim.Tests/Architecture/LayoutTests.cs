using System.Text.RegularExpressions;

namespace Verbatim.Tests.Architecture;

/// <summary>How the code is laid out in files.</summary>
[TestClass]
public sealed partial class LayoutTests
{
    private const int MaxLines = 320;

    [TestMethod]
    public void AFileIsShort()
    {
        string[] faults = [.. SourceFile.All.Where(file => file.LineCount > MaxLines).Select(file => $"src/{file.Path} has {file.LineCount} lines")];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    /// <summary>A record may have its own enums and the records that are its parts beside it; nothing else shares a file.</summary>
    [TestMethod]
    public void AFileHasOnePublicType()
    {
        string[] faults = [.. SourceFile.All
            .Where(file => PublicType().Matches(file.Code).DistinctBy(match => match.Groups[2].Value).ToArray() is { Length: > 1 } types
                && (!types.Any(type => type.Groups[1].Value.StartsWith("record", StringComparison.Ordinal))
                    || types.Any(type => type.Groups[1].Value is not ("record" or "record struct" or "enum"))
                    || types.Count(type => type.Groups[2].Value == Path.GetFileNameWithoutExtension(file.Path)) != 1))
            .Select(file => $"src/{file.Path}")];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void NothingIsLeftForLater()
    {
        string[] faults = [.. SourceFile.All.Where(file => LeftForLater().IsMatch(file.Text)).Select(file => $"src/{file.Path}")];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void NoExceptionIsSwallowed()
    {
        string[] faults = [.. SourceFile.All.Where(file => SwallowedException().IsMatch(file.Code)).Select(file => $"src/{file.Path}")];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [GeneratedRegex(@"^public (?:sealed |static |abstract |readonly |partial |ref )*(record struct|record|class|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex SwallowedException();
}
