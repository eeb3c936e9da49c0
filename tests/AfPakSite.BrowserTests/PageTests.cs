using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Pages besides the study: their content, their links, and their accessibility.</summary>
public sealed class PageTests(Chromium chromium)
{
    /// <summary>Each link in the text of a page works; the visit itself fails for any other error.</summary>
    [Theory]
    [InlineData("/paths/theories/", "The theories and what they explain")]
    [InlineData("/about/", "About this site")]
    public async Task Leads_on(string route, string heading)
    {
        await using var visit = await chromium.Open(route);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        var dead = await visit.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const links = [...document.querySelectorAll('main a')].filter(link => link.origin === location.origin);
              const read = address =>
                new Promise(done => {
                  // It parses the answer itself, so the page needs no policy of trusted types.
                  const request = new XMLHttpRequest();
                  request.responseType = 'document';
                  request.onload = () => done(request.status === 200 ? (request.responseXML ?? new Document()) : null);
                  request.open('GET', address);
                  request.send();
                });
              const pages = new Map();
              for (const { pathname } of links) pages.set(pathname, pages.get(pathname) ?? (await read(pathname)));
              const isThere = ({ pathname, hash }) =>
                pages.get(pathname) &&
                (hash === '' || pages.get(pathname).getElementById(decodeURIComponent(hash.slice(1))));
              return links.length > 0 ? links.filter(link => !isThere(link)).map(link => link.href) : ['no link'];
            }
            """
        );
        Assert.Empty(dead);
    }

    /// <summary>
    /// The table of contents is beside a section if there is room, otherwise below it; the menu highlights the study.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leads_from_a_section_to_every_other(bool phone)
    {
        await using var visit = await chromium.Open("/sections/introduction/", new(Phone: phone, Scripts: false));
        if (phone) // beside the text there is no need for it
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Contents of the study" }).ClickAsync();
        var contents = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Contents of the study" });
        await Assertions.Expect(contents).ToBeInViewportAsync();
        await Assertions.Expect(contents.Locator("[aria-current=page]")).ToHaveTextAsync("1. Introduction");
        await Assertions.Expect(visit.Page.Locator(".site-navigation [aria-current]")).ToHaveTextAsync("The study");
        await contents.GetByRole(AriaRole.Link, new() { Name = "9. Conclusion" }).ClickAsync();
        await visit.IsAt("/sections/conclusion/");
    }

    [Fact]
    public async Task Leads_from_a_sentence_of_a_path_to_its_place()
    {
        await using var visit = await chromium.Open("/paths/theories/");
        await visit.Page.Locator(".class-passage").Last.Locator(".sentence-number").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#s-eqd2av")).ToBeInViewportAsync();
        await visit.IsAt("/sections/theoretical-framework/#s-eqd2av");
    }

    /// <summary>An endless word breaks where a table or a grid would make room for it.</summary>
    [Theory]
    [InlineData("/actors/", ".matrix tbody th > a")]
    [InlineData("/timeline/", ".timeline .facts a")]
    [InlineData("/actors/pakistan/", ".events a")]
    public async Task Breaks_an_endless_name(string route, string part)
    {
        foreach (var phone in new[] { false, true })
        {
            await using var visit = await chromium.Open(route, new(phone));
            Assert.False(
                await visit.Page.EvaluateAsync<bool>(
                    """
                    part => {
                      document.querySelector(part).textContent = 'w'.repeat(195);
                      return document.documentElement.scrollWidth > innerWidth;
                    }
                    """,
                    part
                ),
                $"{route} is wider than the screen."
            );
        }
    }

    [Theory]
    [InlineData("p-yxr9fy", "/sections/theoretical-framework/#p-yxr9fy", true)]
    [InlineData("s-pqz8dt", "/sections/the-talibans-resurgence/#s-pqz8dt", true)]
    [InlineData("s-pqz8dt", "/sections/the-talibans-resurgence/#s-pqz8dt", false)]
    public async Task Leads_from_a_short_address_to_its_passage(string id, string address, bool scripts)
    {
        await using var visit = await chromium.Open($"/l/{id}/", new(Scripts: scripts));
        await visit.IsAt(address);
        await Assertions.Expect(visit.Page.Locator($"#{id}:target")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("/paths/theories/", false, false)]
    [InlineData("/paths/theories/", false, true)]
    [InlineData("/paths/theories/", true, false)]
    [InlineData("/paths/theories/", true, true)]
    [InlineData("/about/", false, false)]
    [InlineData("/about/", false, true)]
    [InlineData("/about/", true, false)]
    [InlineData("/about/", true, true)]
    public async Task Passes_axe(string route, bool phone, bool dark)
    {
        await using var visit = await chromium.Open(route, new(phone, dark));
        Assert.False(
            await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"),
            "The page is wider than the screen."
        );
        Assert.Empty(await visit.Violations());
    }
}
