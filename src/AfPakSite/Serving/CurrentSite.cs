using System.Collections.Concurrent;

namespace AfPakSite.CommandLine.Serving;

/// <summary>What is shown now, who looks at which page, and when it changes.</summary>
internal sealed class CurrentSite
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<object, string> viewers = new();
    private TaskCompletionSource next = NewSource();
    private Revision? revision;
    private ServeReport? report;

    /// <summary>What is shown; null until the first build.</summary>
    public Showing? Now { get; private set; }

    /// <summary>The addresses that are open in a browser, each once.</summary>
    public IEnumerable<string> Open => viewers.Values.Distinct(StringComparer.Ordinal);

    /// <summary>What is shown, and a task that ends when it changes.</summary>
    public (Showing? Now, Task Next) Look()
    {
        lock (gate)
            return (Now, next.Task);
    }

    /// <summary>Shows a site that is being checked, with the report before, unless it is outdated.</summary>
    public void Show(Revision checking, CancellationToken outdated) =>
        Change(() => revision = outdated.IsCancellationRequested ? revision : checking);

    /// <summary>Shows another report with the same site, unless it is outdated.</summary>
    public void Show(ServeReport found, CancellationToken outdated) =>
        Change(() => report = outdated.IsCancellationRequested ? report : found);

    /// <summary>Shows the last good site after a check, with its report: each unless a newer one is shown.</summary>
    public void Show(Revision? good, ServeReport found, Attempt attempt) =>
        Change(() =>
            (revision, report) = (
                attempt.Replaced.IsCancellationRequested ? revision : good,
                attempt.Outdated.IsCancellationRequested ? report : found
            )
        );

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (gate)
        {
            change();
            Now = report is null ? null : new(revision, report);
            (changed, next) = (next, NewSource());
        }
        changed.SetResult();
    }

    /// <summary>Waits until something is shown.</summary>
    public async ValueTask<Showing> First(CancellationToken stop)
    {
        for (; ; )
        {
            var (now, changed) = Look();
            if (now is not null)
                return now;
            await changed.WaitAsync(stop);
        }
    }

    /// <summary>Counts an address as open until the result is disposed.</summary>
    public IDisposable View(string path)
    {
        var viewer = new Viewer(viewers);
        viewers[viewer] = path;
        return viewer;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Viewer(ConcurrentDictionary<object, string> viewers) : IDisposable
    {
        public void Dispose() => viewers.TryRemove(this, out _);
    }
}

/// <summary>A site, and what its maintainer must know.</summary>
/// <param name="Revision">The last good site, or one that may be good and is being checked; null for none.</param>
internal sealed record Showing(Revision? Revision, ServeReport Report);
