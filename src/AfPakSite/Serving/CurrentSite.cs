using System.Collections.Concurrent;

namespace AfPakSite.CommandLine.Serving;

/// <summary>What is shown now, who looks at which page, and when it changes.</summary>
internal sealed class CurrentSite
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<object, string> viewers = new();
    private TaskCompletionSource next = NewSource();

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

    /// <summary>Shows something else, unless it is outdated.</summary>
    public void Show(Showing showing, CancellationToken outdated)
    {
        TaskCompletionSource changed;
        lock (gate)
        {
            if (outdated.IsCancellationRequested)
                return;
            Now = showing;
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
/// <param name="Revision">The last good site; null if there was none yet.</param>
internal sealed record Showing(Revision? Revision, ServeReport Report);
