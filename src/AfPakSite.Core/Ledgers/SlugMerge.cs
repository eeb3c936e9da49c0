using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Gives the sections of one branch new slugs where the other branch gave theirs to other sections: an address must
/// not lead to two texts. The addresses of their paragraphs and sentences keep answering, because ids are unique.
/// </summary>
internal sealed class SlugMerge
{
    private readonly Dictionary<(string Id, string Slug), string?> slugs = [];
    private readonly Dictionary<string, string> routes = new(StringComparer.Ordinal);

    /// <param name="kept">The branch that keeps its slugs.</param>
    /// <param name="side">The side of the branch that gets new ones.</param>
    public SlugMerge(Ledger kept, Ledger moved, MergeSide side)
    {
        var owners = SectionsOf(kept)
            .SelectMany(section => section.Names.Select(name => (name, section.Id)))
            .ToLookup(pair => pair.name, pair => pair.Id, StringComparer.Ordinal);
        var free = new UniqueSlugs();
        foreach (var name in SectionsOf(kept).Concat(SectionsOf(moved)).SelectMany(section => section.Names))
            free.Reserve(name);
        var known = SectionsOf(kept).ToDictionary(section => section.Id, StringComparer.Ordinal);
        foreach (var section in SectionsOf(moved))
        {
            foreach (var name in section.Names.Where(name => owners[name].Any() && !owners[name].Contains(section.Id)))
                slugs[(section.Id, name)] = NewName(section, name, known.GetValueOrDefault(section.Id), free);
        }
        Renamed = slugs.Count == 0 ? moved : moved.WithEach(Rename);
        Moved =
        [
            .. SectionsOf(moved)
                .Zip(SectionsOf(Renamed))
                .Where(pair => pair.First.Address != pair.Second.Address)
                .Select(pair => new MovedSection(pair.First.Id, pair.First.Address, pair.Second.Address, side)),
        ];
    }

    /// <summary>The ledger of that branch with the new slugs, in all of its history.</summary>
    public Ledger Renamed { get; }

    public ImmutableArray<MovedSection> Moved { get; }

    /// <summary>The new slug of a section; null for a former slug, which it loses.</summary>
    private string? NewName(Anchor section, string name, Anchor? kept, UniqueSlugs free)
    {
        if (name != section.Heading!.Slug)
            return null;
        var slug = kept?.Heading!.Slug ?? free.Take(name);
        if (section.Heading.HasPage)
            routes[section.Route] = MergedRoutes.WithSlug(section.Route, name, slug);
        return slug;
    }

    private Anchor Rename(Anchor anchor)
    {
        var (heading, was) = (anchor.Heading, anchor.Was);
        if (heading is not null)
        {
            was = [.. was.Where(address => !slugs.ContainsKey((anchor.Id, Anchor.SlugIn(address))))];
            if (slugs.GetValueOrDefault((anchor.Id, heading.Slug)) is { } slug)
                heading = heading with { Slug = slug };
        }
        var renamed = anchor with
        {
            Heading = heading,
            Route = routes.GetValueOrDefault(anchor.Route) ?? anchor.Route,
            Was = was,
        };
        return renamed.Route == anchor.Route || renamed.Heading?.Slug != anchor.Heading?.Slug
            ? renamed
            : renamed with
            {
                Was = [.. renamed.Was.Prepend(anchor.Address).Distinct(StringComparer.Ordinal)],
            };
    }

    private static IEnumerable<Anchor> SectionsOf(Ledger ledger) =>
        ledger.AllAnchors.Where(anchor => anchor.Kind == AnchorKind.Section);
}

/// <summary>A section that a merge gives another address.</summary>
/// <param name="From">The address at which its branch published it.</param>
/// <param name="Side">Its branch.</param>
public sealed record MovedSection(string Id, string From, string To, MergeSide Side);
