using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>How well a cited work is known.</summary>
public enum WorkStatus
{
    /// <summary>One known work matches.</summary>
    Identified,

    /// <summary>The study’s own list of references has the work.</summary>
    Listed,

    /// <summary>Several works match, and the site does not choose between them.</summary>
    Ambiguous,

    /// <summary>Nothing is known beyond the citation.</summary>
    Unidentified,
}

/// <summary>What is known of a work, in the terms of CSL (CSL 1.0.2, appendices III and IV).</summary>
/// <param name="Names">The name variables (<c>author</c>, <c>editor</c> …) that have a value.</param>
/// <param name="YearSuffix">The letter that distinguishes works of the same year; empty without one.</param>
/// <param name="Variables">The plain variables (<c>title</c>, <c>DOI</c> …) that have a value, in ordinal
/// order.</param>
/// <param name="OriginalDate">The date of the first edition; null if it is not known.</param>
/// <param name="Undated">What is written instead of the year of a work that has none.</param>
/// <param name="Kept">The pieces of titles whose capitals no style changes.</param>
/// <param name="Accessed">The day on which the author saw the work at its address; null if it is not known.</param>
public sealed record WorkRecord(
    string Type,
    ImmutableArray<NameVariable> Names,
    EdtfDate? Issued,
    string YearSuffix,
    ImmutableArray<Variable> Variables,
    EdtfDate? OriginalDate = null,
    string Undated = WorkRecord.NoDate,
    ImmutableArray<KeptPiece> Kept = default,
    EdtfDate? Accessed = null
)
{
    /// <summary>What is written instead of an unknown year.</summary>
    public const string NoDate = "n.d.";

    /// <summary>The pieces of a title whose capitals no style changes.</summary>
    public IEnumerable<TextRange> KeptIn(string variable) =>
        Kept.IsDefault ? [] : Kept.Where(piece => piece.Variable == variable).Select(piece => piece.Range);
}

/// <summary>A piece of a variable that the record marks up: a name of a species, a formula.</summary>
public readonly record struct KeptPiece(string Variable, TextRange Range);

/// <summary>A work that can be cited. Two works are never the same, even if they have equal records.</summary>
public sealed class Work(
    Located<string> id,
    WorkRecord record,
    WorkStatus status,
    string? confidence,
    ImmutableArray<string>? seenAt,
    ImmutableArray<WorkCandidate> candidates,
    string? archivedCopy = null,
    ListedEntry? entry = null,
    ImmutableArray<string> citationKeys = default
)
{
    public Located<string> Id { get; } = id;

    public WorkRecord Record { get; } = record;

    public string Type => Record.Type;

    /// <summary>The name variables (<c>author</c>, <c>editor</c> …) that have a value.</summary>
    public ImmutableArray<NameVariable> Names => Record.Names;

    public EdtfDate? Issued => Record.Issued;

    /// <summary>The work with what is written instead of its year.</summary>
    public Work WithUndated(string undated) =>
        new(
            Id,
            Record with
            {
                Undated = undated,
            },
            Status,
            Confidence,
            SeenAt,
            Candidates,
            ArchivedCopy,
            Entry,
            CitationKeys
        );

    /// <summary>The work with another id and other keys.</summary>
    internal Work With(Located<string> newId, ImmutableArray<string> keys) =>
        new(newId, Record, Status, Confidence, SeenAt, Candidates, ArchivedCopy, Entry, keys);

    public EdtfDate? OriginalDate => Record.OriginalDate;

    /// <summary>The letter that distinguishes works of the same year; empty without one.</summary>
    public string YearSuffix => Record.YearSuffix;

    /// <summary>The plain variables (<c>title</c>, <c>DOI</c> …) that have a value, in ordinal order.</summary>
    public ImmutableArray<Variable> Variables => Record.Variables;

    public WorkStatus Status { get; } = status;

    public string? Confidence { get; } = confidence;

    /// <summary>
    /// The public records of the work; empty if none could be viewed, null if the input does not say.
    /// </summary>
    public ImmutableArray<string>? SeenAt { get; } = seenAt;

    public ImmutableArray<WorkCandidate> Candidates { get; } = candidates;

    /// <summary>The address of a copy, for when the work is gone; null if the input gives none.</summary>
    public string? ArchivedCopy { get; } = archivedCopy;

    /// <summary>Its entry in the study’s own list of references; null without one.</summary>
    public ListedEntry? Entry { get; } = entry;

    /// <summary>The keys of the work in files of reference managers, which differ from its id.</summary>
    public ImmutableArray<string> CitationKeys { get; } = citationKeys.IsDefault ? [] : citationKeys;

    /// <summary>Whether it is known which work it is.</summary>
    public bool IsKnown => Status is WorkStatus.Identified or WorkStatus.Listed;

    /// <summary>The addresses of the work itself: of its DOI, and its URL.</summary>
    public IEnumerable<string> OwnAddresses => new[] { DoiAddress, Find("URL") }.OfType<string>();

    public ImmutableArray<PersonName> Authors =>
        Names.FirstOrDefault(variable => variable.Name == "author")?.Names ?? [];

    public string? Title => Find("title");

    /// <summary>The value of a plain variable; null if it is not known.</summary>
    public string? Find(string variable) => Variable.Find(Variables, variable);

    /// <summary>The year in citations, with its letter; <c>n.d.</c> or <c>in press</c> without one.</summary>
    public string Year => Issued?.Start is { } point ? point.Digits + YearSuffix : Record.Undated;

    /// <summary>The address that resolves the DOI; null without a DOI.</summary>
    public string? DoiAddress => Find("DOI") is { } doi ? Doi.AddressOf(doi) : null;

    /// <summary>
    /// Another work that is known as well as this one, such as a part of it; it has no public records.
    /// </summary>
    public Work Derive(Located<string> id, WorkRecord record) => new(id, record, Status, Confidence, null, Candidates);
}

/// <summary>An entry of the study’s own list of references.</summary>
/// <param name="Section">The section that contains the list.</param>
/// <param name="Paragraph">The paragraph in which the entry begins.</param>
/// <param name="Text">As the study writes it, in one line.</param>
/// <param name="Number">The number of the entry in a numbered list; null without one.</param>
/// <param name="IsUnderstood">Whether everything in it was understood; otherwise readers see the text.</param>
/// <param name="HasMoreAuthors">Whether “et al.” follows the names, so that the work has more authors.</param>
public sealed record ListedEntry(
    Section Section,
    Paragraph Paragraph,
    string Text,
    string? Number,
    bool IsUnderstood,
    bool HasMoreAuthors
);

/// <summary>A plain variable of CSL and its value.</summary>
public readonly record struct Variable(string Name, string Value)
{
    public static string? Find(ImmutableArray<Variable> variables, string name)
    {
        foreach (var variable in variables)
        {
            if (variable.Name == name)
                return variable.Value;
        }
        return null;
    }
}

/// <summary>A name variable of CSL and its names, in order.</summary>
public sealed record NameVariable(string Name, ImmutableArray<PersonName> Names);

/// <summary>The name of a person (family and given) or of an institution (literal).</summary>
/// <param name="Affiliations">Where an author of the study works; default for others.</param>
public sealed record PersonName(
    string? Family,
    string? Given,
    string? Literal,
    string? Orcid,
    ImmutableArray<string> Affiliations = default
)
{
    /// <summary>Where an author works; empty if it is not known.</summary>
    public ImmutableArray<string> WorksAt => Affiliations.IsDefault ? [] : Affiliations;

    /// <summary>Whether it stands for names that are not listed, as reference managers write them.</summary>
    public bool IsOthers => Literal == "others";

    /// <summary>The name in citations.</summary>
    public string Short => Literal ?? Family ?? Given ?? "";

    /// <summary>The name with the family name first, as in a bibliography.</summary>
    public string Inverted => Given is null || Literal is not null ? Short : $"{Family}, {Given}";

    /// <summary>The name with the given name first, as in a byline; “Jr.”, which follows it, is last.</summary>
    public string Direct =>
        Given is null || Literal is not null ? Short
        : Given.Split(", ", 2) is [var first, var suffix] ? $"{first} {Family} {suffix}"
        : $"{Given} {Family}";

    /// <summary>The address of the person's ORCID record; null without an ORCID.</summary>
    public string? OrcidAddress => Orcid is null ? null : $"https://orcid.org/{Orcid}";
}

/// <summary>One of several works that an ambiguous citation may mean.</summary>
/// <param name="Seen">A public record of the work.</param>
public sealed record WorkCandidate(string Title, string? Type, string? Seen, ImmutableArray<Variable> Variables)
{
    public string? Find(string variable) => Variable.Find(Variables, variable);
}
