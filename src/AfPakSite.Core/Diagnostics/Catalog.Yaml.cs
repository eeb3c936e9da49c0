using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>YAML in general: faults that can be in any file.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind YamlSyntaxKind = new("yaml-syntax", Severity.Error, "A file is not YAML.")
    {
        LeavesFileUnread = true,
    };

    /// <param name="found">What the parser says; null where it only breaks off.</param>
    public static Diagnostic YamlSyntax(SourceSpan place, string? found) =>
        YamlSyntaxKind.At(
            place,
            $"The YAML cannot be read: {(found is null ? "its structure breaks off" : Clause(found))}.",
            found is null
                ? "look for a bracket, a quote or an escape that begins here and does not end"
                : "check the indentation, the colons and the quotes on this line"
        );

    public static readonly DiagnosticKind YamlAliasKind = new(
        "yaml-alias",
        Severity.Error,
        "A YAML file uses an alias, which this program does not read."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic YamlAlias(SourceSpan place) =>
        YamlAliasKind.At(place, "This value is an alias.", "write the value itself");

    public static readonly DiagnosticKind YamlSeveralDocumentsKind = new(
        "yaml-several-documents",
        Severity.Error,
        "A YAML file contains several documents, of which this program reads only one."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic YamlSeveralDocuments(SourceSpan second) =>
        YamlSeveralDocumentsKind.At(second, "A second YAML document begins here.", "put everything into one document");

    public static readonly DiagnosticKind YamlKeyNotTextKind = new(
        "yaml-key-not-text",
        Severity.Error,
        "A key of a YAML file is a list or a mapping."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic YamlKeyNotText(SourceSpan key) =>
        YamlKeyNotTextKind.At(key, "This key is not plain text.", "use a plain word as the key");

    public static readonly DiagnosticKind YamlTooDeepKind = new(
        "yaml-too-deep",
        Severity.Error,
        "A YAML file is nested deeper than any file needs."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic YamlTooDeep(SourceSpan place, int most) =>
        YamlTooDeepKind.At(
            place,
            $"The YAML is nested more than {Quantity.Of(most, "level")} deep.",
            "use fewer levels"
        );

    public static readonly DiagnosticKind YamlTooLargeKind = new(
        "yaml-too-large",
        Severity.Error,
        "A YAML file is larger than any file needs."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic YamlTooLarge(SourceSpan text, int most) =>
        YamlTooLargeKind.At(
            text with
            {
                Length = 0,
            },
            $"{Quoted(text.Source.Path)} contains {Quantity.Of(text.Length, "character")} of YAML.",
            $"shorten it to {Quantity.Of(most, "character")} or fewer"
        );

    public static readonly DiagnosticKind YamlDuplicateKeyKind = new(
        "yaml-duplicate-key",
        Severity.Error,
        "A mapping contains the same key twice."
    );

    public static Diagnostic YamlDuplicateKey(Located<string> key, SourceSpan first) =>
        YamlDuplicateKeyKind.At(
            key.Span,
            $"The key {Quoted(key.Value)} occurs twice here.",
            $"the first is at {first}; remove one of them"
        );

    /// <summary>A parser's message as the end of a sentence, without the word “invalid”.</summary>
    private static string Clause(string message)
    {
        var words = message.TrimEnd('.').Replace("found invalid", "found an unexpected", StringComparison.Ordinal);
        return words.Length == 0 ? words : Shortened(char.ToLowerInvariant(words[0]) + words[1..]);
    }
}
