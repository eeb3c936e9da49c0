using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>build-report.json</c>: statistics of the site, and the remaining diagnostics.</summary>
public static class BuildReport
{
    public const string Path = "build-report.json";

    /// <summary>The name by which this program recognizes its own output folders.</summary>
    public const string Generator = "AfPakSite";

    public static string Write(
        LinkedSite linked,
        ImmutableArray<OutputFile> files,
        int links,
        ImmutableArray<Diagnostic> diagnostics
    ) =>
        JsonText.Write(
            indented: true,
            write: json =>
            {
                var annotations = linked.Site.Annotations;
                json.WriteStartObject();
                json.WriteString("generator", Generator);
                json.WriteNumber("pages", files.Count(file => file.IsPage && !file.IsRedirect));
                json.WriteNumber("redirects", files.Count(file => file.IsRedirect));
                json.WriteNumber("files", files.Length + 1);
                json.WriteNumber("links", links);
                json.WriteNumber("sections", linked.Site.Study.AllSections.Count());
                json.WriteNumber("paragraphs", linked.Site.Study.AllSections.Sum(section => section.Paragraphs.Length));
                json.WriteNumber("sentences", linked.Sentences.Length);
                json.WriteNumber(
                    "anchors",
                    linked.Sentences.Length
                        + linked.Site.Study.AllSections.Sum(section => section.Paragraphs.Length + 1)
                );
                json.WriteNumber("citations", linked.Citations.Length);
                json.WriteNumber("mentions", linked.Mentions.Length);
                json.WriteNumber("quotations", linked.Evidence.Count);
                json.WriteStartObject("works");
                foreach (var status in Enum.GetValues<WorkStatus>())
                    json.WriteNumber(JsonText.Word(status), annotations.Works.Count(work => work.Status == status));
                json.WriteEndObject();
                JsonText.WriteStrings(
                    json,
                    "acronymsExpandedBySite",
                    annotations.Terms.Where(term => term.ExpandedBySite).Select(term => term.Name.Value)
                );
                JsonText.WriteStrings(
                    json,
                    "eventsUndated",
                    annotations.Events.Where(item => item.Date.Value.IsUnknown).Select(item => item.Id.Value)
                );
                JsonText.WriteStrings(
                    json,
                    "diagnostics",
                    diagnostics.Select(diagnostic =>
                        $"{JsonText.Word(diagnostic.Severity)}[{diagnostic.Code}] {diagnostic.Span?.ToString() ?? "-"} {diagnostic.Message}"
                    )
                );
                json.WriteEndObject();
            }
        );
}
