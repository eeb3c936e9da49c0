using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The visitor of a page.</summary>
/// <param name="Phone">Whether the visitor has a small touch screen instead of a wide one with a mouse.</param>
/// <param name="Scripts">Whether scripts run.</param>
/// <param name="Citations">The content of <c>/passage-cite.json</c>; empty for a missing file, null for the site's
/// own.</param>
/// <param name="Missing">Whether the opened page does not exist.</param>
/// <param name="Elsewhere">Whether the site is at another address than its pages contain, such as below a path.</param>
/// <param name="Persian">Whether the site is <see cref="Tests.Wording.PersianSite"/>, with all words of the interface
/// in brackets.</param>
/// <param name="Forced">Whether the system forces all colors (Windows’ contrast themes).</param>
/// <param name="Alone">Whether the visit needs a new tab and window, because it keeps something in the browser.</param>
internal sealed record Visitor(
    bool Phone = false,
    bool Dark = false,
    bool Scripts = true,
    string? Citations = null,
    bool Missing = false,
    bool Forced = false,
    bool Elsewhere = false,
    bool Persian = false,
    bool Alone = false
)
{
    /// <summary>The key of visitors that can share a tab, one after another.</summary>
    public Visitor Kind => new(Phone, Dark, Scripts, Forced: Forced);

    /// <summary>The options of the visitor's window.</summary>
    public BrowserNewContextOptions Window() =>
        new()
        {
            ViewportSize = Phone ? new() { Width = 360, Height = 740 } : new() { Width = 1440, Height = 900 },
            HasTouch = Phone,
            IsMobile = Phone,
            ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = Forced ? ForcedColors.Active : ForcedColors.None,
            JavaScriptEnabled = Scripts,
            Permissions = ["clipboard-read", "clipboard-write"],
        };
}

/// <summary>A visit to the site in its own tab. It fails at its end for errors that a reader would not see.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>An address that the site does not have.</summary>
    public const string Missing = "/no/such/page/";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly ConcurrentQueue<string> faults = [];
    private readonly ConcurrentQueue<IResponse> responses = [];
    private readonly Chromium chromium;

    /// <summary>An address that the site loses while it is open; null if it stays.</summary>
    public string? Gone { get; set; }

    private Visit(Chromium chromium, IPage page, string site, Visitor visitor) =>
        (this.chromium, Page, Site, Visitor) = (chromium, page, site, visitor);

    public Visitor Visitor { get; }

    public IPage Page { get; }

    /// <summary>
    /// The address of the site's root as the visitor sees it, with which every copied link starts; without a final
    /// slash.
    /// </summary>
    public string Site { get; }

    /// <summary>The responses so far.</summary>
    public IReadOnlyCollection<IResponse> Responses => [.. responses];

    public static async Task<Visit> Begin(Chromium chromium, IPage tab, string site, string address, Visitor visitor)
    {
        var visit = new Visit(chromium, tab, site, visitor);
        await visit.Watch();
        await visit.Go(address);
        return visit;
    }

    /// <summary>The faults so far, which no longer count.</summary>
    public string[] TakeFaults()
    {
        var taken = faults.ToArray();
        faults.Clear();
        return taken;
    }

    /// <summary>Goes to an address of the site.</summary>
    public Task Go(string address) => Page.GotoAsync(Site + address);

    /// <summary>
    /// Waits for an address to be shown, given from the root of the site. The browser reports a change by a script only
    /// after the script has run.
    /// </summary>
    public Task IsAt(string address) => IsAt(new Regex(Regex.Escape(address)));

    /// <summary>Waits for an address that matches a pattern, from the root of the site.</summary>
    public Task IsAt(Regex address) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^{Regex.Escape(Site)}{address}$"));

    /// <summary>The address shown, from the root of the site, as the page itself knows it.</summary>
    public Task<string> Address() => Page.EvaluateAsync<string>("location.pathname + location.search + location.hash");

    /// <summary>
    /// The content of the clipboard, when the page has the focus, which reading needs, and when there is content of the
    /// type.
    /// </summary>
    public Task<string> Clipboard(string type = "text/plain")
    {
        Assert.Equal(Copying.Name, TestContext.Current.TestCollection?.TestCollectionDisplayName);
        return Page.EvaluateAsync<string>(
                """
                async type => {
                  if (!document.hasFocus())
                    await new Promise(focused => addEventListener('focus', focused, { once: true }));
                  for (;;) {
                    const [item] = await navigator.clipboard.read();
                    if (item?.types.includes(type))
                      return (await item.getType(type)).text();
                    await new Promise(requestAnimationFrame);
                  }
                }
                """,
                type
            )
            .WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>
    /// The violations that axe finds in the page. Passed checks are not returned, because they are megabytes for a long
    /// table.
    /// </summary>
    public async Task<string[]> Violations()
    {
        if (!await Page.EvaluateAsync<bool>("'axe' in window"))
            await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`));
            }
            """
        );
    }

    public async ValueTask DisposeAsync()
    {
        Page.Console -= NoteMessage;
        Page.PageError -= NoteError;
        Page.Request -= NoteRequest;
        Page.Response -= NoteResponse;
        await chromium.Close(this);
        Assert.Empty(faults);
    }

    /// <summary>
    /// Records errors, violations of the content security policy, and requests to other hosts or for missing files.
    /// </summary>
    private async Task Watch()
    {
        Page.Console += NoteMessage;
        Page.PageError += NoteError;
        Page.Request += NoteRequest;
        Page.Response += NoteResponse;
        if (Visitor.Citations is { } citations)
            await Page.RouteAsync(
                "**/passage-cite.json",
                route =>
                    route.FulfillAsync(
                        new()
                        {
                            Status = citations.Length > 0 ? 200 : 404,
                            ContentType = "application/json",
                            Body = citations,
                        }
                    )
            );
    }

    private void NoteMessage(object? sender, IConsoleMessage message) =>
        Note(message.Type is "error" or "warning" && !IsMissing(message.Location), message.Text);

    private void NoteError(object? sender, string error) => faults.Enqueue(error);

    private void NoteRequest(object? sender, IRequest request) =>
        Note(
            !request.Url.StartsWith(Site, StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal),
            request.Url
        );

    private void NoteResponse(object? sender, IResponse response)
    {
        responses.Enqueue(response);
        Note(response.Status >= 400 && !IsMissing(response.Url), $"{response.Status} {response.Url}");
    }

    /// <summary>
    /// Whether a file may be missing: browsers request an icon at the root if a page does not name one.
    /// </summary>
    private bool IsMissing(string address) =>
        address.Contains("/favicon.ico", StringComparison.Ordinal)
        || (Gone is { } gone && address.Contains(gone, StringComparison.Ordinal))
        || (Visitor.Missing && address.Contains(Missing, StringComparison.Ordinal))
        || Visitor.Citations == "" && address.Contains("/passage-cite.json", StringComparison.Ordinal);

    private void Note(bool isFault, string what)
    {
        if (isFault)
            faults.Enqueue(what);
    }
}
