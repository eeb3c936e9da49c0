using System.Collections.Immutable;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.Exporting;

/// <summary>
/// Writes <c>xrefmap.yml</c>, with which DocFX projects link to the site. Its addresses are absolute and permanent.
/// </summary>
internal static class DocFxInventory
{
    public static string Write(ImmutableArray<InventoryEntry> entries, SiteSettings settings)
    {
        var map = new StringBuilder("### YamlMime:XRefMap\nreferences:\n");
        foreach (var entry in entries)
        {
            Append(map, "- uid: ", entry.Name);
            Append(map, "  name: ", entry.Title);
            Append(map, "  href: ", settings.Permanent(entry.Url));
            Append(map, "  fullName: ", entry.FullTitle);
        }
        return map.ToString();
    }

    private static void Append(StringBuilder map, string key, string value)
    {
        map.Append(key).Append('"');
        foreach (var c in value)
            Append(map, c);
        map.Append("\"\n");
    }

    /// <summary>
    /// Appends a character of a double-quoted scalar (YAML 1.2, section 7.3.1); line breaks and characters that are not
    /// printable are escaped.
    /// </summary>
    private static void Append(StringBuilder map, char c)
    {
        if (c is '"' or '\\')
            map.Append('\\').Append(c);
        else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            map.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        else
            map.Append(c);
    }
}
