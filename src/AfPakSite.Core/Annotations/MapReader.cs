using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>map/map.yml</c>.</summary>
public static class MapReader
{
    private const int Largest = 4000;

    /// <summary>What SVG path data consists of (SVG 2, section 9.3.9).</summary>
    private static readonly SearchValues<char> PathData = SearchValues.Create(
        "MmZzLlHhVvCcSsQqTtAaEe0123456789+-., \n"
    );

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
            Outline(fields.Text("land"), "land", diagnostics) ?? "",
            Outline(fields.OptionalText("shaded"), "shaded", diagnostics) ?? "",
            Outline(fields.OptionalText("borders"), "borders", diagnostics) ?? "",
            Outline(fields.OptionalText("provinces"), "provinces", diagnostics) ?? "",
            [.. fields.FieldsOfEach("disputed").Select(item => ReadLine(item, diagnostics))],
            [.. fields.FieldsOfEach("countries").Select(item => ReadName(item, diagnostics))],
            [.. fields.FieldsOfEach("places").Select(item => ReadPlace(item, diagnostics))]
        );
        fields.Close();
        var points = map.Places.Where(place => place.Mark == MapMark.Point).Select(place => place.Place);
        UniqueKeys.Keep(points, place => place, diagnostics);
        return map;
    }

    private static DisputedLine ReadLine(FieldReader fields, DiagnosticBag diagnostics)
    {
        var line = new DisputedLine(
            fields.Expect("name", "along", "outline").Text("name").Value,
            Outline(fields.OptionalText("along"), "along", diagnostics),
            Outline(fields.Text("outline"), "outline", diagnostics) ?? ""
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
        var alongText = mark == MapMark.Line ? fields.Text("along") : fields.OptionalText("along");
        var along = Outline(alongText, "along", diagnostics);
        var place = new MapPlace(
            slug,
            mark,
            alongText is null ? Point(fields.Text("at"), "at", diagnostics) : default,
            alongText is null ? Point(fields.Text("label"), "label", diagnostics) : default,
            fields.Choice("anchor", Anchors, required: false),
            fields.Number("width", 1, Largest, Largest),
            along,
            Outline(fields.OptionalText("outline"), "outline", diagnostics)
        );
        fields.Close();
        return place;
    }

    /// <summary>SVG path data; null without a text, and null and a diagnostic for other text.</summary>
    private static string? Outline(Located<string>? text, string key, DiagnosticBag diagnostics)
    {
        if (text is not { Value: { Length: > 0 } value })
            return null;
        if (value[0] is 'M' && !value.AsSpan().ContainsAnyExcept(PathData))
            return value;
        diagnostics.Add(
            Catalog.YamlWrongType(
                text.Value.Span,
                new YamlHolder.Key(key),
                new YamlType.Outline(),
                new YamlFound.Text(value)
            )
        );
        return null;
    }

    /// <summary>A point from two integers and a space; otherwise the upper left corner and a diagnostic.</summary>
    private static MapPoint Point(Located<string> text, string key, DiagnosticBag diagnostics)
    {
        if (text.Value.Split(' ') is [var across, var down] && Pixel(across) is { } x && Pixel(down) is { } y)
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

    private static int? Pixel(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var pixel) && pixel <= Largest
            ? pixel
            : null;
}
