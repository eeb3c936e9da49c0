using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Tells a browser what is shown, by server-sent events (HTML Standard, 9.2). A slow browser gets the newest state and
/// misses those before it; no other browser waits for it.
/// </summary>
internal sealed class EventStream(CurrentSite site, SiteAnswers answers)
{
    /// <summary>The time after which a silent connection is used, so that a broken one is noticed.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <param name="path">The address that the browser shows.</param>
    public async Task Send(HttpContext context, string path, CancellationToken stop)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.StartAsync(stop);
        await site.First(stop);
        using var view = site.View(answers.FileAt(path) ?? "");
        ServeState? sent = null;
        for (; ; )
        {
            var (now, next) = site.Look();
            var state = new ServeState(await answers.TagOf(path, stop), now!.Report);
            if (!ReferenceEquals(state.Report, sent?.Report) || state.Page != sent.Page)
                await context.Response.WriteAsync($"data: {Json(sent = state)}\n\n", stop);
            while (await Task.WhenAny(next, Task.Delay(Silence, stop)) != next)
            {
                stop.ThrowIfCancellationRequested();
                await context.Response.WriteAsync(":\n\n", stop);
            }
        }
    }

    /// <summary>Answers once with what is shown.</summary>
    public async Task SendState(HttpContext context, string path, CancellationToken stop)
    {
        var now = await site.First(stop);
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(Json(new(await answers.TagOf(path, stop), now.Report)), stop);
    }

    private static string Json(ServeState state) => JsonSerializer.Serialize(state, ServingJson.Default.ServeState);
}
