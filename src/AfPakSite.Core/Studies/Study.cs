using System.Collections.Immutable;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Studies;

/// <summary>A study as it was read: its text is unchanged, and every part has its source span.</summary>
/// <param name="Front">What the file says of the study before its text; null if nothing was read.</param>
public sealed record Study(
    SourceText Source,
    string Title,
    SourceSpan TitleSpan,
    ImmutableArray<Section> Sections,
    StudyHead? Front = null
)
{
    /// <summary>What the file says of the study before its text.</summary>
    public StudyHead Head => Front ?? StudyHead.Empty;

    /// <summary>Whether the study contains its own list of references.</summary>
    public bool ListsWorks => AllSections.Any(section => section.ListsWorks);

    /// <summary>All sections with their subsections, in reading order.</summary>
    public IEnumerable<Section> AllSections => Sections.SelectMany(section => section.SelfAndDescendants);
}

/// <summary>The role of a section, which decides where it is published.</summary>
public enum SectionKind
{
    /// <summary>Text between the title and the first heading.</summary>
    Preamble,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>A section of the argument, which has its own page.</summary>
    Body,

    /// <summary>What follows the argument: references, notes, acknowledgements, the author's ORCID.</summary>
    BackMatter,
}

/// <summary>A section with its own paragraphs and its subsections.</summary>
/// <param name="Number">As the study writes it, without a final full stop (<c>7.1</c>); null for a section without a
/// number.</param>
/// <param name="Title">Without the number; empty for a preamble.</param>
/// <param name="Slug">Unique in the study; made from the title.</param>
/// <param name="Level">1 for a top-level section.</param>
/// <param name="Id">The permanent id, <c>h-…</c>, which survives changes of title and slug; empty before ids are
/// assigned.</param>
/// <param name="ListsWorks">Whether it is the study's own list of references, whose entries are neither citations nor
/// mentions.</param>
/// <param name="Label">The id that the study gives it for its own references; null without one.</param>
public sealed record Section(
    SectionKind Kind,
    string? Number,
    string Title,
    string Slug,
    int Level,
    SourceSpan HeadingSpan,
    ImmutableArray<Paragraph> Paragraphs,
    ImmutableArray<Section> Subsections,
    string Id = "",
    bool ListsWorks = false,
    string? Label = null
)
{
    /// <summary>By the id alone: a hash of the whole text would be slow.</summary>
    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);

    /// <summary>This section and its descendants, in reading order.</summary>
    public IEnumerable<Section> SelfAndDescendants =>
        Subsections.SelectMany(section => section.SelfAndDescendants).Prepend(this);

    /// <summary>The number of words in its paragraphs and in those of its descendants.</summary>
    public int Words =>
        SelfAndDescendants
            .SelectMany(section => section.Paragraphs)
            .Sum(paragraph => ReadingTime.Words(paragraph.Text));

    /// <summary>Its number (<c>§7.1</c>), or the title of a section without a number; null for a preamble.</summary>
    public string? ShortName =>
        Number is not null ? $"§{Number}"
        : Title.Length > 0 ? Title
        : null;

    /// <summary>Its short name for readers.</summary>
    public string LabelIn(Words words) => ShortName ?? words.Study.Opening;

    /// <summary>Number and title as one line; empty for a preamble.</summary>
    public string FullTitle => WrittenNumber is null ? Title : $"{WrittenNumber} {Title}";

    /// <summary>
    /// The number as the study writes it, with what marks it: <c>2.</c>, <c>Chapter 2:</c>; null without a number.
    /// </summary>
    public string? WrittenNumber
    {
        get
        {
            var heading = HeadingSpan.Text.TrimStart('#', ' ');
            var title = Number is null ? -1 : heading.IndexOf(Title, StringComparison.Ordinal);
            return title > 0 ? heading[..title].TrimEnd() : Number;
        }
    }

    /// <summary>
    /// A number with its word, without the sign behind it (<c>Chapter 2</c>), or a title of two words, which may be
    /// one: <c>Part One</c>; null for others.
    /// </summary>
    public string? WordedNumber
    {
        get
        {
            var written = (WrittenNumber ?? Title).TrimEnd(' ', '\u00A0', ':', '.', ')', '：', '–', '—', '-');
            return written.Length > 0 && char.IsLetter(written[0]) && written.Count(char.IsWhiteSpace) == 1
                ? written
                : null;
        }
    }

    /// <summary>The text of a link to the section: number and title.</summary>
    public string LinkTextIn(Words words) => FullTitle.Length == 0 ? words.Study.BeforeFirstHeading : FullTitle;
}
