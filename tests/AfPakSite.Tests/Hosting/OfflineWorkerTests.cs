using System.Text.Json;
using System.Text.RegularExpressions;

namespace AfPakSite.Tests.Hosting;

/// <summary>The service worker's list of files, and the manifest.</summary>
public sealed partial class OfflineWorkerTests
{
    private static readonly CompiledSite Site = SmallSite.RealSite;

    private static List<string> Kept(CompiledSite site) =>
        [.. Entry.Matches(site["sw.js"]).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Keeps_each_existing_file_once()
    {
        Assert.Distinct(Kept(Site));
        Assert.All(
            Kept(Site),
            kept => Assert.Contains(Site.Files, file => file.Path == AfPakSite.Sites.Routes.FileOf($"/{kept}"))
        );
    }

    [Fact]
    public void Keeps_the_pages_and_their_assets_but_no_export()
    {
        var kept = Kept(Site);
        Assert.Contains("", kept);
        Assert.Contains("actors/taliban/", kept);
        Assert.Contains("study.epub", kept);
        Assert.Equal(
            Site.Files.Count(file => file.Path.StartsWith("assets/", StringComparison.Ordinal)),
            kept.Count(name => name.StartsWith("assets/", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(
            kept,
            name =>
                name.StartsWith("l/", StringComparison.Ordinal)
                || name.StartsWith("e/", StringComparison.Ordinal)
                || name is "links.json" or "404.html"
        );
    }

    [Fact]
    public void Has_another_version_when_anything_of_it_changes()
    {
        Assert.Equal(Version.Match(Site["sw.js"]).Value, Version.Match(SmallSite.Real.Compile()["sw.js"]).Value);
        var changed = SmallSite.Real.Change("input/site.yml", "title: Bibliography", "title: Works").Compile();
        Assert.NotEqual(Version.Match(Site["sw.js"]).Value, Version.Match(changed["sw.js"]).Value);
        Assert.Equal(Kept(Site).Count, Kept(changed).Count);
    }

    [Fact]
    public void Has_a_manifest_that_works_below_any_path()
    {
        var manifest = JsonDocument.Parse(Site["site.webmanifest"]).RootElement;
        Assert.Equal(
            ("./", "./"),
            (manifest.GetProperty("start_url").GetString(), manifest.GetProperty("scope").GetString())
        );
        Assert.Contains(
            Site.Files,
            file => file.Path == manifest.GetProperty("icons")[0].GetProperty("src").GetString()
        );
        Assert.Equal(
            "../site.webmanifest",
            Site.Page("/about/").QuerySelector("link[rel=manifest]")!.GetAttribute("href")
        );
    }

    [GeneratedRegex("^  '([^']*)',$", RegexOptions.Multiline)]
    private static partial Regex Entry { get; }

    [GeneratedRegex("const version = '[0-9a-f]{16}';")]
    private static partial Regex Version { get; }
}
