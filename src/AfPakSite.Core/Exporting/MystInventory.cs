using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>myst.xref.json</c>, with which MyST Markdown projects link to the site.</summary>
internal static class MystInventory
{
    /// <summary>The version of MyST whose files this format was compared with.</summary>
    private const string ComparedWith = "1.8.3";

    /// <summary>The data that MyST fetches to show the target of a reference.</summary>
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

    /// <summary>MyST's kind of an entry; “paragraph” if it has none.</summary>
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
