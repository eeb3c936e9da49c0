using System.Collections.Immutable;
using System.Text;
using AfPakSite.Theme;
using AfPakSite.Theme.Hosting;

namespace AfPakSite.Tests;

/// <summary>Each JSON file of the theme is what its record says, for the real site and for small ones.</summary>
public sealed class ThemeFileTests
{
    public static TheoryData<string> Names => SampleSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_previews_from_their_record(string name)
    {
        var previews = RecordFile.Read<OrderedDictionary<string, Preview>>(
            SampleSites.Get(name)["previews.json"],
            ThemeJson.Default
        );
        Assert.All(previews.Values.SelectMany(preview => preview.Places ?? []), place => Assert.Equal(2, place.Length));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_the_manifest_from_its_record(string name) =>
        RecordFile.Read<ManifestFile>(SampleSites.Get(name)["site.webmanifest"], HostingJson.Default, indented: true);

    [Fact]
    public void Names_the_script_or_style_that_is_missing()
    {
        var assets = ThemeAssets.Load(SampleSites.Get("tea").Site, ThemeSources.Own);
        var script = Assert.Throws<ThemeFaultException>(() => assets.Script("absent"));
        var style = Assert.Throws<ThemeFaultException>(() => assets.Style("absent"));
        Assert.Contains("absent.js", script.Message, StringComparison.Ordinal);
        Assert.Contains("absent.css", style.Message, StringComparison.Ordinal);
    }

    /// <summary>A browser passes over them without a word.</summary>
    [Theory]
    [InlineData("styles/base.css", "a {\n  color: red;\n\nb { color: red; }\n", "has a “{” in line 1")]
    [InlineData("styles/base.css", "a { color: red; }\n}\nb { color: red; }\n", "has a “}” in line 2")]
    [InlineData("shapes/map.css", "a {", "has a “{” in line 1")]
    [InlineData("styles/base.css", "/* \u00ff */", "is not encoded as UTF-8")]
    [InlineData("scripts/beside.js", "\u00ff", "is not encoded as UTF-8")]
    [InlineData("scripts/beside.js", "import { a } from './nowhere.js';", "imports “./nowhere.js”")]
    [InlineData("scripts/beside.js", "await import('./nowhere.js');", "imports “./nowhere.js”")]
    [InlineData("scripts/beside.js", "import \"https://tea.example/a.js\";", "imports “https://tea.example/a.js”")]
    [InlineData("scripts/new.js", "import '../../input/site.yml';", "imports “../../input/site.yml”")]
    public void Refuses_a_slip_in_an_edited_file(string name, string text, string message)
    {
        var fault = Assert.Throws<ThemeFaultException>(() => Load((name, text)));
        Assert.StartsWith($"“{name}” {message}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figure-file.css", "p { color: red; }\na {", 2, "{")]
    [InlineData("scripts/beside.js", "const a = 1;\nimport './nowhere.js';", 2, "./nowhere.js")]
    public void Says_where_a_slip_is(string name, string text, int line, string found)
    {
        var fault = Assert.Throws<ThemeFaultException>(() => _ = Load((name, text)).Sources.FigureStyles);
        Assert.Equal($"theme/assets/{name}", fault.Place!.Value.Source.Path);
        Assert.Equal((line, found), (fault.Place.Value.Position.Line, fault.Place.Value.Text));
    }

    /// <summary>A script may be new, because others can import it.</summary>
    [Fact]
    public void Knows_the_files_that_nothing_reads()
    {
        var sources = Load(("mine.css", ""), ("scripts/new.js", ""), ("styles/base.css", "a {}")).Sources;
        Assert.Equal(["mine.css"], sources.Unread);
        Assert.Equal(["scripts/new.js", "styles/base.css"], sources.Edited);
    }

    [Fact]
    public void Takes_braces_in_strings_and_comments_and_either_quotation_mark()
    {
        var assets = Load(
            ("styles/base.css", "/* { */ a::before { content: '}\\'{'; } b::after { content: \"}\"; }"),
            ("scripts/beside.js", "import \"./new2.js\";\n// import './nowhere.js';\n"),
            ("scripts/new2.js", "export const a = 1;")
        );
        Assert.Matches(@"^import '\./new2\.[0-9a-f]{16}\.js';", assets.Script("beside").Text);
    }

    /// <summary>Whoever edits the theme has all of its files in the folder.</summary>
    [Fact]
    public void Takes_every_file_of_the_theme_as_an_edited_one()
    {
        var folder = Repository.PathOf("theme", "assets");
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains(".test.", StringComparison.Ordinal))
            .ToImmutableDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                File.ReadAllBytes,
                StringComparer.Ordinal
            );
        var site = SampleSites.Get("tea").Site;
        Assert.Equal(
            ThemeAssets.Load(site, ThemeSources.Own).Files.Select(file => file.Path),
            ThemeAssets.Load(site, new(files)).Files.Select(file => file.Path)
        );
    }

    private static ThemeAssets Load(params (string Name, string Text)[] files) =>
        ThemeAssets.Load(
            SampleSites.Get("tea").Site,
            new(
                files.ToImmutableDictionary(
                    file => file.Name,
                    file => Encoding.Latin1.GetBytes(file.Text),
                    StringComparer.Ordinal
                )
            )
        );
}
