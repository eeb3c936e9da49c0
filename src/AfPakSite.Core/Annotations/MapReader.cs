using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>map/map.yml</c>.</summary>
public static class MapReader
{
    private const int Largest = 4000;

    private static readonly ImmutableArray<(string, MapMark)> Marks =
    [
        ("point", MapMark.Point),
        ("area", MapMark.Area),
        ("region", MapMark.Region),
        ("line", MapMark.Line),
    ];

    private static readonly ImmutableArray<(string, LabelAnchor)> Anchors =
    [
        ("start", LabelAnchor.Start),
        ("middle", LabelAnchor.Middle),
        ("end", LabelAnchor.End),
    ];

    /// <summary>The map; null and a diagnostic if the file is not a mapping.</summary>
    public static PlaceMap? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (FieldReader.Read(source.Whole, new YamlHolder.File(), diagnostics) is not { } fields)
            return null;
        fields.Expect(
            "width",
            "height",
            "source",
            "caveat",
            "land",
            "shaded",
            "borders",
            "provinces",
            "disputed",
            "countries",
            "places"
        );
        var map = new PlaceMap(
            fields.Number("width", 1, Largest, Largest),
            fields.Number("height", 1, Largest, Largest),
            fields.Text("source").Value,
            fields.Text("caveat").Value,
            fields.Text("land").Value,
            fields.OptionalText("shaded")?.Value ?? "",
            fields.OptionalText("borders")?.Value ?? "",
            fields.OptionalText("provinces")?.Value ?? "",
            [.. fields.FieldsOfEach("disputed").Select(ReadLine)],
            [.. fields.FieldsOfEach("countries").Select(item => ReadName(item, diagnostics))],
            [.. fields.FieldsOfEach("places").Select(item => ReadPlace(item, diagnostics))]
        );
        fields.Close();
        return map;
    }

    private static DisputedLine ReadLine(FieldReader fields)
    {
        var line = new DisputedLine(
            fields.Expect("name", "along", "outline").Text("name").Value,
            fields.OptionalText("along")?.Value,
            fields.Text("outline").Value
        );
        fields.Close();
        return line;
    }

    private static MapName ReadName(FieldReader fields, DiagnosticBag diagnostics)
    {
        var name = new MapName(
            fields.Expect("name", "label").Text("name").Value,
            Point(fields.Text("label"), "label", diagnostics)
        );
        fields.Close();
        return name;
    }

    private static MapPlace ReadPlace(FieldReader fields, DiagnosticBag diagnostics)
    {
        fields.Expect("place", "mark", "at", "label", "anchor", "width", "along", "outline");
        var (slug, mark) = (fields.SlugText("place"), fields.Choice("mark", Marks));
        var along = mark == MapMark.Line ? fields.Text("along").Value : fields.OptionalText("along")?.Value;
        var place = new MapPlace(
            slug,
            mark,
            along is null ? Point(fields.Text("at"), "at", diagnostics) : default,
            along is null ? Point(fields.Text("label"), "label", diagnostics) : default,
            fields.Choice("anchor", Anchors, required: false),
            fields.Number("width", 1, Largest, Largest),
            along,
            fields.OptionalText("outline")?.Value
        );
        fields.Close();
        return place;
    }

    /// <summary>A point from two integers and a space; otherwise the upper left corner and a diagnostic.</summary>
    private static MapPoint Point(Located<string> text, string key, DiagnosticBag diagnostics)
    {
        if (
            text.Value.Split(' ') is [var across, var down]
            && int.TryParse(across, out var x)
            && int.TryParse(down, out var y)
            && x is >= 0 and <= Largest
            && y is >= 0 and <= Largest
        )
            return new(x, y);
        if (text.Value.Length > 0)
            diagnostics.Add(
                Catalog.YamlWrongType(
                    text.Span,
                    new YamlHolder.Key(key),
                    new YamlType.Point(Largest),
                    new YamlFound.Text(text.Value)
                )
            );
        return default;
    }
}
