using AfPakSite.Sites;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AfPakSite.Tests.History;

/// <summary>A published site as a visitor meets it: with the rules of Netlify's <c>_redirects</c>, or as plain files.</summary>
internal sealed class PublishedSite(CompiledSite site, bool withRules)
{
    private const int MostSteps = 10;

    private readonly Dictionary<string, (string To, bool Forced)> rules = withRules
        ? site["_redirects"]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => (words[1], words[2].EndsWith('!')), StringComparer.Ordinal)
        : [];

    private readonly HashSet<string> paths = site.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>Follows an address as a browser without scripts does: rules, pages that leave by themselves, the fragment; gives the element it ends at; an empty one stands for what holds it.</summary>
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
            if (LeadOf(page) is { } lead)
            {
                var (to, own) = Split(
                    new Uri(new Uri($"https://site.example{route}"), lead) is var uri
                        ? uri.AbsolutePath + uri.Fragment
                        : ""
                );
                (route, fragment) = (Uri.UnescapeDataString(to), own);
                continue;
            }
            if (fragment.Length > 0 && page.GetElementById(fragment) is { } element)
                return element.ChildNodes.Length == 0 ? element.ParentElement! : element;
            Assert.True(fragment.Length == 0, $"{route} has no place {fragment}, asked for {address}.");
            return page.QuerySelector("main")!;
        }
        throw new InvalidOperationException($"{address} leads in a circle.");
    }

    private static (string Route, string Fragment) Split(string address)
    {
        var parts = address.Split('#', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    private static string? LeadOf(IHtmlDocument page) =>
        page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content")?.Split("url=", 2)[^1];
}
