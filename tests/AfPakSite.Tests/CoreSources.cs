using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AfPakSite.Tests;

/// <summary>The source of Core as the compiler understands it.</summary>
internal static class CoreSources
{
    private const string RootNamespace = "AfPakSite";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    /// <summary>The folders directly in Core.</summary>
    public static IEnumerable<string> Folders =>
        Directory
            .EnumerateDirectories(Repository.PathOf("src", "AfPakSite.Core"))
            .Select(folder => Path.GetFileName(folder))
            .Where(folder => folder is not ("obj" or "bin"))
            .Order(StringComparer.Ordinal);

    /// <summary>Every use in a folder of a type that another folder declares, or of a member of such a type.</summary>
    /// <param name="added">Further source files in the folder, each called <c>Added.cs</c>.</param>
    public static IEnumerable<FolderUse> UsesIn(string folder, params string[] added)
    {
        var path = Repository.PathOf("src", "AfPakSite.Core", folder, "Added.cs");
        var compilation = Compiled.Value.AddSyntaxTrees(
            added.Select(text => CSharpSyntaxTree.ParseText(text, ParseOptions, path))
        );
        return compilation
            .SyntaxTrees.Where(tree => FolderOf(tree.FilePath) == folder)
            .SelectMany(tree =>
            {
                var model = compilation.GetSemanticModel(tree);
                return tree.GetRoot()
                    .DescendantNodes()
                    .OfType<SimpleNameSyntax>()
                    .Select(name => (name, used: FolderOf(model.GetSymbolInfo(name).Symbol)))
                    .Where(pair => pair.used is not null && pair.used != folder)
                    .Select(pair => new FolderUse(Path.GetFileName(tree.FilePath), pair.name.ToString(), pair.used!));
            })
            .Distinct();
    }

    private static CSharpCompilation Compile()
    {
        var trees = Directory
            .EnumerateFiles(Repository.PathOf("src", "AfPakSite.Core"), "*.cs", SearchOption.AllDirectories)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), ParseOptions, path));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith(RootNamespace, StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "AfPakSite.Core",
            [
                CSharpSyntaxTree.ParseText(
                    ImplicitUsings,
                    ParseOptions,
                    Repository.PathOf("src", "AfPakSite.Core", "Usings.cs")
                ),
                .. trees,
            ],
            references,
            new(OutputKind.DynamicallyLinkedLibrary)
        );
    }

    private static string? FolderOf(string path)
    {
        var parts = Path.GetRelativePath(Repository.PathOf("src", "AfPakSite.Core"), path).Split(['/', '\\']);
        return parts.Length > 1 ? parts[0] : null;
    }

    /// <summary>The folder that declares a symbol; null for what is not from a folder of Core.</summary>
    private static string? FolderOf(ISymbol? symbol)
    {
        var type = symbol as ITypeSymbol ?? symbol?.ContainingType;
        return type?.OriginalDefinition.DeclaringSyntaxReferences is [var declaration, ..]
            ? FolderOf(declaration.SyntaxTree.FilePath)
            : null;
    }
}

/// <summary>A use of a name of another folder.</summary>
internal sealed record FolderUse(string File, string Name, string Folder)
{
    public override string ToString() => $"{File} uses {Name} of {Folder}";
}
