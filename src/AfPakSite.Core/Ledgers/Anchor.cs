using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>What an anchor is an address of.</summary>
public enum AnchorKind
{
    Section,
    Paragraph,
    Sentence,
}

/// <summary>A published part of the study and its permanent id: one line of the ledger.</summary>
/// <param name="Id"><c>h-…</c>, <c>p-…</c> or <c>s-…</c>; made from the content at first publication, and kept through edits.</param>
/// <param name="Route">The page on which it stands first.</param>
/// <param name="Text">The text as it was published last; of a section its title.</param>
/// <param name="First">The day on which it was first published (<c>2026-11-25</c>); null while it is provisional.</param>
/// <param name="Changed">The day on which its text last changed; null while a change of it is provisional.</param>
public sealed record Anchor(string Id, AnchorKind Kind, string Route, string Text, string? First, string? Changed)
{
    /// <summary>Of a section: where its heading stands in the study and what it is called in addresses.</summary>
    public AnchoredHeading? Heading { get; init; }

    /// <summary>Of a paragraph that is more than plain text: what it is, and the styles of its pieces.</summary>
    public AnchoredForm? Form { get; init; }

    /// <summary>The addresses at which it stood before, the latest first; each still answers.</summary>
    public ImmutableArray<string> Was { get; init; } = [];

    /// <summary>Of an anchor whose text is gone: since when, and what answers for it.</summary>
    public Retirement? Retired { get; init; }

    /// <summary>Whether its address may still change, because no ledger has accepted it.</summary>
    public bool IsProvisional => First is null;

    /// <summary>Where it stands: its page, or its place on the page.</summary>
    /// <remarks>A section that has a page of its own is that page; any other stands on the page under its slug.</remarks>
    public string Address =>
        Heading is null ? $"{Route}#{Id}"
        : Heading.HasPage ? Route
        : $"{Route}#{Heading.Slug}";

    /// <summary>What it is called in fragments, today's name first: a section by its slugs, anything else by its id.</summary>
    public IEnumerable<string> Names =>
        Heading is null
            ? [Id]
            : Was.Select(SlugIn).Where(slug => slug.Length > 0).Prepend(Heading.Slug).Distinct(StringComparer.Ordinal);

    /// <summary>The slug in an address of a section: the last part of it.</summary>
    private static string SlugIn(string address) => address.TrimEnd('/').Split('/', '#')[^1];

    /// <summary>The line of the ledger, compared by value.</summary>
    public bool Equals(Anchor? other) =>
        other is not null
        && (Id, Kind, Route, Text, First, Changed)
            == (other.Id, other.Kind, other.Route, other.Text, other.First, other.Changed)
        && Equals(Heading, other.Heading)
        && Equals(Form, other.Form)
        && Equals(Retired, other.Retired)
        && Was.SequenceEqual(other.Was);

    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);
}

/// <summary>A section's heading as the ledger keeps it.</summary>
/// <param name="Level">1 for a top-level section.</param>
/// <param name="Number">As the study writes it, with a final full stop where it writes one; null where it writes none.</param>
/// <param name="HasPage">Whether the section is a page of its own.</param>
public sealed record AnchoredHeading(int Level, string? Number, string Slug, bool HasPage);

/// <summary>What a paragraph is beside its text.</summary>
/// <param name="Styles">The pieces that have a style; their offsets in UTF-16 units.</param>
public sealed record AnchoredForm(ParagraphKind Kind, ImmutableArray<StyledPiece> Styles)
{
    public bool Equals(AnchoredForm? other) =>
        other is not null && Kind == other.Kind && Styles.SequenceEqual(other.Styles);

    public override int GetHashCode() => Kind.GetHashCode();
}

/// <summary>A piece of a paragraph in one style.</summary>
public sealed record StyledPiece(TextRange Range, TextStyle Style);

/// <summary>The end of an anchor's text.</summary>
/// <param name="Date">The day on which it was taken out; null while that is provisional.</param>
/// <param name="To">The id of what answers for it; null where only a note does.</param>
public sealed record Retirement(string? Date, string? To);
