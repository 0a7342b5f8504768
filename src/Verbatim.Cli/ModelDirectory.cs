using Verbatim.Language;

namespace Verbatim.Cli;

/// <summary>Finds the trained models.</summary>
internal static class ModelDirectory
{
    private const string Name = "models";

    /// <summary>The directory beside the program.</summary>
    public static string Default => Path.Combine(AppContext.BaseDirectory, Name);

    /// <summary>Opens the models of a directory, or those beside the program.</summary>
    /// <param name="directory">The directory; <c>null</c> for the one beside the program.</param>
    /// <returns><c>null</c> when none is named and the program brings none.</returns>
    public static LanguageModels? Open(string? directory)
    {
        string path = directory ?? Default;
        return directory is not null || Directory.Exists(path) ? LanguageModels.Open(path) : null;
    }
}
