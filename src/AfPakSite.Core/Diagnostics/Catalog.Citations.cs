using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The citations of the study and the works of the bibliography.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind CitationNotListedKind = new(
        "citation-not-listed",
        Severity.Error,
        "The study cites a work that the bibliography does not list."
    );

    /// <param name="nearest">The work of the bibliography that is cited in nearly the same way; null if there is
    /// none.</param>
    /// <param name="skeleton">Adds a work with what the citation says of it; null without a place for it.</param>
    public static Diagnostic CitationNotListed(SourceSpan place, string citation, string? nearest, Edit? skeleton)
    {
        return CitationNotListedKind.At(
            place,
            $"The bibliography lists no work for {Quoted(citation)}.",
            HowToList(nearest),
            Fix.Of("Add a work to complete", isSafe: false, skeleton)
        );
    }

    private static string HowToList(string? nearest)
    {
        var remedy = nearest is null
            ? "add the work to input/bibliography.yml"
            : $"the bibliography has {Quoted(nearest)}; add the work if it is another";
        return $"{remedy}; if this is not a citation, list it under `not-citations:` in input/site.yml";
    }

    public static readonly DiagnosticKind CitationDoubtfulKind = new(
        "citation-doubtful",
        Severity.Warning,
        "A name with a year looks like a citation, but is more probably something else, and the bibliography does not list it."
    );

    /// <param name="doubt">Why it is probably not a citation.</param>
    /// <param name="nearest">The work of the bibliography that is cited in nearly the same way; null if there is
    /// none.</param>
    public static Diagnostic CitationDoubtful(SourceSpan place, string citation, CitationDoubt doubt, string? nearest)
    {
        var reason = doubt switch
        {
            CitationDoubt.Place => "its name is a place",
            CitationDoubt.Event => "its name is an event or a law",
            CitationDoubt.Range => "it has a range of years",
            CitationDoubt.Unclosed => "its parenthesis is not closed",
            _ => "the words around it are not part of a citation",
        };
        return CitationDoubtfulKind.At(
            place,
            $"{Quoted(citation)} is not read as a citation: {reason}, and the bibliography lists no work for it.",
            HowToList(nearest)
        );
    }

    public static readonly DiagnosticKind CitationOfNamesakeKind = new(
        "citation-of-namesake",
        Severity.Error,
        "A citation has the family name and year of a listed work, but other given names or initials."
    );

    /// <param name="author">The first author of the work; null without one.</param>
    public static Diagnostic CitationOfNamesake(SourceSpan place, string citation, string work, string? author) =>
        CitationOfNamesakeKind.At(
            place,
            $"{Quoted(citation)} has other given names than {Quoted(work)}{(author is null ? "" : $" by {author}")}.",
            "add the work of this author to input/bibliography.yml, or correct the given names there"
        );

    public static readonly DiagnosticKind CitationAmbiguousKind = new(
        "citation-ambiguous",
        Severity.Error,
        "A citation fits several works of the bibliography."
    );

    public static Diagnostic CitationAmbiguous(SourceSpan place, string citation, IEnumerable<string> works) =>
        CitationAmbiguousKind.At(
            place,
            $"{Quoted(citation)} fits several works: {Quoted(works)}.",
            "distinguish them in input/bibliography.yml by `year-suffix:` or by given names, if the study gives letters or initials"
        );

    public static readonly DiagnosticKind CitationNumberUnlistedKind = new(
        "citation-number-unlisted",
        Severity.Error,
        "A citation has a number that the study’s list of references does not have."
    );

    /// <param name="listed">How many entries have numbers.</param>
    public static Diagnostic CitationNumberUnlisted(SourceSpan place, string number, int listed) =>
        CitationNumberUnlistedKind.At(
            place,
            $"The list of references has no entry with the number {Quoted(number)}.",
            $"it has {listed} numbered entries; correct the number, or add the entry to the list"
        );

    public static readonly DiagnosticKind CitationKeyUnknownKind = new(
        "citation-key-unknown",
        Severity.Error,
        "A citation has a key that no work of the bibliography has."
    );

    /// <param name="known">The keys of the bibliography.</param>
    public static Diagnostic CitationKeyUnknown(SourceSpan place, string key, IEnumerable<string> known) =>
        CitationKeyUnknownKind.At(
            place,
            $"The bibliography has no work with the key {Quoted(key)}.",
            Suggestion.For(key, known)
        );

    public static readonly DiagnosticKind BibliographyMalformedKind = new(
        "bibliography-malformed",
        Severity.Error,
        "An entry of a file of a reference manager is not written as its format requires."
    );

    public static Diagnostic BibliographyMalformed(SourceSpan entry) =>
        BibliographyMalformedKind.At(
            entry,
            $"The entry {Quoted(FirstWords.Of(entry.Text, most: 4))} is not complete.",
            "close its braces and quotes (BibTeX), or end it with `ER  - ` (RIS)"
        );

    public static readonly DiagnosticKind NotCitationUnusedKind = new(
        "not-citation-unused",
        Severity.Warning,
        "A text listed under `not-citations` does not occur in the study."
    );

    public static Diagnostic NotCitationUnused(Located<string> text) =>
        NotCitationUnusedKind.At(
            text.Span,
            $"The study contains no {Quoted(text.Value)} that looks like a citation.",
            "remove it, or write it as the study does"
        );

    public static readonly DiagnosticKind WorkNotCitedKind = new(
        "work-not-cited",
        Severity.Warning,
        "The bibliography lists a work that the study never cites."
    );

    public static Diagnostic WorkNotCited(Located<string> work) =>
        WorkNotCitedKind.At(
            work.Span,
            $"The study never cites {Quoted(work.Value)}.",
            "check its names and year, or remove it"
        );
}
