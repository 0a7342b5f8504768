using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Verbatim.Tests.Architecture;

/// <summary>
/// The source of the product as the compiler understands it. A room is a project, or the first folder of a project that has folders; its uses are the symbols
/// that its code names.
/// </summary>
internal static class SourceRooms
{
    /// <summary>The projects that make up the library, in the order in which they build on one another.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
        ["Verbatim.Syntax", "Verbatim.Language", "Verbatim.Annotation", "Verbatim.Annotators", "Verbatim.Checking", "Verbatim.Reporting", "Verbatim"];

    /// <summary>The projects that nothing uses and that have no room on a circle, or that stand outside the solution.</summary>
    private static readonly string[] Outside = ["Verbatim.Catalyst/", "Verbatim.Training/"];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly string[] ImplicitUsings =
        ["System", "System.IO", "System.Linq", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System.Net.Http"];

    /// <summary>What the projects have in view without a line that says so.</summary>
    public static string ImplicitUsingDirectives { get; } = string.Concat(ImplicitUsings.Select(name => $"global using {name};"));

    private static readonly Lazy<CSharpCompilation> Whole = new(Compile);

    /// <summary>The projects below <c>src/</c> that can lie on a circle, in one compilation.</summary>
    public static CSharpCompilation Compilation => Whole.Value;

    /// <summary>The assemblies on which the tests run, the product's own left out.</summary>
    public static IEnumerable<MetadataReference> OutsideReferences { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("Verbatim", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>The rooms that each room uses, with an example of a use. The compiler is asked only where a name could tell of a use not known yet.</summary>
    public static Dictionary<string, Dictionary<string, string>> Uses()
    {
        ILookup<string, string> declaring = Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().Select(Declared).OfType<string>().Distinct().Select(name => (name, Room: RoomOf(tree.FilePath))))
            .Distinct().ToLookup(pair => pair.name, pair => pair.Room, StringComparer.Ordinal);
        var uses = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            SemanticModel model = Compilation.GetSemanticModel(tree);
            string from = RoomOf(tree.FilePath);
            if (!uses.TryGetValue(from, out Dictionary<string, string>? found))
            {
                uses[from] = found = new Dictionary<string, string>(StringComparer.Ordinal);
            }

            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
            {
                if (declaring[name.Identifier.ValueText].All(room => room == from || found.ContainsKey(room)))
                {
                    continue;
                }

                ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
                INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                if (type?.OriginalDefinition.Locations.FirstOrDefault(location => location.IsInSource)?.SourceTree?.FilePath is { Length: > 0 } path && RoomOf(path) is { } to && to != from)
                {
                    found.TryAdd(to, $"{tree.FilePath} uses {type.Name}");
                }
            }
        }

        return uses;
    }

    /// <summary>The name that a node gives to a type or a member, or <c>null</c>.</summary>
    private static string? Declared(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } property => property.Identifier.ValueText,
        _ => null,
    };

    private static string RoomOf(string path) => path.Split('/') is { Length: > 2 } parts ? $"{parts[0]}/{parts[1]}" : path.Split('/')[0];

    private static CSharpCompilation Compile()
    {
        IEnumerable<SyntaxTree> trees = SourceFile.All
            .Where(file => !Outside.Any(project => file.Path.StartsWith(project, StringComparison.Ordinal)))
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, Options, file.Path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsingDirectives, Options));
        return CSharpCompilation.Create("rooms", trees, OutsideReferences, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
