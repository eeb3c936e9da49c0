using AfPakSite.Sites;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AfPakSite.Tests.History;

/// <summary>
/// A published site as a visitor sees it: with the rules of Netlify's <c>_redirects</c>, or as plain files.
/// </summary>
internal sealed class PublishedSite(CompiledSite site, bool withRules)
{
    private const int MostSteps = 10;

    private readonly Dictionary<string, (string To, bool Forced)> rules = withRules
        ? site["_redirects"]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith($"{site.Site.Settings.Path}/", StringComparison.Ordinal))
            .Select(line => line.Split(' '))
            .ToDictionary(
                words => words[0][site.Site.Settings.Path.Length..],
                words => (words[1][site.Site.Settings.Path.Length..], words[2].EndsWith('!')),
                StringComparer.Ordinal
            )
        : [];

    private readonly HashSet<string> paths = site.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Follows an address as a browser without scripts does: redirect rules, pages that redirect, the fragment. Returns
    /// the element that it ends at; its parent where the element is an empty alias.
    /// </summary>
    public IElement Fetch(string address)
    {
        var (route, fragment) = Split(address);
        for (var step = 0; step < MostSteps; step++)
        {
            if (rules.TryGetValue(route, out var rule) && (rule.Forced || !paths.Contains(Routes.FileOf(route))))
            {
                var (to, own) = Split(rule.To);
                (route, fragment) = (to, own.Length > 0 ? own : fragment);
                continue;
            }
            Assert.True(paths.Contains(Routes.FileOf(route)), $"Nothing answers {route}, asked for {address}.");
            var page = site.Page(route);
            if (RedirectOf(page) is not { } redirect)
                return ElementAt(page, fragment, address);
            var target = new Uri(new Uri($"https://site.example{route}"), redirect);
            (route, fragment) = (Uri.UnescapeDataString(target.AbsolutePath), target.Fragment.TrimStart('#'));
        }
        throw new InvalidOperationException($"{address} leads in a circle.");
    }

    private static IElement ElementAt(IHtmlDocument page, string fragment, string address)
    {
        if (fragment.Length == 0)
            return page.QuerySelector("main")!;
        var element = page.GetElementById(fragment);
        Assert.True(element is not null, $"The page has no place {fragment}, asked for {address}.");
        return element.ChildNodes.Length == 0 ? element.ParentElement! : element;
    }

    private static (string Route, string Fragment) Split(string address)
    {
        var parts = address.Split('#', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    private static string? RedirectOf(IHtmlDocument page) =>
        page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content")?.Split("url=", 2)[^1];
}
