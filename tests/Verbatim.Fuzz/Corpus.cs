using System.Security.Cryptography;

namespace Verbatim.Fuzz;

/// <summary>The kept inputs: those that once crashed. They lie in <c>tests/Verbatim.Fuzz/corpus/TARGET</c>; the tests run them all.</summary>
internal static class Corpus
{
    /// <summary>The folder of the corpus; it is found from the folder of the program upwards.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The kept inputs of a target, ordered.</summary>
    public static IEnumerable<string> Files(string target)
    {
        string folder = Path.Combine(Folder, target);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : [];
    }

    /// <summary>Keeps an input.</summary>
    /// <returns>The path of the new file.</returns>
    public static string Save(FuzzTarget target, byte[] input)
    {
        string folder = Path.Combine(Folder, target.Name);
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(input))[..12] + target.Extension);
        File.WriteAllBytes(file, input);
        return file;
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Pipeline.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new InvalidOperationException("The program does not run from inside the repository."), "tests", "Verbatim.Fuzz", "corpus");
    }
}
