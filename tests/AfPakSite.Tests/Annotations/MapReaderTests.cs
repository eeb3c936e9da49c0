using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Annotations;

public sealed class MapReaderTests
{
    [Theory]
    [InlineData("0 0", 0, 0)]
    [InlineData("100 80", 100, 80)]
    public void Takes_any_point_of_the_picture(string label, int x, int y)
    {
        var (map, codes) = Read("width: 100\nheight: 80", label);

        Assert.Empty(codes);
        Assert.Equal(new MapPoint(x, y), Assert.Single(map.Countries).Label);
    }

    [Theory]
    [InlineData("101 80", 100, 80)]
    [InlineData("4000 99999999999", 100, 80)]
    public void Reports_a_point_outside_and_takes_the_nearest(string label, int x, int y)
    {
        var (map, codes) = Read("width: 100\nheight: 80", label);

        Assert.Equal(["map-point-outside"], codes);
        Assert.Equal(new MapPoint(x, y), Assert.Single(map.Countries).Label);
    }

    [Theory]
    [InlineData("-1 20")]
    [InlineData("+1 20")]
    [InlineData("20")]
    public void Reports_what_is_not_a_point(string label) =>
        Assert.Equal(["yaml-wrong-type"], Read("width: 100\nheight: 80", label).Codes);

    [Fact]
    public void Reports_no_point_of_a_picture_whose_size_is_unknown() =>
        Assert.Equal(["yaml-missing-key"], Read("height: 800", "900 700").Codes);

    [Theory]
    [InlineData("M-5 20l30 0", "map-point-outside")]
    [InlineData("M20,80.5 l30 0", "map-point-outside")]
    [InlineData("M 20 80l300 0", null)]
    [InlineData("M", "yaml-wrong-type")]
    public void Reports_a_name_along_a_line_that_begins_outside(string along, string? code)
    {
        var (_, codes) = Read(
            "width: 100\nheight: 80",
            "5 5",
            $"disputed: [{{name: River, along: \"{along}\", outline: M0 0}}]"
        );

        Assert.Equal(code is null ? [] : [code], codes);
    }

    private static (PlaceMap Map, IEnumerable<string> Codes) Read(string size, string label, string more = "")
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText(
            "input/map/map.yml",
            $"{size}\nsource: By hand.\ncaveat: Rough.\nland: M0 0\ncountries: [{{name: Tea, label: \"{label}\"}}]\n{more}\n"
        );
        var map = MapReader.Read(source, diagnostics);
        Assert.NotNull(map);
        return (map, diagnostics.ToSorted(strict: false).Select(diagnostic => diagnostic.Code));
    }
}
