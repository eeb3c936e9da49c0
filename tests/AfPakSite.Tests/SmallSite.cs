using System.Collections.Immutable;
using System.Text;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Fixing;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Theme;
using AfPakSite.Wording;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AfPakSite.Tests;

/// <summary>
/// A site for a test: the files of a folder with added, changed and removed files, compiled as by the command line:
/// <c>SmallSite.Tea.Change("input/timeline.yml", "began", "begam").Compile().Diagnostics</c>.
/// </summary>
internal sealed record SmallSite(ImmutableSortedDictionary<string, SourceFile> Files, BuildOptions Options)
{
    /// <summary>A small site without faults; the inputs of the gallery change it.</summary>
    public static SmallSite Tea { get; } = Scenario("tea");

    /// <summary>The repository's own study and input.</summary>
    public static SmallSite Real { get; } = In(Repository.Root);

    private static readonly Lazy<Compilation> RealOnce = new(Real.Run);

    /// <summary>The real site, compiled once for all tests.</summary>
    public static CompiledSite RealSite => new(RealOnce.Value);

    public static SmallSite Scenario(string name) =>
        In(Repository.PathOf("tests", "AfPakSite.Tests", "Scenarios", name));

    /// <summary>The English words of the interface.</summary>
    public static Words Words { get; } = Words.For(Words.Default, WordFiles.Read);

    /// <summary>The file of words of a language.</summary>
    public Func<string, string?> ReadWords { get; init; } = WordFiles.Read;

    public SourceSet Sources => SourceSet.Decode(Files.Values);

    public string this[string path] => Encoding.UTF8.GetString(Files[path].Bytes.AsSpan());

    /// <summary>The site with a file added, or replaced if it exists.</summary>
    public SmallSite With(string path, string content) => With(path, [.. Encoding.UTF8.GetBytes(content)]);

    public SmallSite With(string path, ImmutableArray<byte> content) =>
        this with
        {
            Files = Files.SetItem(path, new(path, content)),
        };

    /// <summary>The site with the edits of fixes.</summary>
    public SmallSite With(FixPlan plan) =>
        plan.Files.Aggregate(
            this,
            (site, file) => site.With(file.Source.Path, file.ApplyTo(site.Files[file.Source.Path])!.Bytes)
        );

    public SmallSite Without(string path) => this with { Files = Files.Remove(path) };

    /// <summary>The site with a library of works that stay, although the study may not cite them.</summary>
    /// <param name="ending">The format of the file: <c>bib</c>, <c>ris</c> or <c>json</c>.</param>
    public SmallSite WithLibrary(string ending, string file) =>
        With("input/bibliography.yml", "references: []\n")
            .With($"input/bibliography.{ending}", file)
            .With(SiteSettingsReader.Path, $"{this[SiteSettingsReader.Path]}uncited-works: keep\n");

    /// <summary>The site with a text replaced that occurs exactly once in a file.</summary>
    public SmallSite Change(string path, string before, string after)
    {
        var content = this[path];
        var at = content.IndexOf(before, StringComparison.Ordinal);
        Assert.True(
            at >= 0 && at == content.LastIndexOf(before, StringComparison.Ordinal),
            $"“{before}” stands not once in {path}."
        );
        return With(path, string.Concat(content.AsSpan(0, at), after, content.AsSpan(at + before.Length)));
    }

    public SmallSite With(BuildOptions options) => this with { Options = options };

    public CompiledSite Compile() => new(Run());

    private Compilation Run() => Compiler.Compile(Sources, Options, ReadWords, SiteRenderer.Render, Checker.Check);

    private static SmallSite In(string root) =>
        new(
            new[] { "seeds", "input" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
                )
                .Where(path =>
                    !Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar).Any(part => part[0] == '.')
                )
                .Select(path => new SourceFile(
                    Path.GetRelativePath(root, path).Replace('\\', '/'),
                    [.. File.ReadAllBytes(path)]
                ))
                .ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal),
            new()
        );
}

/// <summary>The result of compiling a small site.</summary>
internal sealed class CompiledSite(Compilation compilation)
{
    private readonly Dictionary<string, IHtmlDocument> pages = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => compilation.Diagnostics;

    public ImmutableArray<OutputFile> Files => compilation.Files;

    public int Links => compilation.Links;

    /// <summary>The linked site; the input must be readable.</summary>
    public Site Site => Linked.Site;

    public LinkedSite Linked => compilation.Linked!;

    public IEnumerable<string> Codes => Diagnostics.Select(diagnostic => diagnostic.Code);

    /// <summary>The routes of all pages in ordinal order, without redirect pages.</summary>
    public IEnumerable<string> Routes =>
        Files
            .Where(file => file.IsPage && !file.IsRedirect)
            .Select(file => AfPakSite.Sites.Routes.OfFile(file.Path))
            .Order(StringComparer.Ordinal);

    /// <summary>The content of a file by its path in the output folder.</summary>
    public string this[string path] => Files.Single(file => file.Path == path).Text;

    /// <summary>The document of a page.</summary>
    public IHtmlDocument Page(string route)
    {
        lock (pages)
        {
            if (!pages.TryGetValue(route, out var page))
                pages[route] = page = new HtmlParser().ParseDocument(this[AfPakSite.Sites.Routes.FileOf(route)]);
            return page;
        }
    }
}
