using System.Collections.Immutable;

namespace AfPakSite.Annotations;

/// <summary>The types and variables of bibliographic records (CSL 1.0.2, appendices III and IV).</summary>
internal static class CslTerms
{
    /// <summary>The archive that has the work, as in CSL; or, if it is a web address, an archived copy.</summary>
    public const string Archive = "archive";

    /// <summary>The plain variables of CSL, and those of Zotero’s exports.</summary>
    public static readonly string[] PlainVariables =
    [
        "abstract",
        "annote",
        Archive,
        "archive-place",
        "archive_collection",
        "archive_location",
        "authority",
        "call-number",
        "categories",
        "chapter-number",
        "citation-key",
        "citation-label",
        "collection-number",
        "collection-title",
        "container-title",
        "container-title-short",
        "dimensions",
        "division",
        "DOI",
        "edition",
        "eISSN",
        "event",
        "event-place",
        "event-title",
        "genre",
        "ISBN",
        "ISSN",
        "issue",
        "journalAbbreviation",
        "jurisdiction",
        "keyword",
        "language",
        "license",
        "medium",
        "note",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "original-publisher",
        "original-publisher-place",
        "original-title",
        "page",
        "page-first",
        "part-number",
        "part-title",
        "PMCID",
        "PMID",
        "printing-number",
        "publisher",
        "publisher-place",
        "references",
        "reviewed-genre",
        "reviewed-title",
        "scale",
        "section",
        "shortTitle",
        "source",
        "supplement-number",
        "title",
        "title-short",
        "URL",
        "version",
        "volume",
        "volume-title",
    ];

    /// <summary>The plain variables of a candidate besides its title.</summary>
    public static readonly string[] CandidateVariables =
    [
        "container-title",
        "DOI",
        "edition",
        "ISBN",
        "publisher",
        "publisher-place",
        "URL",
        "volume",
    ];

    public static readonly string[] NameVariables =
    [
        "author",
        "editor",
        "translator",
        "director",
        "interviewer",
        "container-author",
        "collection-editor",
        "chair",
        "compiler",
        "composer",
        "contributor",
        "curator",
        "editor-translator",
        "editorial-director",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
    ];

    /// <summary>The dates of CSL that the site does not show.</summary>
    public static readonly string[] OtherDates = ["accessed", "available-date", "event-date", "submitted"];

    /// <summary>The titles that can contain markup.</summary>
    public static readonly string[] Titles = ["container-title", "title", "title-short", "collection-title"];

    /// <summary>The types of CSL 1.0.2, appendix III. The first one stands for a type that is missing.</summary>
    public static readonly ImmutableArray<(string, string)> Types =
    [
        .. (
            "document article article-journal article-magazine article-newspaper bill book broadcast chapter "
            + "classic collection dataset entry entry-dictionary entry-encyclopedia event figure graphic "
            + "hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet "
            + "paper-conference patent performance periodical personal_communication post post-weblog "
            + "regulation report review review-book software song speech standard thesis treaty webpage"
        )
            .Split(' ')
            .Select(type => (type, type)),
    ];
}
