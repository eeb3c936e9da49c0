using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.History;

/// <summary>What was where on the site, and what each release changed.</summary>
public sealed class SiteHistory
{
    private readonly AnchorRegister register;
    private readonly FormerPlaces former;
    private readonly Lazy<TextChanges> changes;
    private readonly Lazy<PassageVersions> versions;

    /// <param name="study">The page of the whole study.</param>
    public SiteHistory(AnchorRegister register, string study)
    {
        this.register = register;
        former = new(register, study);
        changes = new(() => new(register));
        versions = new(() => new(register.Published));
    }

    /// <summary>What each release changed, and how changed sentences read before.</summary>
    public TextChanges Changes => changes.Value;

    /// <summary>
    /// The different words of an anchor, those of its publication first, the present or last ones last.
    /// </summary>
    public ImmutableArray<PassageVersion> VersionsOf(Anchor anchor) => versions.Value.Of(anchor);

    /// <summary>The addresses that are not pages any more.</summary>
    public ImmutableArray<FormerPage> FormerPages => former.Pages;

    /// <summary>The places that are no longer on a page.</summary>
    public ImmutableArray<FormerPlace> FormerlyOn(string route) => former.On(route);

    /// <summary>Whether links lead to a section's page with its own slug as fragment.</summary>
    public bool IsNamed(string route) => former.IsNamed(route);

    /// <summary>The anchors that were removed and left only a note, under each of their names.</summary>
    public IEnumerable<FormerPlace> TakenOut =>
        register
            .Current.Gone.Where(anchor => register.SuccessorOf(anchor) is null)
            .SelectMany(anchor => anchor.Names.Select(name => new FormerPlace(name, anchor, null)));

    /// <summary>
    /// The address that answers for an anchor: its own, its id within its successor, or the note that it was removed.
    /// </summary>
    public string AddressOf(Anchor anchor)
    {
        if (anchor.Retired is null)
            return anchor.Address;
        return register.SuccessorOf(anchor) is { } successor ? $"{successor.Route}#{anchor.Id}" : former.NoteOf(anchor);
    }
}
