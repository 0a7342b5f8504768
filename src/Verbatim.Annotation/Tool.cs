using System.Reflection;

namespace Verbatim.Annotations;

/// <summary>The name and version of the program.</summary>
internal static class Tool
{
    public const string Name = "verbatim";

    public static string Version { get; } = typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
