using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;

namespace AfPakSite.Theme.Figures;

/// <summary>The network of the actors that sentences name together.</summary>
/// <param name="Actors">Those that appear with another, the one with most sentences shared first, then by name.</param>
/// <param name="Edges">Each pair once, by the places of the two among the actors.</param>
/// <param name="Alone">The actors that no sentence names with another.</param>
public sealed record Company(
    ImmutableArray<CompanyMember> Actors,
    ImmutableArray<CompanyEdge> Edges,
    ImmutableArray<Actor> Alone
)
{
    public static Company Of(LinkedSite linked)
    {
        var actors = linked.Site.Annotations.Actors;
        var counts = CountPairs(linked, actors);
        var (sums, company) = (new int[actors.Length], new int[actors.Length]);
        foreach (var ((one, other), count) in counts)
        {
            (sums[one], sums[other]) = (sums[one] + count, sums[other] + count);
            (company[one], company[other]) = (company[one] + 1, company[other] + 1);
        }
        var order = Enumerable
            .Range(0, actors.Length)
            .Where(index => company[index] > 0)
            .OrderByDescending(index => sums[index])
            .ThenBy(index => actors[index].Name.Value, StringComparer.Ordinal)
            .ThenBy(index => index)
            .ToList();
        var places = order
            .Select((index, place) => (index, place))
            .ToDictionary(pair => pair.index, pair => pair.place);
        var most = counts.Values.DefaultIfEmpty(1).Max();
        return new(
            [.. order.Select(index => new CompanyMember(actors[index], company[index]))],
            [
                .. counts
                    .Select(pair => Edge(places[pair.Key.One], places[pair.Key.Other], pair.Value, most))
                    .OrderBy(edge => edge.One)
                    .ThenByDescending(edge => edge.Sentences)
                    .ThenBy(edge => edge.Other),
            ],
            [.. actors.Where((_, index) => company[index] == 0)]
        );
    }

    private static CompanyEdge Edge(int one, int other, int sentences, int most) =>
        new(Math.Min(one, other), Math.Max(one, other), sentences, MatrixFigure.ShadeOf(sentences, most));

    private static Dictionary<(int One, int Other), int> CountPairs(LinkedSite linked, ImmutableArray<Actor> actors)
    {
        var indexes = actors
            .Select((actor, index) => (actor, index))
            .ToDictionary(pair => (Entity)pair.actor, pair => pair.index);
        var counts = new Dictionary<(int, int), int>();
        foreach (
            var sentence in linked
                .Mentions.Where(mention => mention.Entity is Actor)
                .GroupBy(mention => mention.Place.Id, StringComparer.Ordinal)
        )
        {
            var named = sentence.Select(mention => indexes[mention.Entity]).Distinct().Order().ToList();
            for (var first = 0; first < named.Count; first++)
            {
                for (var second = first + 1; second < named.Count; second++)
                    counts[(named[first], named[second])] = counts.GetValueOrDefault((named[first], named[second])) + 1;
            }
        }
        return counts;
    }
}

/// <param name="Company">With how many others it appears.</param>
public sealed record CompanyMember(Actor Actor, int Company);

/// <summary>Two actors that sentences name together.</summary>
/// <param name="Sentences">How many do.</param>
/// <param name="Strength">From 1, the weakest, to <see cref="MatrixFigure.Shades"/>.</param>
public sealed record CompanyEdge(int One, int Other, int Sentences, int Strength);
