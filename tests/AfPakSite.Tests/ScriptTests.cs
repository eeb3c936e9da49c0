using System.Text.RegularExpressions;
using AfPakSite.Sites;

namespace AfPakSite.Tests;

/// <summary>All scripts are published under hashed names, and import each other by these names.</summary>
public sealed partial class ScriptTests
{
    private static readonly CompiledSite Site = SmallSite.Tea.Compile();

    private static IEnumerable<OutputFile> Published =>
        Site.Files.Where(file => file.Path.EndsWith(".js", StringComparison.Ordinal));

    [Fact]
    public void Publishes_each_script_but_no_test()
    {
        var scripts = Directory
            .EnumerateFiles(Repository.PathOf("theme", "assets", "scripts"), "*.js")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.EndsWith(".test", StringComparison.Ordinal))
            .Append("minisearch");
        Assert.Equal(
            scripts.Order(StringComparer.Ordinal),
            Published
                .Where(file => file.Path != "sw.js")
                .Select(file => Path.GetFileName(file.Path).Split('.')[0])
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(Site.Files, file => file.Path.EndsWith(".d.ts", StringComparison.Ordinal));
    }

    [Fact]
    public void Imports_published_modules() =>
        Assert.All(
            Published,
            script =>
                Assert.All(
                    Import.Matches(script.Text).Select(match => match.Groups[1].Value),
                    name => Assert.Contains(Site.Files, file => file.Path == $"assets/{name}")
                )
        );

    /// <summary>JSDoc comments are not published.</summary>
    [Fact]
    public void Has_no_comment_that_documents_it() =>
        Assert.All(
            Published.Where(script => !script.Path.StartsWith("assets/minisearch.", StringComparison.Ordinal)),
            script => Assert.DoesNotContain("/*", script.Text)
        );

    /// <summary>Matches a file name in a string.</summary>
    [GeneratedRegex(@"'\.{1,2}/(?:vendor/)?([a-z0-9.-]+\.(?:js|css))'")]
    private static partial Regex Import { get; }
}
