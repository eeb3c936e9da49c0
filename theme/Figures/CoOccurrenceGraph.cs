using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;

namespace AfPakSite.Theme.Figures;

/// <summary>The co-occurrence graph of the actors: an edge joins two actors that a sentence names together.</summary>
/// <param name="Nodes">The actors with edges, those with the most shared sentences first, then by name.</param>
/// <param name="Edges">Each pair once, by the indexes of its nodes.</param>
/// <param name="Isolated">The actors without edges, by name.</param>
public sealed record CoOccurrenceGraph(
    ImmutableArray<ActorNode> Nodes,
    ImmutableArray<GraphEdge> Edges,
    ImmutableArray<Actor> Isolated
)
{
    public static CoOccurrenceGraph Of(LinkedSite linked)
    {
        ImmutableArray<Actor> actors = [.. linked.Site.Annotations.Actors];
        var counts = CountPairs(linked, actors);
        var (sums, degrees) = (new int[actors.Length], new int[actors.Length]);
        foreach (var ((one, other), tie) in counts)
        {
            (sums[one], sums[other]) = (sums[one] + tie.Sentences, sums[other] + tie.Sentences);
            (degrees[one], degrees[other]) = (degrees[one] + 1, degrees[other] + 1);
        }
        var order = Enumerable
            .Range(0, actors.Length)
            .Where(index => degrees[index] > 0)
            .OrderByDescending(index => sums[index])
            .ToList();
        var places = order
            .Select((index, place) => (index, place))
            .ToDictionary(pair => pair.index, pair => pair.place);
        return new(
            [.. order.Select(index => new ActorNode(actors[index], degrees[index]))],
            [
                .. counts
                    .Select(pair => Edge(places[pair.Key.One], places[pair.Key.Other], pair.Value))
                    .OrderBy(edge => edge.One)
                    .ThenByDescending(edge => edge.Sentences)
                    .ThenBy(edge => edge.Other),
            ],
            [.. actors.Where((_, index) => degrees[index] == 0)]
        );
    }

    public string NameOf(int node) => Nodes[node].Actor.Name.Value;

    /// <summary>The list of the sentences of an edge.</summary>
    public string AddressOf(GraphEdge edge) => CountAddress.With(Nodes[edge.One].Actor, Nodes[edge.Other].Actor);

    private static GraphEdge Edge(int one, int other, Tie tie) =>
        new(Math.Min(one, other), Math.Max(one, other), tie.Sentences, tie.Compounds);

    private static Dictionary<(int One, int Other), Tie> CountPairs(LinkedSite linked, ImmutableArray<Actor> actors)
    {
        var indexes = actors
            .Select((actor, index) => (actor, index))
            .ToDictionary(pair => (Entity)pair.actor, pair => pair.index);
        var counts = new Dictionary<(int, int), Tie>();
        foreach (
            var sentence in linked
                .Mentions.Where(mention => mention.Entity is Actor)
                .GroupBy(mention => mention.Place.Id, StringComparer.Ordinal)
        )
        {
            var named = sentence.ToLookup(mention => indexes[mention.Entity]).OrderBy(group => group.Key).ToList();
            for (var first = 0; first < named.Count; first++)
            {
                for (var second = first + 1; second < named.Count; second++)
                {
                    var tie = counts.GetValueOrDefault((named[first].Key, named[second].Key));
                    var compounds = Compounds.AloneJoin([.. named[first]], [.. named[second]]) ? 1 : 0;
                    counts[(named[first].Key, named[second].Key)] = new(tie.Sentences + 1, tie.Compounds + compounds);
                }
            }
        }
        return counts;
    }

    private readonly record struct Tie(int Sentences, int Compounds);
}

/// <param name="Degree">The number of its edges.</param>
public readonly record struct ActorNode(Actor Actor, int Degree);

/// <summary>Two actors that sentences name together.</summary>
/// <param name="One">The smaller index of a node.</param>
/// <param name="Other">The greater index of a node.</param>
/// <param name="Sentences">The number of sentences that name both.</param>
/// <param name="Compounds">Those of them that name both only in a compound of both names.</param>
public readonly record struct GraphEdge(int One, int Other, int Sentences, int Compounds);
