using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>An entry of a concordance: a name or word of the study, and the sentences that contain it.</summary>
/// <param name="heading">The name or word.</param>
/// <param name="places">The sentences that contain it, in reading order; none where the entry only points to another.</param>
/// <param name="url">The address of the entry that the site has for it, or for what it points to.</param>
/// <param name="see">The name of the entry to which it points; null where it does not point to another.</param>
public sealed class ConcordanceEntry(string heading, ImmutableArray<SentencePlace> places, string? url, string? see)
{
    public string Heading { get; } = heading;

    public ImmutableArray<SentencePlace> Places { get; } = places;

    public string? Url { get; } = url;

    public string? See { get; } = see;

    /// <summary>The text that sorts the entry.</summary>
    public string Key { get; } = Folding.Fold(heading);

    /// <summary>The letter of the entry; <c>#</c> for what does not begin with a letter.</summary>
    public string Letter => Key.Length > 0 && char.IsLetter(Key[0]) ? Key[..1].ToUpperInvariant() : "#";
}

/// <summary>The names, terms and telling words of a study from A to Z: how it is searched without a program.</summary>
public static class Concordance
{
    /// <summary>Every entry of the site under each of its names, and the words that the site has no entry for; each heading once.</summary>
    public static ImmutableArray<ConcordanceEntry> Of(LinkedSite linked) =>
        [
            .. Entries(linked)
                .Concat(Pointers(linked))
                .Concat(ConcordanceWords.Of(linked))
                .Where(entry => entry.Heading.Length > 0)
                .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
                .OrderBy(entry => entry.Key, StringComparer.Ordinal),
        ];

    private static IEnumerable<ConcordanceEntry> Entries(LinkedSite linked) =>
        linked.Site.Annotations.Entities.Select(entity => new ConcordanceEntry(
            entity.Name.Value,
            Distinct(linked.MentionsOf(entity).Select(mention => mention.Place)),
            Routes.Of(entity),
            null
        ));

    /// <summary>The other names by which readers may look: aliases, spellings, and what acronyms stand for.</summary>
    private static IEnumerable<ConcordanceEntry> Pointers(LinkedSite linked)
    {
        foreach (var entity in linked.Site.Annotations.Entities)
        {
            foreach (var name in entity.Forms.Select(form => form.Value).Concat(entity.Spellings))
                yield return To(entity, name);
        }
        foreach (var term in linked.Site.Annotations.Terms)
        {
            var meant = term.See is { } see ? linked.FindEntity(see.Value) ?? term : term;
            foreach (var name in new[] { term.Name.Value, term.Expansion?.Value ?? "" })
                yield return To(meant, name);
        }
    }

    private static ConcordanceEntry To(Entity entity, string name) =>
        new(name, [], Routes.Of(entity), entity.Name.Value);

    internal static ImmutableArray<SentencePlace> Distinct(IEnumerable<SentencePlace> places) =>
        [.. places.DistinctBy(place => place.Order).OrderBy(place => place.Order)];
}
