using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// The addresses of the lists that numbers lead to. Each list contains exactly the sentences that the number counts.
/// </summary>
public static class CountAddress
{
    /// <summary>The sentences that name an entry.</summary>
    public static string Of(Entity entity) => On(entity, AllId);

    /// <summary>The sentences that cite a work: its entry contains no others.</summary>
    public static string Of(Work work) => $"{Routes.Bibliography}#{work.Id.Value}";

    /// <summary>The sentences of a section, with its subsections, that name an entry.</summary>
    public static string In(Entity entity, Section section) => On(entity, IdIn(section));

    /// <summary>The sentences that name two actors.</summary>
    public static string With(Actor one, Actor other) => Pair(one, other, IdWith);

    /// <summary>The sentences that name two actors only because of a compound of both names.</summary>
    public static string InCompounds(Actor one, Actor other) => Pair(one, other, IdInCompounds);

    /// <summary>The sentences that name a framework with an actor or apply it to that actor.</summary>
    public static string With(Framework framework, Actor actor) => On(framework, IdWith(actor));

    /// <summary>
    /// The id of the list of all entries, events or works of a page. An element of the list counts as one, whatever
    /// counted elements it contains.
    /// </summary>
    public const string EntriesId = "_entries";

    /// <summary>The id of the list of all sentences; on a page of several entries, it needs their slugs.</summary>
    public const string AllId = "sentences";

    public static string IdIn(Section section) => $"in-{section.Slug}";

    public static string IdWith(Actor actor) => $"with-{actor.Slug}";

    public static string IdInCompounds(Actor actor) => $"compounds-with-{actor.Slug}";

    /// <summary>
    /// Whether the sentences that name two actors are listed with the first one: a pair is listed once, with the actor
    /// whose folded name comes first by code points, not in the order of names that readers see, so that addresses do
    /// not change with that order. An actor with its own page comes before one without.
    /// </summary>
    public static bool IsListedWith(Actor actor, Actor other)
    {
        if (actor.HasPage != other.HasPage)
            return actor.HasPage;
        var order = string.CompareOrdinal(Folding.Fold(actor.Name.Value), Folding.Fold(other.Name.Value));
        return order < 0 || (order == 0 && string.CompareOrdinal(actor.Slug, other.Slug) < 0);
    }

    private static string Pair(Actor one, Actor other, Func<Actor, string> id) =>
        IsListedWith(one, other) ? On(one, id(other)) : On(other, id(one));

    private static string On(Entity entity, string id) => $"{Routes.PageOf(entity)}#{Routes.IdOf(entity, id)}";
}
