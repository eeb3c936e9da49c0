using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>Who appears with whom: the actors as names, with a line between two that sentences name together.</summary>
/// <param name="Actors">Those that appear with another, the one with most lines first.</param>
/// <param name="Left">How many actors were left out because a picture holds no more.</param>
public sealed record CompanyFigure(
    FigureSize Size,
    int Height,
    ImmutableArray<CompanyNode> Actors,
    ImmutableArray<CompanyEdge> Edges,
    int Left
)
{
    /// <summary>More names than this cannot be read in one picture.</summary>
    public const int Most = 60;

    private const int BoxHeight = 26;
    private const int Padding = 14;

    /// <summary>Lays a network out; the same network is laid out the same each time.</summary>
    public static CompanyFigure Of(Company company, FigureSize size)
    {
        var kept = company.Actors.Take(Most).ToImmutableArray();
        var edges = company.Edges.Where(edge => edge.One < kept.Length && edge.Other < kept.Length).ToImmutableArray();
        var widths = kept.Select(actor => TextWidth.Of(ActorLabel.Of(actor.Actor), size.TextSize) + Padding)
            .ToImmutableArray();
        var height = Math.Max(240, widths.Sum() * BoxHeight * 7 / 2 / size.Width);
        var places = ForceLayout.Of(kept.Length, edges, size.Width, height);
        var (boxes, used) = BoxPlacer.Place(places, widths, BoxHeight, size.Width, height);
        return new(
            size,
            used,
            [.. kept.Zip(boxes, (actor, box) => new CompanyNode(actor.Actor, actor.Company, box))],
            edges,
            company.Actors.Length - kept.Length
        );
    }

    /// <summary>The lines of one strength as the outline of a path.</summary>
    public string Path(int strength) =>
        string.Concat(
            Edges
                .Where(edge => edge.Strength == strength)
                .Select(edge => $"M{Actors[edge.One].Box.Middle}L{Actors[edge.Other].Box.Middle}")
        );

    /// <summary>The places, among the actors, of those that an actor appears with.</summary>
    public IEnumerable<int> Neighbours(int index) =>
        Edges
            .Where(edge => edge.One == index || edge.Other == index)
            .Select(edge => edge.One == index ? edge.Other : edge.One);
}

/// <summary>An actor in the picture.</summary>
/// <param name="Company">With how many others it appears.</param>
public sealed record CompanyNode(Actor Actor, int Company, FigureBox Box);

/// <summary>A box in a picture, in whole pixels.</summary>
public readonly record struct FigureBox(int X, int Y, int Width, int Height)
{
    public FigurePoint Middle => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>Whether another box is wholly in this.</summary>
    public bool Holds(FigureBox other) =>
        Holds(new FigurePoint(other.X, other.Y))
        && Holds(new FigurePoint(other.X + other.Width, other.Y + other.Height));

    public bool Holds(FigurePoint point) =>
        point.X >= X && point.X <= X + Width && point.Y >= Y && point.Y <= Y + Height;

    /// <summary>Whether two boxes touch, or come nearer than a gap.</summary>
    public bool Overlaps(FigureBox other, int gap = 0) =>
        X < other.X + other.Width + gap
        && other.X < X + Width + gap
        && Y < other.Y + other.Height + gap
        && other.Y < Y + Height + gap;
}

/// <summary>A place in a picture, in whole pixels; written as an outline has it.</summary>
public readonly record struct FigurePoint(int X, int Y)
{
    public override string ToString() => $"{X} {Y}";
}
