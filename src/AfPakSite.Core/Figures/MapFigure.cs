using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Figures;

/// <summary>The places that the study names on a map, each with the box in which its label takes a touch, and those that it does not show.</summary>
public sealed record MapFigure(PlaceMap Map, ImmutableArray<MapLabel> Labels, ImmutableArray<Place> Elsewhere)
{
    private const int Touch = 24;

    /// <summary>Puts the places on their map; null where there is no map, or none of them is on it.</summary>
    public static MapFigure? Of(AnnotationSet annotations)
    {
        if (annotations.Map is not { } map)
            return null;
        var places = annotations.Places.DistinctBy(place => place.Slug, StringComparer.Ordinal).ToDictionary(place => place.Slug, StringComparer.Ordinal);
        ImmutableArray<MapLabel> labels = [.. map.Places.Where(item => places.ContainsKey(item.Place.Value)).Select(item => Label(item, places[item.Place.Value]))];
        return labels.IsEmpty ? null : new(map, labels, [.. annotations.Places.Where(place => !labels.Any(label => label.Place == place))]);
    }

    private static MapLabel Label(MapPlace item, Place place)
    {
        var width = TextWidth.Of(place.Name.Value, FigureSize.Wide.TextSize);
        var left = item.Label.X - (item.Anchor switch { LabelAnchor.Start => 0, LabelAnchor.Middle => width / 2, _ => width });
        return new(place, item, new(Math.Max(left, 0), Math.Max(item.Label.Y - 17, 0), width, Touch));
    }
}

/// <summary>A place on the map.</summary>
/// <param name="Box">About the label: the least that a finger needs.</param>
public sealed record MapLabel(Place Place, MapPlace Mark, FigureBox Box);
