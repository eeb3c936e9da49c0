using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>
/// Finds the sentences that name a framework and an actor, or are evidence that the framework is applied to the actor.
/// </summary>
public static class SharedPassages
{
    /// <summary>The actors, sorted by the number of shared sentences (descending), then by name.</summary>
    public static ImmutableArray<SharedPassage> Of(LinkedSite linked, Framework framework)
    {
        var own = linked.SentencesOf(framework).Select(place => place.Order).ToHashSet();
        return
        [
            .. linked
                .Site.Annotations.Actors.Select(actor => new SharedPassage(
                    actor,
                    Sentences(linked, framework, actor, own)
                ))
                .Where(shared => !shared.Sentences.IsEmpty)
                .OrderByDescending(shared => shared.Sentences.Length),
        ];
    }

    private static ImmutableArray<SentencePlace> Sentences(
        LinkedSite linked,
        Framework framework,
        Actor actor,
        HashSet<int> own
    )
    {
        var applied = framework
            .AppliedTo.Where(application => application.Actor.Value == actor.Slug)
            .SelectMany(application => application.Evidence)
            .Select(quotation => linked.FindEvidence(quotation.Value))
            .OfType<SentencePlace>();
        var named = own.Count == 0 ? [] : linked.SentencesOf(actor).Where(place => own.Contains(place.Order));
        return [.. named.Concat(applied).DistinctBy(place => place.Order).OrderBy(place => place.Order)];
    }
}

/// <summary>An actor, and the sentences that name it with a framework or apply the framework to it.</summary>
public sealed record SharedPassage(Actor Actor, ImmutableArray<SentencePlace> Sentences);
