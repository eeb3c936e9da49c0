using AfPakSite.Diagnostics;
using AfPakSite.Markup;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>A link to an id on a page of this site, or to the page of an id.</summary>
/// <param name="Page">The page of the id, or that of all pages like that of the id.</param>
/// <param name="Id">The id without percent signs.</param>
/// <param name="Written">The place of the id in the address, as the address has it.</param>
internal sealed record IdLink(Located<string> Address, string Page, string Id, TextRange Written)
{
    /// <summary>The links to ids in the texts, the reading paths, the menu and the redirects.</summary>
    public static IEnumerable<IdLink> In(Site site) =>
        Linker
            .Bodies(site)
            .SelectMany(body => body.AllInlines)
            .OfType<MarkupLink>()
            .Select(link => new Located<string>(link.Url, link.Span))
            .Concat(site.Annotations.Paths.SelectMany(path => path.Targets))
            .Concat(site.Navigation.Select(item => item.Route))
            .Concat(site.Settings.Redirects.Select(redirect => redirect.To))
            .Select(Of)
            .OfType<IdLink>();

    /// <summary>The ids of the works that the input refers or links to.</summary>
    public static HashSet<string> ToWorks(Site site) =>
        References
            .ToWorks(site)
            .Select(key => key.Value)
            .Concat(In(site).Where(link => link.Page == Routes.Bibliography).Select(link => link.Id))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The edit that writes a slug in the place of the id; null if it cannot be made.</summary>
    public Edit? Rename(string slug) =>
        AuthoredValue.Replace(Address, $"{Address.Value[..Written.Start]}{slug}{Address.Value[Written.End..]}");

    /// <summary>The link that an address is; null for other addresses, such as those of other sites.</summary>
    private static IdLink? Of(Located<string> address)
    {
        var text = address.Value;
        if (text is not ['/', not '/', ..])
            return null;
        var mark = text.IndexOf('#');
        var (start, end) =
            mark >= 0 ? (mark + 1, text.Length) : (text.TrimEnd('/').LastIndexOf('/') + 1, text.Length - 1);
        return end <= start || (mark < 0 && text[^1] != '/')
            ? null
            : new(
                address,
                text[..(mark >= 0 ? mark : start)],
                Uri.UnescapeDataString(text[start..end]),
                TextRange.Between(start, end)
            );
    }
}
