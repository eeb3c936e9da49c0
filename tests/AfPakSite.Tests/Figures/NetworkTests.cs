using System.Collections.Immutable;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Tests.Figures;

/// <summary>The layout of networks is deterministic, and no name covers another.</summary>
public sealed class NetworkTests
{
    public static TheoryData<int, int> Networks =>
        new()
        {
            { 1, 0 },
            { 2, 1 },
            { 3, 3 },
            { 12, 5 },
            { 26, 111 },
            { 60, 60 },
            { 60, 1000 },
        };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Places_boxes_inside_and_without_overlaps(int nodes, int edges)
    {
        foreach (var (width, height) in new[] { (660, 400), (320, 700), (320, 60) })
        {
            var widths = Enumerable.Range(0, nodes).Select(node => 40 + (node * 37 % 150)).ToImmutableArray();
            var (boxes, used) = BoxPlacer.Place(
                ForceLayout.Of(nodes, Edges(nodes, edges), width, height),
                widths,
                26,
                width,
                height
            );
            for (var one = 0; one < nodes; one++)
            {
                Assert.InRange(boxes[one].X, 0, width - boxes[one].Width);
                Assert.InRange(boxes[one].Y, 0, used - 26);
                for (var other = 0; other < one; other++)
                    Assert.False(boxes[one].Overlaps(boxes[other]), $"{one} covers {other}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Lays_out_the_same_network_equally(int nodes, int edges) =>
        Assert.Equal(
            ForceLayout.Of(nodes, Edges(nodes, edges), 660, 400),
            ForceLayout.Of(nodes, Edges(nodes, edges), 660, 400)
        );

    /// <summary>Two groups without an edge between them.</summary>
    [Fact]
    public void Places_joined_nodes_near_each_other()
    {
        ImmutableArray<GraphEdge> edges = [.. Pairs(0, 5), .. Pairs(5, 10)];
        var places = ForceLayout.Of(10, edges, 1000, 1000);
        double Apart(int one, int other) =>
            Math.Sqrt(Math.Pow(places[one].X - places[other].X, 2) + Math.Pow(places[one].Y - places[other].Y, 2));
        var within = edges.Average(edge => Apart(edge.One, edge.Other));
        var between = Enumerable
            .Range(0, 5)
            .SelectMany(one => Enumerable.Range(5, 5).Select(other => Apart(one, other)))
            .Average();
        Assert.True(between > 1.5 * within, $"{between} and {within}");
    }

    private static IEnumerable<GraphEdge> Pairs(int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .SelectMany(one =>
                Enumerable.Range(one + 1, to - one - 1).Select(other => new GraphEdge(one, other, 1, 3))
            );

    private static ImmutableArray<GraphEdge> Edges(int nodes, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(index => (index * 7 % nodes, index * 13 % nodes))
                .Where(pair => pair.Item1 < pair.Item2)
                .Distinct()
                .Select(pair => new GraphEdge(pair.Item1, pair.Item2, 1, 1 + (pair.Item2 % 5))),
        ];
}
