using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>Citations that are probably meant, entries not understood, and DOIs that cannot be right.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind CitationNotReadKind = new(
        "citation-not-read",
        Severity.Warning,
        "A text has the author of a listed work and its year, a page or a century, or a year after somebody’s work or thought, or a year and a page without an author, but not the form or the place of a citation."
    );

    /// <param name="work">The key of the work that it may mean; empty if none is known.</param>
    /// <param name="cited">How that work is cited: <c>Smith, 2001</c>; null if none is known.</param>
    public static Diagnostic CitationNotRead(SourceSpan place, string text, UnreadForm form, string work, string? cited)
    {
        var message = form switch
        {
            UnreadForm.Year =>
                $"{Quoted(text)} has the author and the year of {Quoted(work)}, but is not read as a citation.",
            UnreadForm.Page =>
                $"{Quoted(text)} has the author of {Quoted(work)} and a page, but no year, so it is not read as a citation.",
            UnreadForm.Century =>
                $"{Quoted(text)} has the author of {Quoted(work)} and a century, but no year, so it is not read as a citation.",
            UnreadForm.Heading =>
                $"{Quoted(text)} in a heading has the author and the year of {Quoted(work)}, but headings have no links.",
            UnreadForm.List =>
                $"{Quoted(text)} in the list of references has the author and the year of {Quoted(work)}, but the list has no links.",
            UnreadForm.Letter =>
                $"{Quoted(text)} has the letter of a year, but no year, so it is not read as a citation.",
            UnreadForm.Unnamed =>
                $"{Quoted(text)} has a year and a page, but no name, so it is not read as a citation.",
            _ =>
                $"{Quoted(text)} has a year after somebody’s work or thought, but no author directly before the year, so it is not read as a citation.",
        };
        var remedy = form is UnreadForm.Heading or UnreadForm.List
            ? "cite the work in the text"
            : "write it as a citation";
        return CitationNotReadKind.At(
            place,
            message,
            $"{remedy}, such as ({cited ?? "Smith, 2001"}); if it is not one, list {Quoted(text)} under `not-citations:` in input/site.yml"
        );
    }

    public static readonly DiagnosticKind EntryNotReadKind = new(
        "entry-not-read",
        Severity.Note,
        "An entry of the study’s list of references was understood only in part, or not at all."
    );

    /// <param name="place">The paragraph in which the entry begins.</param>
    /// <param name="unread">The pieces that were not understood; empty if the whole is doubtful.</param>
    /// <param name="key">The key of the work; null for a line that is not read as one.</param>
    public static Diagnostic EntryNotRead(
        SourceSpan place,
        string entry,
        IReadOnlyCollection<string> unread,
        string? key
    ) =>
        EntryNotReadKind.At(
            place,
            key is null
                    ? $"The line {Quoted(entry)} of the list of references is not read as a work: it has no names, year or address that are known as such."
                : unread.Count > 0
                    ? $"In the entry {Quoted(entry)}, {Quoted(unread.First())} was not understood, or may be cut wrongly."
                : $"The entry {Quoted(entry)} was not understood as a whole.",
            key is null
                ? "readers see it in the list; if it is a work, write it as the other entries, or give its record in input/bibliography.yml"
                : $"readers see it as the study writes it; give the work’s record in input/bibliography.yml under the key {Quoted(key)}, or write the entry as the others"
        );

    public static readonly DiagnosticKind DoiMalformedKind = new(
        "doi-malformed",
        Severity.Warning,
        "A DOI does not begin with “10.”, a number and a slash, so its link would lead nowhere."
    );

    public static Diagnostic DoiMalformed(SourceSpan place, string text) =>
        DoiMalformedKind.At(
            place,
            $"{Quoted(text)} is not a DOI.",
            "a DOI begins with 10., a number and a slash, such as 10.1234/example; correct it, or remove it"
        );
}

/// <summary>What a text has that is not read as a citation.</summary>
public enum UnreadForm
{
    /// <summary>The author and the year of a work.</summary>
    Year,

    /// <summary>The author of a work and a page.</summary>
    Page,

    /// <summary>A year and a page without a name.</summary>
    Unnamed,

    /// <summary>A year after the work or thought of somebody, not after the name: <c>Vega’s view (2010)</c>.</summary>
    OtherYear,

    /// <summary>The author of a work and a century.</summary>
    Century,

    /// <summary>The letter of a year that is not written again: <c>(Vega, 2015a, 12; b, 13)</c>.</summary>
    Letter,

    /// <summary>The author and the year of a work in a heading.</summary>
    Heading,

    /// <summary>The same in a sentence in the list of references.</summary>
    List,
}
