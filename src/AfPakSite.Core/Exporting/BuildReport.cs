using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>build-report.json</c>: statistics of the site, and the remaining diagnostics.</summary>
public static class BuildReport
{
    public static string Path => Routes.FileOf(Routes.BuildReport);

    /// <summary>The name by which this program recognizes its own output folders.</summary>
    public const string Generator = "AfPakSite";

    public static string Write(
        LinkedSite linked,
        ImmutableArray<OutputFile> files,
        int links,
        ImmutableArray<Diagnostic> diagnostics
    ) =>
        JsonText.Write(
            FileOf(linked, files, links, diagnostics),
            ExportingJson.Default.BuildReportFile,
            indented: true
        );

    private static BuildReportFile FileOf(
        LinkedSite linked,
        ImmutableArray<OutputFile> files,
        int links,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        var annotations = linked.Site.Annotations;
        var sections = linked.Site.Study.AllSections.ToList();
        var paragraphs = sections.Sum(section => section.Paragraphs.Length);
        return new(
            Generator,
            files.Count(file => file.IsPage && !file.IsRedirect),
            files.Count(file => file.IsRedirect),
            files.Length + 1,
            links,
            sections.Count,
            paragraphs,
            linked.Sentences.Length,
            sections.Count + paragraphs + linked.Sentences.Length,
            linked.Citations.Length,
            linked.Mentions.Length,
            linked.Evidence.Count,
            new(
                Count(WorkStatus.Identified),
                Count(WorkStatus.Listed) is > 0 and var listed ? listed : null,
                Count(WorkStatus.Ambiguous),
                Count(WorkStatus.Unidentified)
            ),
            [.. annotations.Terms.Where(term => term.ExpandedBySite).Select(term => term.Name.Value)],
            [.. annotations.Events.Where(item => item.Date.Value.IsUnknown).Select(item => item.Id.Value)],
            [.. diagnostics.Select(InOneLine)]
        );

        int Count(WorkStatus status) => annotations.Works.Count(work => work.Status == status);
    }

    private static string InOneLine(Diagnostic diagnostic) =>
        $"{JsonText.Word(diagnostic.Severity)}[{diagnostic.Code}] {diagnostic.Span?.ToString() ?? "-"} {diagnostic.Message}";
}

/// <summary><c>build-report.json</c>: how many of what the site has.</summary>
/// <param name="Pages">Without those that only lead to another.</param>
/// <param name="Files">All files, with this one.</param>
/// <param name="Links">The links that the checker followed.</param>
/// <param name="Anchors">Sections, paragraphs and sentences.</param>
/// <param name="Quotations">The quotations of the study that prove a statement of the site.</param>
/// <param name="AcronymsExpandedBySite">The acronyms that the study never spells out.</param>
/// <param name="EventsUndated">The ids of the events without a date.</param>
/// <param name="Diagnostics">The diagnostics that were allowed to pass: <c>severity[code] place message</c>.</param>
internal sealed record BuildReportFile(
    string Generator,
    int Pages,
    int Redirects,
    int Files,
    int Links,
    int Sections,
    int Paragraphs,
    int Sentences,
    int Anchors,
    int Citations,
    int Mentions,
    int Quotations,
    WorkCounts Works,
    ImmutableArray<string> AcronymsExpandedBySite,
    ImmutableArray<string> EventsUndated,
    ImmutableArray<string> Diagnostics
);

/// <summary>The numbers of works by their status.</summary>
/// <param name="Listed">Null if the study lists no works itself.</param>
internal sealed record WorkCounts(
    int Identified,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Listed,
    int Ambiguous,
    int Unidentified
);
