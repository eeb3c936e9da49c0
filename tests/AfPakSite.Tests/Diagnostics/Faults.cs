using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>Diagnostics about invented files, for the tests of the reports.</summary>
internal static class Faults
{
    private static readonly SourceText Timeline = new(
        "input/timeline.yml",
        new string('\n', 40) + "    evidence: \"Doha Acord of 2020\"\n"
    );

    public static readonly Diagnostic Evidence = Catalog.EvidenceNotInStudy(
        new("Doha Acord of 2020", Span(Timeline, "\"Doha Acord of 2020\"")),
        null
    ) with
    {
        Hint = "the nearest is “Doha Accord of 2020” in §5.1 (seeds/study.txt:27).",
    };

    public static readonly Diagnostic Unread = Catalog.FileUnread(
        new("input/glosary.yml", ""),
        [],
        [],
        null,
        false
    ) with
    {
        Hint = null,
    };

    public static readonly Diagnostic NoSettings = Catalog.FileMissing("input/site.yml", RequiredFile.Settings) with
    {
        Hint = "it holds the settings",
    };

    /// <summary>An error with a place, a warning with one, and an error without one.</summary>
    public static ImmutableArray<Diagnostic> All => [Evidence, Unread, NoSettings];

    /// <summary>An error at the first place where a text has some words.</summary>
    public static Diagnostic At(string path, string content, string words) =>
        Catalog.YamlUnknownKey(
            new("key", Span(new(path, content), words)),
            Suggestion.Of("key", []),
            isFree: false
        ) with
        {
            Hint = null,
        };

    private static SourceSpan Span(SourceText source, string words) =>
        new(source, source.Content.IndexOf(words, StringComparison.Ordinal), words.Length);
}
