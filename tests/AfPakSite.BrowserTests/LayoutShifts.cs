using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>What moves on a page by itself (the W3C's Layout Instability).</summary>
internal static class LayoutShifts
{
    /// <summary>The layout shifts so far and of the next 300 ms, a line for each; empty for none.</summary>
    public static Task<string> Of(Visit visit) =>
        visit.Page.EvaluateAsync<string>(
            """
            () =>
              new Promise(done => {
                const place = box => [box.x, box.y, box.width, box.height].map(Math.round);
                const moved = source =>
                  `${source.node?.outerHTML?.slice(0, 200) ?? source.node?.textContent} from ${place(source.previousRect)} to ${place(source.currentRect)}`;
                new PerformanceObserver(list =>
                  done(
                    list
                      .getEntries()
                      .map(entry => `${entry.value} after ${entry.startTime} ms: ${entry.sources.map(moved)}`)
                      .join('\n'),
                  ),
                ).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(''), 300);
              })
            """
        );

    /// <summary>
    /// The layout shifts of a loaded page, if it also shifts at one of two other loads; empty otherwise. A browser that is
    /// short of time paints the beginning of a page before it has read the rest, and then counts spaces that become parts
    /// of a line; a page that moves does so nearly always.
    /// </summary>
    public static async Task<string> OfLoading(Visit visit)
    {
        if (await Of(visit) == "")
            return "";
        var again = "";
        for (var load = 1; again == "" && load <= 2; load++)
        {
            await visit.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
            again = await Of(visit);
        }
        return again;
    }
}
