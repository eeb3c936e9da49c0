using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes all link targets as data, <c>links.json</c>, and as a table, <c>links.csv</c>.</summary>
internal static class LinkLists
{
    public static ImmutableArray<byte> Json(LinkedSite linked) =>
        JsonText.Bytes(
            linked.Targets.Select(target => RecordOf(linked.Site.Settings, target)),
            ExportingJson.Default.IEnumerableLinkRecord
        );

    /// <summary>
    /// A table with the first five fields of the data. Addresses are permanent and absolute, because a spreadsheet does
    /// not know the site.
    /// </summary>
    public static string Csv(ImmutableArray<LinkTarget> targets, SiteSettings settings) =>
        CsvText.Write([
            ["id", "url", "kind", "title", "section"],
            .. targets.Select(target =>
                new[]
                {
                    target.Id,
                    settings.Permanent(target.PermanentRoute),
                    target.Word,
                    target.Title,
                    target.Section?.LabelIn(settings.Words) ?? "",
                }
            ),
        ]);

    private static LinkRecord RecordOf(SiteSettings settings, LinkTarget target) =>
        new(
            target.Id,
            target.Url,
            target.Word,
            target.Title,
            target.Section?.LabelIn(settings.Words),
            target.Section?.LinkTextIn(settings.Words),
            target.Permalink,
            target.IsPassage ? target.Minutes : null,
            MembersByKind.Of(
                target.IsPassage ? settings.Facets : [],
                kind => kind.Folder,
                kind => target.NamedOf(kind).ToImmutableArray()
            )
        );
}

/// <summary>
/// A place that can be linked: an entry of <c>links.json</c>. What only a passage of the study has is left out of
/// others.
/// </summary>
/// <param name="Id">The permanent id of a passage, or the slug or key of an entry.</param>
/// <param name="Url">A route from the root of the site, with a fragment for a place on a page.</param>
/// <param name="Kind"><c>section</c>, <c>paragraph</c>, <c>sentence</c>, <c>work</c>, <c>event</c>, or the id of a kind
/// of entry.</param>
/// <param name="Section">The label of the section that is or contains a passage; null for an entry.</param>
/// <param name="SectionTitle">The number and title of that section.</param>
/// <param name="Permalink">The short permanent route of a passage.</param>
/// <param name="Minutes">The minutes that a passage takes to read, to a tenth.</param>
/// <param name="Named">The slugs of the entries that a passage names, by the folders of the kinds that have a
/// facet.</param>
internal sealed record LinkRecord(
    string Id,
    string Url,
    string Kind,
    string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Section,
    string? SectionTitle,
    string? Permalink,
    double? Minutes,
    [property: JsonIgnore] OrderedDictionary<string, object> Named
)
{
    [JsonExtensionData]
    public OrderedDictionary<string, object> Members => Named;
}
