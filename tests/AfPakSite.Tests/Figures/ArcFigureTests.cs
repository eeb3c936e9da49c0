using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Tests.Figures;

/// <summary>The picture of the ties shows the strongest ones, and no number covers another.</summary>
public sealed class ArcFigureTests
{
    private static readonly ImmutableArray<Actor> Actors =
    [
        .. Compiler.Anchor(SmallSite.Real.Sources, new(), SmallSite.Real.ReadWords, new())!.Site.Annotations.Actors,
    ];

    public static TheoryData<string> Sizes => [.. FigureSize.All.Select(size => size.Name)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Keeps_numbers_apart_and_inside(string size)
    {
        foreach (var nodes in Enumerable.Range(2, 8))
        {
            var figure = Figure(nodes, _ => 5, size);
            var boxes = figure.Arcs.Select(arc => new FigureBox(arc.Apex.X - 10, arc.Apex.Y - 8, 20, 16)).ToList();
            var view = new FigureBox(0, 0, figure.Size.Width, figure.Height);
            Assert.All(boxes, box => Assert.True(view.Contains(box), $"{box} of {nodes}"));
            Assert.All(boxes, box => Assert.Equal(1, boxes.Count(other => box.Overlaps(other))));
            Assert.All(figure.Names, name => Assert.DoesNotContain(boxes, box => box.Overlaps(name.Box)));
        }
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

    private static ArcFigure Figure(int nodes, Func<(int One, int Other), int> sentences, string size) =>
        ArcFigure.Of(
            new(
                [.. Actors.Take(nodes).Select(actor => new ActorNode(actor, nodes - 1))],
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
