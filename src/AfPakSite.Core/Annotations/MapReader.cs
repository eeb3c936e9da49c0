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
        var (width, height) = (fields.Number("width", 1, Largest), fields.Number("height", 1, Largest));
        var picture = new MapPicture(width, height, diagnostics);
        var map = new PlaceMap(
            width,
            height,
            fields.Text("source").Value,
            fields.Text("caveat").Value,
            picture.Outline(fields.Text("land"), "land") ?? "",
            picture.Outline(fields.OptionalText("shaded"), "shaded") ?? "",
            picture.Outline(fields.OptionalText("borders"), "borders") ?? "",
            picture.Outline(fields.OptionalText("provinces"), "provinces") ?? "",
            [.. fields.FieldsOfEach("disputed").Select(item => ReadLine(item, picture))],
            [.. fields.FieldsOfEach("countries").Select(item => ReadName(item, picture))],
            [.. fields.FieldsOfEach("places").Select(item => ReadPlace(item, picture))]
        );
        fields.Close();
        var points = map.Places.Where(place => place.Mark == MapMark.Point).Select(place => place.Place);
        UniqueKeys.Keep(points, place => place, diagnostics);
        return map;
    }

    private static DisputedLine ReadLine(FieldReader fields, MapPicture picture)
    {
        var line = new DisputedLine(
            fields.Expect("name", "along", "outline").Text("name").Value,
            picture.Line(fields.OptionalText("along"), "along"),
            picture.Outline(fields.Text("outline"), "outline") ?? ""
        );
        fields.Close();
        return line;
    }

    private static MapName ReadName(FieldReader fields, MapPicture picture)
    {
        var name = new MapName(
            fields.Expect("name", "label").Text("name").Value,
            picture.Point(fields.Text("label"), "label")
        );
        fields.Close();
        return name;
    }

    private static MapPlace ReadPlace(FieldReader fields, MapPicture picture)
    {
        fields.Expect("place", "mark", "at", "label", "anchor", "width", "along", "outline");
        var (slug, mark) = (fields.SlugText("place"), fields.Choice("mark", Marks));
        var alongText = mark == MapMark.Line ? fields.Text("along") : fields.OptionalText("along");
        var along = picture.Line(alongText, "along");
        var place = new MapPlace(
            slug,
            mark,
            alongText is null ? picture.Point(fields.Text("at"), "at") : default,
            alongText is null ? picture.Point(fields.Text("label"), "label") : default,
            fields.Choice("anchor", Anchors, required: false),
            fields.Number("width", 1, Largest, Largest),
            along,
            picture.Outline(fields.OptionalText("outline"), "outline")
        );
        fields.Close();
        return place;
    }
}
