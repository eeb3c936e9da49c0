using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Exporting;

/// <summary>Writes all link targets as data, <c>links.json</c>, and as a table, <c>links.csv</c>.</summary>
internal static class LinkLists
{
    /// <summary>The targets with their routes. Only passages of the study have the fields about reading.</summary>
    public static string Json(LinkedSite linked) =>
        JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (var target in linked.Targets)
            {
                json.WriteStartObject();
                json.WriteString("id", target.Id);
                json.WriteString("url", target.Url);
                json.WriteString("kind", target.Word);
                json.WriteString("title", target.Title);
                json.WriteString("section", target.Section?.LabelIn(linked.Site.Settings.Words));
                if (target.IsPassage)
                    WritePassage(json, linked.Site, target);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    /// <summary>
    /// Comma-separated values (RFC 4180) with the first five fields of the data. Addresses are absolute, because a
    /// spreadsheet does not know the site.
    /// </summary>
    public static string Csv(ImmutableArray<LinkTarget> targets, string baseUrl, Words words)
    {
        var table = new StringBuilder("id,url,kind,title,section\r\n");
        foreach (var target in targets)
        {
            table
                .Append(Field(target.Id))
                .Append(',')
                .Append(Field(baseUrl.TrimEnd('/') + target.Url))
                .Append(',')
                .Append(target.Word)
                .Append(',')
                .Append(Field(target.Title))
                .Append(',')
                .Append(Field(target.Section?.LabelIn(words) ?? ""))
                .Append("\r\n");
        }
        return table.ToString();
    }

    private static void WritePassage(Utf8JsonWriter json, Site site, LinkTarget target)
    {
        json.WriteString("sectionTitle", target.Section!.LinkTextIn(site.Settings.Words));
        json.WriteString("permalink", target.Permalink);
        json.WriteNumber("minutes", target.Minutes);
        foreach (var kind in site.Settings.Facets)
            JsonText.WriteStrings(json, kind.Folder, target.NamedOf(kind));
    }

    /// <summary>A cell. An apostrophe keeps spreadsheets from reading it as a formula.</summary>
    private static string Field(string text)
    {
        var value = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
