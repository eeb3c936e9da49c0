using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>myst.xref.json</c>, with which MyST Markdown projects link to the site.</summary>
internal static class MystInventory
{
    /// <summary>The version of MyST whose files this format was compared with.</summary>
    private const string ComparedWith = "1.8.3";

    public static ImmutableArray<byte> Write(ImmutableArray<InventoryEntry> entries) =>
        JsonText.Bytes(
            new MystFile("1", ComparedWith, [.. entries.Select(ReferenceOf)]),
            ExportingJson.Default.MystFile
        );

    private static MystReference ReferenceOf(InventoryEntry entry)
    {
        var hash = entry.Url.IndexOf('#');
        return new(
            entry.Name,
            hash < 0 ? null : entry.Url[(hash + 1)..],
            KindOf(entry),
            Routes.MystPage(entry.Page),
            hash < 0 ? entry.Url : entry.Url[..hash],
            false
        );
    }

    /// <summary>MyST's kind of an entry; “paragraph” if it has none.</summary>
    private static string KindOf(InventoryEntry entry) =>
        entry.Target switch
        {
            null => "page",
            { Kind: LinkKind.Section } => "heading",
            { EntryKind.Form: EntryForm.Term } => "definitionTerm",
            _ => "paragraph",
        };
}

/// <summary><c>myst.xref.json</c>, as <c>mystmd</c> reads it.</summary>
/// <param name="Version">The version of the format.</param>
/// <param name="Myst">A version of MyST.</param>
internal sealed record MystFile(string Version, string Myst, ImmutableArray<MystReference> References);

/// <summary>A place that a project can refer to by its identifier.</summary>
/// <param name="HtmlId">The id of its element; left out for a page, and for a passage with its own address.</param>
/// <param name="Kind">MyST's kind of a node: <c>page</c>, <c>heading</c>, <c>definitionTerm</c> or
/// <c>paragraph</c>.</param>
/// <param name="Data">The route of the data from which MyST takes the text of a link.</param>
/// <param name="Url">The route of its page.</param>
/// <param name="Implicit">Whether a project refers to it only together with its page.</param>
internal sealed record MystReference(
    string Identifier,
    [property: JsonPropertyName("html_id")] string? HtmlId,
    string Kind,
    string Data,
    string Url,
    bool Implicit
);
