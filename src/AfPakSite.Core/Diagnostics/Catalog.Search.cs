using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The words that the search also finds.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind SearchTargetUnknownKind = new(
        "search-target-unknown",
        Severity.Error,
        "The search would look for words that neither the study nor an entry contains."
    );

    /// <param name="names">The names of entries, works and events, and the titles of sections and pages.</param>
    public static Diagnostic SearchTargetUnknown(Located<string> find, IEnumerable<string> names) =>
        SearchTargetUnknownKind.AtUnknown(
            find,
            $"Neither the study nor an entry contains {Quoted(find.Value)}.",
            names
        );

    public static readonly DiagnosticKind SearchWordEmptyKind = new(
        "search-word-empty",
        Severity.Error,
        "A word for the search has no letter and no digit."
    );

    public static Diagnostic SearchWordEmpty(Located<string> word) =>
        SearchWordEmptyKind.At(
            word.Span,
            $"The word {Quoted(word.Value)} has no letter and no digit, so nobody can search for it.",
            "write what readers type, or remove the item"
        );

    public static readonly DiagnosticKind SearchWordNeedlessKind = new(
        "search-word-needless",
        Severity.Warning,
        "A word for the search is already a name of an entry, or a word that the search skips."
    );

    /// <param name="entry">The entry that has the name; null for a word that the search skips.</param>
    public static Diagnostic SearchWordNeedless(Located<string> word, string? entry) =>
        SearchWordNeedlessKind.At(
            word.Span,
            entry is null
                ? $"{Quoted(word.Value)} is too frequent in every text, so the search skips it."
                : $"{Quoted(word.Value)} is already a name of {Quoted(entry)}, which the search finds first.",
            entry is null ? "remove the word, or write more words of what readers type" : "remove the word"
        );

    public static readonly DiagnosticKind SearchWordTwiceKind = new(
        "search-word-twice",
        Severity.Error,
        "A word for the search is listed twice."
    );

    public static Diagnostic SearchWordTwice(Located<string> word, SourceSpan first) =>
        SearchWordTwiceKind.At(
            word.Span,
            $"The word {Quoted(word.Value)} is already listed.",
            $"it is at {first}; case, accents and hyphens make no difference; remove one of them"
        );
}
