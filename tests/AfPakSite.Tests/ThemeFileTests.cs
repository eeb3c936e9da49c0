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
}
