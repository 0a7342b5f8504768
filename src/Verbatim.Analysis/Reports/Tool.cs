using System.Reflection;

namespace Verbatim.Reports;

/// <summary>The name and version that reports print.</summary>
internal static class Tool
{
    public const string Name = "verbatim";

    public static string Version { get; } = typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
