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

    public static readonly Diagnostic Evidence = Catalogue.EvidenceNotInStudy.At(
        Span(Timeline, "\"Doha Acord of 2020\""),
        "the nearest is “Doha Accord of 2020” in §5.1 (seeds/study.txt:27).",
        "Doha Acord of 2020"
    );

    public static readonly Diagnostic Unread = Catalogue.FileUnread.At(
        new SourceText("input/glosary.yml", "").Whole,
        null,
        "input/glosary.yml"
    );

    public static readonly Diagnostic NoSettings = Catalogue.FileMissing.At(
        null,
        "it holds the settings",
        "input/site.yml"
    );

    /// <summary>An error at the first place where a text holds some words.</summary>
    public static Diagnostic At(string path, string content, string words) =>
        Catalogue.YamlUnknownKey.At(Span(new(path, content), words), null, "key");

    private static SourceSpan Span(SourceText source, string words) =>
        new(source, source.Content.IndexOf(words, StringComparison.Ordinal), words.Length);
}
