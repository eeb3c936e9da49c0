using System.Collections.Immutable;
using AfPakSite.Alignment;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Ledgers;

/// <summary>The kind of text that an anchor is an address of.</summary>
public enum AnchorKind
{
    Section,
    Paragraph,
    Sentence,
}

/// <summary>A published part of the study and its permanent id: one line of the ledger.</summary>
/// <param name="Id"><c>h-…</c>, <c>p-…</c> or <c>s-…</c>; made from the content at first publication, and kept through
/// edits.</param>
/// <param name="Route">The first page that contains it; the page of the whole study repeats it.</param>
/// <param name="Text">The text as last published; for a section, its title.</param>
/// <param name="First">The day of its first publication (<c>2026-11-25</c>); null while it is provisional.</param>
/// <param name="Changed">The day on which its text last changed; null while the change is provisional.</param>
/// <param name="Heading">The heading of a section; null for other anchors.</param>
/// <param name="Form">The form of a paragraph that is more than plain text; null for other anchors.</param>
/// <param name="Was">Its former addresses, the latest first; each still answers.</param>
/// <param name="Retired">The end of its text; null while the text is in the study.</param>
public sealed record Anchor(
    string Id,
    AnchorKind Kind,
    string Route,
    string Text,
    string? First,
    string? Changed,
    AnchoredHeading? Heading,
    AnchoredForm? Form,
    ImmutableArray<string> Was,
    Retirement? Retired
)
{
    /// <summary>Whether its id and address may still change, because no ledger has accepted it.</summary>
    public bool IsProvisional => First is null;

    /// <summary>Its page, or its place on the page.</summary>
    public string Address =>
        Heading is null ? $"{Route}#{Id}"
        : Heading.HasPage ? Route
        : $"{Route}#{Heading.Slug}";

    /// <summary>The title of a section; the opening, which has no heading, has a name of the interface.</summary>
    public string TitleIn(Words words) => Text.Length > 0 ? Text : words.Study.Opening;

    /// <summary>
    /// The fragments that name it, the current one first: the slugs of a section, the id of any other anchor.
    /// </summary>
    public IEnumerable<string> Names =>
        Heading is null
            ? [Id]
            : Was.Select(SlugIn).Where(slug => slug.Length > 0).Prepend(Heading.Slug).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Whether its text contains all words of another passage, as after a merger. Titles of sections tell too little.
    /// </summary>
    public bool ContainsWordsOf(Anchor other) =>
        Kind != AnchorKind.Section && other.Kind != AnchorKind.Section && WordRun.Contains(Text, other.Text);

    /// <summary>
    /// Whether its text contains most words of another passage, in order, as after a merger with edits.
    /// </summary>
    public bool ContainsMostWordsOf(Anchor other) =>
        Kind != AnchorKind.Section && other.Kind != AnchorKind.Section && WordRun.ContainsMost(Text, other.Text);

    /// <summary>The anchor with a retirement, which is not earlier than the last change of its text.</summary>
    internal Anchor WithRetirement(Retirement? retirement) =>
        this with
        {
            Retired =
                retirement is not null && string.CompareOrdinal(retirement.Date, Changed) < 0
                    ? retirement with
                    {
                        Date = Changed,
                    }
                    : retirement,
        };

    /// <summary>Whether another version of it has the same text, perhaps in other bytes.</summary>
    public bool HasTextOf(Anchor other) => CanonicalText.IsSameText(Text, other.Text);

    /// <summary>
    /// Whether another version of it has the same form: the same styles at the same words, perhaps in other bytes.
    /// </summary>
    public bool HasFormOf(Anchor other) =>
        Equals(Form, other.Form)
        || (
            Form is { } form
            && other.Form is { } otherForm
            && form.Kind == otherForm.Kind
            && form.Styles.Length == otherForm.Styles.Length
            && form.Styles.Zip(otherForm.Styles)
                .All(pair =>
                    pair.First.Style == pair.Second.Style
                    && CanonicalText.IsSameText(Text[..pair.First.Range.Start], other.Text[..pair.Second.Range.Start])
                    && CanonicalText.IsSameText(Text[..pair.First.Range.End], other.Text[..pair.Second.Range.End])
                )
        );

    /// <summary>The last part of a section's address, which is its slug.</summary>
    internal static string SlugIn(string address) => address.TrimEnd('/').Split('/', '#')[^1];

    public bool Equals(Anchor? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && (Id, Kind, Route, Text, First, Changed)
                == (other.Id, other.Kind, other.Route, other.Text, other.First, other.Changed)
            && Equals(Heading, other.Heading)
            && Equals(Form, other.Form)
            && Equals(Retired, other.Retired)
            && Was.SequenceEqual(other.Was)
        );

    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);
}

/// <summary>A section's heading in the ledger.</summary>
/// <param name="Level">1 for a top-level section.</param>
/// <param name="Number">As the study writes it, with its final full stop if it has one; null for none.</param>
/// <param name="HasPage">Whether the section is a page of its own.</param>
public sealed record AnchoredHeading(int Level, string? Number, string Slug, bool HasPage)
{
    /// <summary>The number as others cite it: <c>§5.1</c>; null for none.</summary>
    public string? CitedNumber => Number is null ? null : $"§{Number.TrimEnd('.')}";
}

/// <summary>The form of a paragraph in the ledger.</summary>
/// <param name="Styles">The pieces that have a style; their offsets are in UTF-16 units.</param>
public sealed record AnchoredForm(ParagraphKind Kind, ImmutableArray<StyledPiece> Styles)
{
    public bool Equals(AnchoredForm? other) =>
        other is not null && Kind == other.Kind && Styles.SequenceEqual(other.Styles);

    public override int GetHashCode() => Kind.GetHashCode();
}

/// <summary>A piece of a paragraph in one style, or the place of the mark of a note.</summary>
/// <param name="Note">The number of the note whose mark is here, without characters; 0 for a style.</param>
public readonly record struct StyledPiece(TextRange Range, TextStyle Style, int Note = 0);

/// <summary>The end of an anchor's text.</summary>
/// <param name="Date">The day on which it was removed; null while the removal is provisional.</param>
/// <param name="To">The id of the anchor that answers for it; null where only a note does.</param>
/// <param name="IsDecided">
/// Whether the editor decided for that anchor. Otherwise the program found the text in it, or the ledger does not say,
/// because an earlier version of the program wrote it.
/// </param>
public sealed record Retirement(string? Date, string? To, bool IsDecided = false)
{
    /// <summary>The retirement that the editor decided.</summary>
    public static Retirement By(Decision decision, string date) => new(date, decision.To, decision.To is not null);

    /// <summary>The retirement without a successor.</summary>
    internal Retirement AsNote() => new(Date, null);
}
