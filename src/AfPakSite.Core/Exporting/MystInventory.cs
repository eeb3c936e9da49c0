using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>myst.xref.json</c>, by which projects in MyST Markdown refer to the site.</summary>
internal static class MystInventory
{
    /// <summary>The version of MyST whose own files the format was compared with.</summary>
    private const string ComparedWith = "1.8.3";

    /// <summary>MyST asks a page's data for what it shows at a reference.</summary>
    private const string StudyData = "/study.json";

    public static string Write(ImmutableArray<InventoryEntry> entries) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("version", "1");
            json.WriteString("myst", ComparedWith);
            json.WriteStartArray("references");
            foreach (var entry in entries)
            {
                var hash = entry.Url.IndexOf('#');
                json.WriteStartObject();
                json.WriteString("identifier", entry.Name);
                if (hash >= 0)
                    json.WriteString("html_id", entry.Url.AsSpan(hash + 1));
                json.WriteString("kind", KindOf(entry, hash < 0));
                json.WriteString("data", StudyData);
                json.WriteString("url", hash < 0 ? entry.Url : entry.Url[..hash]);
                json.WriteBoolean("implicit", false);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>MyST's own words, as far as it has one.</summary>
    private static string KindOf(InventoryEntry entry, bool isPage) =>
        isPage
            ? "page"
            : entry.Target switch
            {
                { Kind: LinkKind.Section } => "heading",
                { EntryKind.Form: EntryForm.Term } => "definitionTerm",
                _ => "paragraph",
            };
}
