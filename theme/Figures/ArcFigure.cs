using System.Collections.Immutable;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The strongest ties of a co-occurrence graph: the actors in a column, those that share the most sentences first, and
/// an arc for each tie. The farther apart two actors are, the farther out is their arc.
/// </summary>
/// <param name="Names">The actors of these ties, in the order of the graph.</param>
/// <param name="Arcs">The ties, the strongest last, so that they are on top.</param>
public sealed record ArcFigure(
    CoOccurrenceGraph Graph,
    FigureSize Size,
    int Height,
    ImmutableArray<ArcName> Names,
    ImmutableArray<Arc> Arcs
)
{
    /// <summary>With more ties than this, a picture would be a tangle.</summary>
    public const int MostTies = 16;

    /// <summary>The widest arc.</summary>
    public const int Thickest = 10;

    /// <summary>The side of the square that reacts to a touch, which contains the number of an arc.</summary>
    public const int Touch = 24;

    private const int RowHeight = 44;
    private const int NameGap = 12;

    /// <summary>
    /// Lays out the strongest ties. Ties as strong as the first one left out are left out too, unless nothing is left
    /// then: if all of the strongest are equal, the first of them are drawn.
    /// </summary>
    public static ArcFigure Of(CoOccurrenceGraph graph, FigureSize size)
    {
        var strongest = graph.Edges.OrderByDescending(edge => edge.Sentences).ToList();
        var limit = strongest.Count > MostTies ? strongest[MostTies].Sentences + 1 : 1;
        var edges = strongest.Where(edge => edge.Sentences >= limit).Reverse().ToList();
        if (edges.Count == 0)
            edges = [.. strongest.Take(MostTies).Reverse()];
        var shown = edges.SelectMany(edge => new[] { edge.One, edge.Other }).Distinct().Order().ToList();
        var labels = shown.Select(index => LabelOf(graph.Nodes[index], size)).ToList();
        var left = labels.Max(label => TextWidth.Of(label, size.TextSize)) + NameGap;
        var most = edges.Max(edge => shown.IndexOf(edge.Other) - shown.IndexOf(edge.One));
        var step = (size.Width - left - Touch) / most;
        return new(
            graph,
            size,
            shown.Count * RowHeight,
            [
                .. labels.Select(
                    (label, row) =>
                        new ArcName(graph.Nodes[shown[row]], label, new(0, Middle(row) - 12, left - NameGap, 24))
                ),
            ],
            [
                .. edges.Select(edge =>
                    Arc.Of(edge, shown.IndexOf(edge.One), shown.IndexOf(edge.Other), left, step, strongest[0].Sentences)
                ),
            ]
        );
    }

    /// <summary>A name gets half of the width at most, so that room for arcs is left.</summary>
    private static string LabelOf(ActorNode node, FigureSize size) =>
        TextWidth.Fit(ActorLabel.Of(node.Actor), (size.Width / 2) - NameGap, size.TextSize);

    internal static int Middle(int row) => (row * RowHeight) + (RowHeight / 2);
}

/// <summary>The name of an actor, in the box that reacts to a touch.</summary>
public sealed record ArcName(ActorNode Node, string Label, FigureBox Box);

/// <summary>A tie between two actors.</summary>
/// <param name="Path">Half of an ellipse as SVG path data.</param>
/// <param name="Apex">The middle of its number.</param>
/// <param name="Width">In tenths of a pixel, proportional to the number of sentences.</param>
public sealed record Arc(GraphEdge Edge, string Path, FigurePoint Apex, int Width)
{
    internal static Arc Of(GraphEdge edge, int one, int other, int left, int step, int most)
    {
        var (from, to) = (ArcFigure.Middle(one), ArcFigure.Middle(other));
        var reach = (other - one) * step;
        return new(
            edge,
            $"M{left} {from}A{reach} {(to - from) / 2} 0 0 1 {left} {to}",
            new(left + reach, (from + to) / 2),
            Math.Max(10, (10 * ArcFigure.Thickest * edge.Sentences / most))
        );
    }
}
