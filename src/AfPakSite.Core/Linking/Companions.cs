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
        var own = linked.MentionsOf(actor).Select(mention => mention.Place.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. linked
                .Site.Annotations.Actors.Where(other => other != actor)
                .Select(other => new Companion(
                    other,
                    [
                        .. linked
                            .MentionsOf(other)
                            .Select(mention => mention.Place)
                            .Where(place => own.Contains(place.Id))
                            .DistinctBy(place => place.Id),
                    ]
                ))
                .Where(companion => !companion.Sentences.IsEmpty)
                .OrderByDescending(companion => companion.Sentences.Length)
                .ThenBy(companion => companion.Actor.Name.Value, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A companion, and the sentences that name both, in reading order.</summary>
public sealed record Companion(Actor Actor, ImmutableArray<SentencePlace> Sentences);
