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
        var own = linked.MentionsOf(actor).ToLookup(mention => mention.Place.Order);
        return
        [
            .. linked
                .Site.Annotations.Actors.Where(other => other != actor)
                .Select(other => Both(linked, other, own))
                .Where(companion => !companion.Sentences.IsEmpty)
                .OrderByDescending(companion => companion.Sentences.Length),
        ];
    }

    private static Companion Both(LinkedSite linked, Actor other, ILookup<int, Mention> own)
    {
        var shared = linked
            .MentionsOf(other)
            .Where(mention => own.Contains(mention.Place.Order))
            .GroupBy(mention => mention.Place.Order)
            .ToList();
        return new(
            other,
            [.. shared.Select(sentence => sentence.First().Place)],
            [
                .. shared
                    .Where(sentence => Compounds.AloneJoin([.. own[sentence.Key]], [.. sentence]))
                    .Select(sentence => sentence.First().Place),
            ]
        );
    }
}

/// <summary>A companion, and the sentences that name both, in reading order.</summary>
/// <param name="Compounds">Those of the sentences that name both only because of a compound.</param>
public sealed record Companion(
    Actor Actor,
    ImmutableArray<SentencePlace> Sentences,
    ImmutableArray<SentencePlace> Compounds
);
