using System.Collections.Immutable;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>objects.inv</c>, Sphinx's inventory of version 2: pages are documents, terms are terms, all else are labels.</summary>
internal static class SphinxInventory
{
    /// <summary>How low Sphinx ranks what stands in running text, in its search.</summary>
    private const string Priority = "-1";

    public static ImmutableArray<byte> Write(SiteSettings settings, ImmutableArray<InventoryEntry> entries)
    {
        var header =
            $"# Sphinx inventory version 2\n# Project: {WhiteSpace.Collapse(settings.Title)}\n# Version: {settings.Study.Year}\n# The remainder of this file is compressed using zlib.\n";
        return [.. Encoding.UTF8.GetBytes(header), .. StoredZlib.Wrap(Encoding.UTF8.GetBytes(Lines(entries)))];
    }

    /// <summary>A line an entry: <c>name domain:role priority uri title</c>.</summary>
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

    /// <summary>Relative to the inventory; a <c>$</c> at its end stands for the name, and an address is never empty.</summary>
    private static string Address(InventoryEntry entry)
    {
        var address = entry.Url == Routes.Home ? Routes.FileOf(Routes.Home) : entry.Url[1..];
        return address.EndsWith($"#{entry.Name}", StringComparison.Ordinal)
            ? $"{address[..^entry.Name.Length]}$"
            : address;
    }
}
