using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Tests.Figures;

/// <summary>The picture of the ties shows the strongest ones, and no number covers another.</summary>
public sealed class ArcFigureTests
{
    private const string LongName = "The movement that has ruled over all of Afghanistan since 2021";

    private static readonly ImmutableArray<Actor> Actors = ActorsOf(SmallSite.Real);

    private static readonly ImmutableArray<Actor> LongActors =
    [
        .. ActorsOf(SmallSite.Real.Change("input/actors/taliban.md", "name: Taliban", $"name: {LongName}"))
            .OrderByDescending(actor => actor.Name.Value.Length),
    ];

    public static TheoryData<string> Sizes => [.. FigureSize.All.Select(size => size.Name)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Keeps_numbers_apart_and_inside(string size)
    {
        foreach (
            var (nodes, actors) in Enumerable
                .Range(2, 8)
                .SelectMany(nodes => new[] { (nodes, Actors), (nodes, LongActors) })
        )
        {
            var figure = Figure(nodes, _ => 5, size, actors);
            var boxes = figure.Arcs.Select(arc => new FigureBox(arc.Apex.X - 10, arc.Apex.Y - 8, 20, 16)).ToList();
            var view = new FigureBox(0, 0, figure.Size.Width, figure.Height);
            Assert.All(boxes, box => Assert.True(view.Contains(box), $"{box} of {nodes}"));
            Assert.All(boxes, box => Assert.Equal(1, boxes.Count(other => box.Overlaps(other))));
            Assert.All(figure.Names, name => Assert.DoesNotContain(boxes, box => box.Overlaps(name.Box)));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Shortens_a_long_name_and_leaves_half_of_the_picture_to_arcs(string size)
    {
        var figure = Figure(3, _ => 5, size, LongActors);
        var name = Assert.Single(figure.Names, name => name.Node.Actor.Name.Value == LongName);
        Assert.StartsWith("The movement", name.Label, StringComparison.Ordinal);
        Assert.EndsWith("…", name.Label, StringComparison.Ordinal);
        Assert.True(name.Box.X + name.Box.Width <= figure.Size.Width / 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    public void Keeps_a_label_that_cannot_be_shortened(string label) =>
        Assert.Equal(label, TextWidth.Fit(label, -1, FigureSize.Wide.TextSize));

    /// <summary>Seven actors have 21 ties.</summary>
    [Fact]
    public void Draws_the_first_ties_if_all_are_equal()
    {
        var figure = Figure(7, _ => 5, "wide");
        Assert.Equal(ArcFigure.MostTies, figure.Arcs.Length);
        Assert.Equal(
            figure.Graph.Edges.Take(ArcFigure.MostTies),
            figure.Arcs.Select(arc => arc.Edge).OrderBy(edge => edge.One).ThenBy(edge => edge.Other)
        );
    }

    [Fact]
    public void Draws_only_the_strongest_ties()
    {
        var figure = Figure(
            10,
            edge =>
                edge.One == 0 ? 9
                : edge.One == 1 ? 5
                : 1,
            "wide"
        );
        Assert.Equal(9, figure.Arcs.Length);
        Assert.All(figure.Arcs, arc => Assert.Equal(9, arc.Edge.Sentences));
    }

    [Fact]
    public void Draws_a_tie_as_thick_as_its_sentences()
    {
        var figure = Figure(3, edge => edge.Other == 1 ? 40 : 20, "wide");
        Assert.Equal([50, 50, 100], figure.Arcs.Select(arc => arc.Width));
    }

    private static ImmutableArray<Actor> ActorsOf(SmallSite site) =>
        [.. Compiler.Anchor(site.Sources, new(), site.ReadWords, new())!.Site.Annotations.Actors];

    private static ArcFigure Figure(
        int nodes,
        Func<(int One, int Other), int> sentences,
        string size,
        ImmutableArray<Actor>? actors = null
    ) =>
        ArcFigure.Of(
            new(
                [.. (actors ?? Actors).Take(nodes).Select(actor => new ActorNode(actor, nodes - 1))],
                [
                    .. Enumerable
                        .Range(0, nodes)
                        .SelectMany(one => Enumerable.Range(one + 1, nodes - one - 1).Select(other => (one, other)))
                        .Select(edge => new GraphEdge(edge.one, edge.other, sentences(edge), 0)),
                ],
                []
            ),
            FigureSize.All.Single(item => item.Name == size)
        );
}
