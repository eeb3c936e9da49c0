using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>Tells with whom an actor appears: the sentences in which both are named.</summary>
public static class Companions
{
    /// <summary>The other actors by the number of sentences shared, most first, then by name.</summary>
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

/// <summary>An actor that appears with another, and the sentences that name both, in reading order.</summary>
public sealed record Companion(Actor Actor, ImmutableArray<SentencePlace> Sentences);
