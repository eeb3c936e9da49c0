using System.Collections.Immutable;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>
/// Writes <c>objects.inv</c>, a Sphinx inventory of version 2: pages are documents, terms are terms, and other targets
/// are labels.
/// </summary>
internal static class SphinxInventory
{
    /// <summary>The search priority that Sphinx gives to labels in running text.</summary>
    private const string Priority = "-1";

    public static ImmutableArray<byte> Write(SiteSettings settings, ImmutableArray<InventoryEntry> entries)
    {
        var header =
            $"# Sphinx inventory version 2\n# Project: {WhiteSpace.Collapse(settings.Title)}\n# Version: {settings.Study.Year}\n# The remainder of this file is compressed using zlib.\n";
        return [.. Encoding.UTF8.GetBytes(header), .. Zlib.Compress(Encoding.UTF8.GetBytes(Lines(entries)))];
    }

    /// <summary>One line per entry: <c>name domain:role priority uri title</c>.</summary>
    private static string Lines(ImmutableArray<InventoryEntry> entries)
    {
        var lines = new StringBuilder();
        foreach (var entry in entries)
        {
            lines
                .Append(entry.Name)
                .Append(' ')
                .Append(RoleOf(entry))
                .Append(' ')
                .Append(Priority)
                .Append(' ')
                .Append(Address(entry))
                .Append(' ')
                .Append(entry.Title == entry.Name || entry.Title.Length == 0 ? "-" : entry.Title)
                .Append('\n');
        }
        return lines.ToString();
    }

    private static string RoleOf(InventoryEntry entry) =>
        entry.Target switch
        {
            null => "std:doc",
            { EntryKind.Form: EntryForm.Term } => "std:term",
            _ => "std:label",
        };

    /// <summary>The address of an entry relative to the inventory, which is never empty.</summary>
    private static string Address(InventoryEntry entry) =>
        entry.Url == Routes.Home ? Routes.FileOf(Routes.Home) : entry.Url[1..];
}
