using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Sites;
using AngleSharp.Dom;

namespace AfPakSite.Tests.Pages;

/// <summary>Every number about the study leads to a list with exactly that many counted elements.</summary>
public sealed partial class CountTests
{
    public static TheoryData<string> Sites => SampleSites.Names;

    [GeneratedRegex(@"\d[\d,]*")]
    private static partial Regex Number { get; }

    /// <summary>A number of something that the study contains, in the words of the interface.</summary>
    [GeneratedRegex(@"\b\d+ (more |citing )?(sentence|mention|citation|use|work|event|actor|framework|place)s?\b")]
    private static partial Regex NumberWithNoun { get; }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Leads_to_as_many_elements_as_it_says(string name)
    {
        var site = SampleSites.Get(name);
        Assert.All(
            Counts(site, "a.count"),
            count => Assert.Equal(NumberIn(count.Link), CountedIn(Target(site, count.Route, count.Link)))
        );
    }

    [Fact]
    public void Has_counts_of_every_sort_on_the_real_site()
    {
        var links = Counts(SmallSite.RealSite, "a.count").Select(count => count.Link.GetAttribute("href")!).ToList();
        Assert.All(
            new[]
            {
                "#with-",
                "#compounds-with-",
                "#in-",
                "#sentences",
                "kabul_sentences",
                "#_identified",
                "#_entries",
            },
            target => Assert.Contains(links, link => link.Contains(target, StringComparison.Ordinal))
        );
    }

    /// <summary>The title of a list needs no link, because the list follows.</summary>
    [Theory]
    [MemberData(nameof(Sites))]
    public void Stands_above_as_many_elements_as_it_says_if_it_is_no_link(string name)
    {
        var site = SampleSites.Get(name);
        Assert.All(
            Counts(site, ".count:not(a)").Where(count => IsAboutEntries(site, count.Route)),
            count => Assert.Equal(NumberIn(count.Link), CountedIn(count.Link.Closest(".counted")!))
        );
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Prints_no_number_with_a_noun_that_leads_nowhere(string name)
    {
        var site = SampleSites.Get(name);
        Assert.All(
            site.Routes.Where(route => IsAboutEntries(site, route)),
            route =>
                Assert.Empty(
                    site.Page(route)
                        .QuerySelector("main")!
                        .Descendants<IText>()
                        .Where(text =>
                            text.ParentElement!.Closest("a, .count, .quotes, blockquote, script, title") is null
                        )
                        .Where(text => NumberWithNoun.IsMatch(text.Data))
                        .Select(text => text.Data)
                )
        );
    }

    private static IEnumerable<(string Route, IElement Link)> Counts(CompiledSite site, string selector) =>
        site.Routes.SelectMany(route => site.Page(route).QuerySelectorAll(selector).Select(link => (route, link)));

    private static bool IsAboutEntries(CompiledSite site, string route) =>
        site.Site.Pages.Any(page =>
            page.Route == route
            && page is Page.OfKind or Page.OfEntry or Page.Timeline or Page.Bibliography or Page.About
        );

    private static IElement Target(CompiledSite site, string route, IElement link)
    {
        var target = new Uri(new Uri($"https://site.test{route}"), link.GetAttribute("href"));
        return site.Page(target.AbsolutePath).GetElementById(target.Fragment[1..])
            ?? throw new InvalidOperationException($"{route} counts what {target} does not have.");
    }

    private static int NumberIn(IElement count) =>
        int.Parse(Number.Match(count.TextContent).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>An element inside another counted element belongs to a list of that element.</summary>
    private static int CountedIn(IElement list) =>
        list.QuerySelectorAll("[data-counted]")
            .Count(element =>
                element.ParentElement!.Closest("[data-counted]") is not { } outer || outer.Contains(list)
            );
}
