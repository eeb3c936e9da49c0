using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AfPakSite.Tests;

/// <summary>Functions stay short, formatted as CSharpier formats them, and lines narrow.</summary>
public sealed class LengthTests
{
    private const int LongestFunction = 60;
    private const int UsualFunction = 30;
    private const int WidestRazorLine = 160;
    private const int WidestComment = 120;

    private static readonly Lazy<IReadOnlyList<Function>> Functions = new(() => [.. Files("*.cs").SelectMany(Read)]);

    [Fact]
    public void Has_no_long_function()
    {
        var longOnes = Functions.Value.Where(function => function.Lines > LongestFunction).ToList();
        Assert.True(longOnes.Count == 0, string.Join('\n', longOnes));
    }

    [Fact]
    public void Has_nine_short_functions_in_ten()
    {
        var lengths = Functions.Value;
        Assert.NotEmpty(lengths);
        Assert.InRange(lengths.Count(function => function.Lines <= UsualFunction), 0.9 * lengths.Count, lengths.Count);
    }

    [Fact]
    public void Has_no_wide_line_of_Razor() => AssertNarrow("*.razor", WidestRazorLine, "");

    /// <summary>CSharpier does not break comments.</summary>
    [Fact]
    public void Has_no_wide_comment() => AssertNarrow("*.cs", WidestComment, "//");

    private static void AssertNarrow(string pattern, int widest, string start)
    {
        var wide = Files(pattern)
            .SelectMany(path => File.ReadLines(path).Select((line, index) => (path, line, number: index + 1)))
            .Where(line =>
                line.line.Length > widest && line.line.AsSpan().TrimStart().StartsWith(start, StringComparison.Ordinal)
            )
            .Select(line => $"{Path.GetFileName(line.path)}:{line.number} has {line.line.Length} columns")
            .ToList();
        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }

    private static IEnumerable<string> Files(string pattern) =>
        new[] { "src", "theme" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            )
            .Order(StringComparer.Ordinal);

    private static IEnumerable<Function> Read(string path) =>
        CSharpSyntaxTree
            .ParseText(File.ReadAllText(path))
            .GetRoot()
            .DescendantNodes()
            .Where(node =>
                node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            )
            .Select(node => new Function(Path.GetFileName(path), NameOf(node), LinesOf(node)));

    private static string NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
            LocalFunctionStatementSyntax local => local.Identifier.Text,
            _ => node.Kind().ToString(),
        };

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private sealed record Function(string File, string Name, int Lines);
}
