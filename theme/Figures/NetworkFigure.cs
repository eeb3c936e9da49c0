using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>The picture of a co-occurrence graph: names in boxes, with lines between them.</summary>
/// <param name="Nodes">The nodes shown, in the order of the graph.</param>
/// <param name="Omitted">The number of nodes left out because the picture has room for no more.</param>
public sealed record NetworkFigure(
    FigureSize Size,
    int Height,
    ImmutableArray<NetworkNode> Nodes,
    ImmutableArray<GraphEdge> Edges,
    int Omitted
)
{
    /// <summary>With more names than this, a picture would be unreadable.</summary>
    public const int Most = 60;

    private const int BoxHeight = 26;
    private const int Padding = 14;

    /// <summary>Lays out a graph. The result is deterministic.</summary>
    public static NetworkFigure Of(CoOccurrenceGraph graph, FigureSize size)
    {
        var kept = graph.Nodes.Take(Most).ToImmutableArray();
        var edges = graph.Edges.Where(edge => edge.One < kept.Length && edge.Other < kept.Length).ToImmutableArray();
        var widths = kept.Select(actor => TextWidth.Of(ActorLabel.Of(actor.Actor), size.TextSize) + Padding)
            .ToImmutableArray();
        var height = Math.Max(240, widths.Sum() * BoxHeight * 7 / 2 / size.Width);
        var places = ForceLayout.Of(kept.Length, edges, size.Width, height);
        var (boxes, used) = BoxPlacer.Place(places, widths, BoxHeight, size.Width, height);
        return new(
            size,
            used,
            [.. kept.Zip(boxes, (actor, box) => new NetworkNode(actor.Actor, actor.Degree, box))],
            edges,
            graph.Nodes.Length - kept.Length
        );
    }

    /// <summary>The edges of one strength as SVG path data.</summary>
    public string Path(int strength) =>
        string.Concat(
            Edges
                .Where(edge => edge.Strength == strength)
                .Select(edge => $"M{Nodes[edge.One].Box.Middle}L{Nodes[edge.Other].Box.Middle}")
        );

    /// <summary>The indexes of the nodes that edges join with a node.</summary>
    public IEnumerable<int> Neighbors(int index) =>
        Edges
            .Where(edge => edge.One == index || edge.Other == index)
            .Select(edge => edge.One == index ? edge.Other : edge.One);
}

/// <summary>An actor in the picture.</summary>
/// <param name="Degree">The number of its edges in the whole graph.</param>
public sealed record NetworkNode(Actor Actor, int Degree, FigureBox Box);

/// <summary>A box in a picture, in whole pixels.</summary>
public readonly record struct FigureBox(int X, int Y, int Width, int Height)
{
    public FigurePoint Middle => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>Whether this box completely contains another.</summary>
    public bool Contains(FigureBox other) =>
        Contains(new FigurePoint(other.X, other.Y))
        && Contains(new FigurePoint(other.X + other.Width, other.Y + other.Height));

    public bool Contains(FigurePoint point) =>
        point.X >= X && point.X <= X + Width && point.Y >= Y && point.Y <= Y + Height;

    /// <summary>Whether two boxes overlap, or are closer than a gap.</summary>
    public bool Overlaps(FigureBox other, int gap = 0) =>
        X < other.X + other.Width + gap
        && other.X < X + Width + gap
        && Y < other.Y + other.Height + gap
        && other.Y < Y + Height + gap;
}

/// <summary>A point in a picture, in whole pixels; its text is as in SVG path data.</summary>
public readonly record struct FigurePoint(int X, int Y)
{
    public override string ToString() => $"{X} {Y}";
}
