using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The files of reference managers.</content>
public static partial class Catalog
{
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

    public static readonly DiagnosticKind BibliographyEntryTwiceKind = new(
        "bibliography-entry-twice",
        Severity.Warning,
        "A file of a reference manager lists a work twice with one key, so that the first entry counts."
    );

    public static Diagnostic BibliographyEntryTwice(Located<string> key, SourceSpan first) =>
        BibliographyEntryTwiceKind.At(
            key.Span,
            $"The bibliography lists {Quoted(key.Value)} twice.",
            $"the entry at {first} counts; remove one of them"
        );

    public static readonly DiagnosticKind BibliographyTypeUnknownKind = new(
        "bibliography-type-unknown",
        Severity.Warning,
        "An entry of a file of a reference manager has a type that its format does not have."
    );

    /// <param name="known">The types of the format.</param>
    public static Diagnostic BibliographyTypeUnknown(SourceSpan entry, string type, IEnumerable<string> known) =>
        BibliographyTypeUnknownKind.At(
            entry,
            $"{Quoted(type)} is not a type of the format, so the work has no type.",
            Suggestion.For(type, known)
        );

    public static readonly DiagnosticKind BibliographyKeyTwiceKind = new(
        "bibliography-key-twice",
        Severity.Warning,
        "Two works in a file of a reference manager have one key, so that a citation of the key is ambiguous."
    );

    public static Diagnostic BibliographyKeyTwice(Located<string> key, SourceSpan first) =>
        BibliographyKeyTwiceKind.At(
            key.Span,
            $"Two works have the key {Quoted(key.Value)}.",
            $"the other is at {first}; give each its own key, or remove one of them"
        );

    public static readonly DiagnosticKind BibliographyFieldUnreadKind = new(
        "bibliography-field-unread",
        Severity.Warning,
        "A value in a file of a reference manager is not what its field contains, so the work is without it."
    );

    public static Diagnostic BibliographyFieldUnread(SourceSpan entry, string field, string value) =>
        BibliographyFieldUnreadKind.At(
            entry,
            $"{Quoted(FirstWords.Of(value, most: 8))} is not read as the {field} of the work.",
            "correct it, or remove it from the file"
        );

    public static readonly DiagnosticKind BibliographySetUnreadKind = new(
        "bibliography-set-unread",
        Severity.Warning,
        "An entry of BibTeX joins works under one key, which is not read."
    );

    /// <param name="works">The keys of the works.</param>
    public static Diagnostic BibliographySetUnread(Located<string> set, string works) =>
        BibliographySetUnreadKind.At(
            set.Span,
            $"{Quoted(set.Value)} joins the works {Quoted(works)}, so a citation of it finds no work.",
            "cite each of these works by its own key, and remove the entry"
        );

    public static readonly DiagnosticKind WorkMarkupAsTextKind = new(
        "work-markup-as-text",
        Severity.Warning,
        "The title of a work contains a formula or a command of TeX that is not read, so readers see it as it is written."
    );

    public static Diagnostic WorkMarkupAsText(Located<string> work, string markup) =>
        WorkMarkupAsTextKind.At(
            work.Span,
            $"The title of {Quoted(work.Value)} contains {Quoted(markup)}, which readers see as it is written.",
            "write what it means with characters of Unicode, such as x² or α"
        );

    public static readonly DiagnosticKind WorksLeftOutKind = new(
        "works-left-out",
        Severity.Note,
        "A file of a reference manager lists works that nothing cites, and `uncited-works: leave-out` keeps them out of the site."
    );

    /// <param name="keys">The keys of the works, in the order of the file.</param>
    public static Diagnostic WorksLeftOut(SourceText file, IReadOnlyList<string> keys)
    {
        var named = string.Join(", ", keys.Take(MostKeysNamed).Select(Quoted));
        var more = keys.Count > MostKeysNamed ? $" and {keys.Count - MostKeysNamed} more" : "";
        return WorksLeftOutKind.At(
            file.Start,
            $"The site leaves out {Quantity.Of(keys.Count, "work")} of this file, to which no citation leads: {named}{more}.",
            "if the study cites one of them, correct its citation or name it under `nocite`"
        );
    }

    private const int MostKeysNamed = 10;
}
