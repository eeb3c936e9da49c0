using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>Finds the actors that the study names in the same sentences as an actor.</summary>
public static class Companions
{
    /// <summary>The other actors, sorted by the number of shared sentences (descending), then by name.</summary>
    public static ImmutableArray<Companion> Of(LinkedSite linked, Actor actor)
    {
        var shared = SharedBy(linked, actor).ToLookup(named => named.Other, ReferenceEqualityComparer.Instance);
        return
        [
            .. linked
                .Site.Annotations.Actors.Where(shared.Contains)
                .Select(other => Both(other, [.. shared[other]]))
                .OrderByDescending(companion => companion.Sentences.Length),
        ];
    }

    /// <summary>The other actors of each sentence that names an actor, in reading order.</summary>
    private static IEnumerable<SharedSentence> SharedBy(LinkedSite linked, Actor actor)
    {
        foreach (var own in linked.MentionsOf(actor).GroupBy(mention => mention.Place.Order))
        {
            var place = own.First().Place;
            foreach (var other in linked.MentionsIn(place).GroupBy(mention => mention.Entity))
                if (other.Key is Actor companion && companion != actor)
                    yield return new(companion, place, Compounds.AloneJoin([.. own], [.. other]));
        }
    }

    private static Companion Both(Actor other, ImmutableArray<SharedSentence> shared) =>
        new(
            other,
            [.. shared.Select(sentence => sentence.Place)],
            [.. shared.Where(sentence => sentence.OnlyInCompound).Select(sentence => sentence.Place)]
        );

    private readonly record struct SharedSentence(Actor Other, SentencePlace Place, bool OnlyInCompound);
}

/// <summary>A companion, and the sentences that name both, in reading order.</summary>
/// <param name="Compounds">Those of the sentences that name both only because of a compound.</param>
public sealed record Companion(
    Actor Actor,
    ImmutableArray<SentencePlace> Sentences,
    ImmutableArray<SentencePlace> Compounds
);
