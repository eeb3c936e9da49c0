using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The front matter of the study.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind AuthorNotReadKind = new(
        "author-not-read",
        Severity.Warning,
        "A line below the title may name the author, but nothing else says so, and the site has no author."
    );

    public static Diagnostic AuthorNotRead(Located<string> line) =>
        AuthorNotReadKind.At(
            line.Span,
            $"{Quoted(line.Value)} may be the author of the study, but is not read as one.",
            $"write “by {line.Value}”, or name the author under `study:` in input/site.yml"
        );

    public static readonly DiagnosticKind FrontMatterKeyUnusedKind = new(
        "front-matter-key-unused",
        Severity.Note,
        "The front matter of the study has words under a key that the site does not use."
    );

    public static Diagnostic FrontMatterKeyUnused(Located<string> key) =>
        FrontMatterKeyUnusedKind.At(
            key.Span,
            $"The site does not show what the front matter has under {Quoted(key.Value)}.",
            "if readers need it, write it into the text or into input/site.yml"
        );

    public static readonly DiagnosticKind FrontMatterTomlKind = new(
        "front-matter-toml",
        Severity.Warning,
        "The front matter of the study is between the lines of TOML, but is not TOML that can be read."
    );

    public static Diagnostic FrontMatterToml(SourceSpan fence) =>
        FrontMatterTomlKind.At(
            fence,
            "The front matter cannot be read as TOML, so nothing of it is on the site.",
            "correct it, or write it as YAML between two lines `---`, with `title: …` instead of `title = …`"
        );

    public static readonly DiagnosticKind FrontMatterValueKind = new(
        "front-matter-value",
        Severity.Note,
        "A value in the front matter of the study is not written as the site needs it."
    );

    /// <param name="value">What the value should be.</param>
    public static Diagnostic FrontMatterValue(Located<string> found, FrontValue value)
    {
        var (message, hint) = value switch
        {
            FrontValue.Date => ("is not read as a date", "write it as 2026-11-25 or as a year"),
            FrontValue.DayOrMonth => (
                "does not say which number is the month, so only the year is read",
                "write it as 2026-11-25"
            ),
            FrontValue.NotInCalendar => (
                "is not in the calendar, so only a part of it is read",
                "correct it, and write it as 2026-11-25"
            ),
            FrontValue.DateRange => (
                "has more than one date, of which only the first is read",
                "write the day or the year of publication alone, as 2026-11-25"
            ),
            FrontValue.DateWithMore => (
                "says more than a date, of which only the date is read",
                "write only the date, as 2026-11-25"
            ),
            FrontValue.Author => (
                "is not read as names of authors, because it contains something else",
                "write only the names, with “and” or a semicolon between them, or `given:` and `family:` of each"
            ),
            FrontValue.AuthorWithMore => (
                "says more than names, of which only the names are read",
                "write where an author works as `affiliation:` beside `name:`"
            ),
            FrontValue.UnnamedAuthors => (
                "does not name all authors, so readers see only those whom it names",
                "name all of them"
            ),
            FrontValue.Institution => (
                "may name an institution or several authors, so it is not read",
                "write each author as an item of a list"
            ),
            FrontValue.Nocite => (
                "is not the key of a work, so `nocite` keeps nothing for it",
                "correct the key, or add its work to the bibliography"
            ),
            FrontValue.Language => (
                "is not read as a language",
                "write its tag, such as de or en-GB, also as `language:` in input/site.yml"
            ),
            FrontValue.Doi => ("is not read as a DOI", "write it as 10.1234/example"),
            FrontValue.Orcid => ("is not read as an ORCID", "copy all sixteen digits from orcid.org"),
            FrontValue.LicenseVersion => (
                "is a license without its version, so readers see its name and no address",
                "write it as CC BY 4.0, or give its address as `license:` in input/site.yml"
            ),
            _ => (
                "is a bibliography that the site does not read",
                "copy it to input/bibliography.bib, .ris, .json or .yml"
            ),
        };
        return FrontMatterValueKind.At(found.Span, $"{Quoted(found.Value)} {message}.", hint);
    }
}

/// <summary>What a value of front matter should be.</summary>
public enum FrontValue
{
    Date,

    /// <summary>A date of which the first or the second number may be the month.</summary>
    DayOrMonth,

    /// <summary>A date that no calendar has: <c>31/02/2021</c>.</summary>
    NotInCalendar,

    /// <summary>Two dates, or the beginning and the end of a time.</summary>
    DateRange,

    /// <summary>A date, and other words beside it.</summary>
    DateWithMore,
    Author,

    /// <summary>Names of authors, and something that is said of them.</summary>
    AuthorWithMore,

    /// <summary>Names of authors, and “et al.”</summary>
    UnnamedAuthors,

    /// <summary>The name of an institution, which may contain another name.</summary>
    Institution,
    Language,
    Doi,
    Nocite,
    Orcid,

    /// <summary>A license of Creative Commons, of which there are several versions.</summary>
    LicenseVersion,
    Bibliography,
}
