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
    /// <param name="narrative">Whether the authors are part of the sentence, so that it may not be a citation at
    /// all.</param>
    /// <param name="skeleton">Adds a work with what the citation says of it; null without a place for it.</param>
    public static Diagnostic CitationNotListed(
        SourceSpan place,
        string citation,
        string? nearest,
        bool narrative,
        Edit? skeleton
    )
    {
        var remedy = nearest is null
            ? "add the work to input/bibliography.yml"
            : $"the bibliography has {Quoted(nearest)}; add the work if it is another";
        return CitationNotListedKind.At(
            place,
            $"The bibliography lists no work for {Quoted(citation)}.",
            narrative
                ? $"{remedy}; if this is not a citation, list it under `not-citations:` in input/site.yml"
                : remedy,
            Fix.Of("Add a work to complete", isSafe: false, skeleton)
        );
    }

    public static readonly DiagnosticKind CitationAmbiguousKind = new(
        "citation-ambiguous",
        Severity.Error,
        "A citation fits several works of the bibliography."
    );

    public static Diagnostic CitationAmbiguous(SourceSpan place, string citation, IEnumerable<string> works) =>
        CitationAmbiguousKind.At(
            place,
            $"{Quoted(citation)} fits several works: {Quoted(works)}.",
            "distinguish them in input/bibliography.yml by `year-suffix:` or by full names"
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
