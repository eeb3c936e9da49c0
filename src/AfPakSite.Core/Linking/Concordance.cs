using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>An entry of the concordance: a name or word of the study, and the sentences that contain it.</summary>
/// <param name="heading">The name or word.</param>
/// <param name="places">The sentences that contain it, in reading order; empty for a cross-reference.</param>
/// <param name="url">The address of the site's entry for it, or for the target of a cross-reference; null if there is
/// none.</param>
/// <param name="list">The address of a list of these sentences; null if there is none.</param>
/// <param name="see">The target of a cross-reference; null for other entries.</param>
public sealed class ConcordanceEntry(
    string heading,
    ImmutableArray<SentencePlace> places,
    string? url,
    string? list,
    string? see
)
{
    public string Heading { get; } = heading;

    public ImmutableArray<SentencePlace> Places { get; } = places;

    public string? Url { get; } = url;

    public string? List { get; } = list;

    public string? See { get; } = see;

    /// <summary>What two headings have in common that differ only in case and diacritics.</summary>
    public string Key { get; } = Folding.Fold(heading);

    /// <summary>The letter that the entry is listed under; <c>#</c> if it does not begin with a letter.</summary>
    public string Letter =>
        NameOrder.KeyOf(Heading) is [var first, ..] && char.IsLetter(first)
            ? char.ToUpperInvariant(first).ToString()
            : "#";
}

/// <summary>The names, terms and significant words of a study from A to Z, for readers without scripts.</summary>
public static class Concordance
{
    /// <summary>
    /// The site's entries under each of their names, and words without an entry. Each heading occurs once.
    /// </summary>
    public static ImmutableArray<ConcordanceEntry> Of(LinkedSite linked) =>
        [
            .. Entries(linked)
                .Concat(CrossReferences(linked))
                .Concat(ConcordanceWords.Of(linked))
                .Where(entry => entry.Heading.Length > 0)
                .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
                .OrderByName(entry => entry.Heading),
        ];

    private static IEnumerable<ConcordanceEntry> Entries(LinkedSite linked) =>
        linked.Site.Annotations.Entities.Select(entity => new ConcordanceEntry(
            entity.Name.Value,
            Distinct(linked.MentionsOf(entity).Select(mention => mention.Place)),
            Routes.Of(entity),
            CountAddress.Of(entity),
            null
        ));

    /// <summary>Cross-references from other names: aliases, spellings, and expansions of acronyms.</summary>
    private static IEnumerable<ConcordanceEntry> CrossReferences(LinkedSite linked)
    {
        foreach (var entity in linked.Site.Annotations.Entities)
        {
            foreach (var name in entity.Forms.Select(form => form.Value).Concat(entity.Spellings))
                yield return To(entity, name);
        }
        foreach (var term in linked.Site.Annotations.Terms)
        {
            var target = term.See is { } see ? linked.FindEntity(see.Value) ?? term : term;
            foreach (var name in new[] { term.Name.Value, term.Expansion?.Value ?? "" })
                yield return To(target, name);
        }
    }

    private static ConcordanceEntry To(Entity entity, string name) =>
        new(name, [], Routes.Of(entity), null, entity.Name.Value);

    internal static ImmutableArray<SentencePlace> Distinct(IEnumerable<SentencePlace> places) =>
        [.. places.DistinctBy(place => place.Order).OrderBy(place => place.Order)];
}
