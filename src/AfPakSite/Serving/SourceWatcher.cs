using System.Collections.Immutable;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Waits for changes of the sources. The events of the system tell of a change at once; a look at the files each second
/// finds those that the system does not report, as on many network drives and after a folder was replaced.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>How long nothing must change before a change counts as complete.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);

    /// <summary>The same after more events than the save of a file causes, as in a checkout.</summary>
    private static readonly TimeSpan LongQuiet = TimeSpan.FromMilliseconds(150);

    private const int EventsOfFile = 8;

    /// <summary>How long changes that follow each other count as one.</summary>
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(2);

    private readonly string root;
    private readonly ImmutableArray<string> folders;
    private readonly TimeSpan interval;
    private readonly SemaphoreSlim changed = new(0);
    private readonly List<FileSystemWatcher> watchers = [];
    private ImmutableArray<(string Path, long Length, DateTime Time)> seen;
    private int events;

    /// <param name="folders">Folders below the root, of which some may be missing.</param>
    /// <param name="interval">The time between two looks at the files.</param>
    /// <param name="listens">Whether to use the events of the system.</param>
    public SourceWatcher(string root, ImmutableArray<string> folders, TimeSpan interval, bool listens)
    {
        (this.root, this.folders, this.interval, Listens) = (root, folders, interval, listens);
        Listen();
        seen = Look();
    }

    private bool Listens { get; }

    /// <summary>Waits for a change, and then until the files have been quiet for a moment.</summary>
    public async Task Next(CancellationToken stop)
    {
        while (!await changed.WaitAsync(interval, stop))
            if (!Look().SequenceEqual(seen))
            {
                Listen();
                break;
            }
        var (end, first) = (DateTime.UtcNow + LongestBurst, Volatile.Read(ref events));
        for (var before = -1; before != Volatile.Read(ref events) && DateTime.UtcNow < end; )
        {
            before = Volatile.Read(ref events);
            await Task.Delay(before - first > EventsOfFile ? LongQuiet : Quiet, stop);
        }
        while (changed.Wait(0, CancellationToken.None)) { }
        seen = Look();
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    /// <summary>Begins to listen, or begins again, because a watched folder may have been replaced.</summary>
    private void Listen()
    {
        watchers.ForEach(watcher => watcher.Dispose());
        watchers.Clear();
        if (!Listens)
            return;
        foreach (var folder in folders.Select(folder => Path.Combine(root, folder)).Where(Directory.Exists))
            try
            {
                watchers.Add(WatcherOf(folder));
            }
            catch (Exception fault) when (Refusal.Is(fault) || fault is ArgumentException)
            {
                // The system has no more watches for this user, or the folder is gone: looking at the files is enough.
            }
    }

    private FileSystemWatcher WatcherOf(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, change) => Note(change.Name);
        watcher.Created += (_, change) => Note(change.Name);
        watcher.Deleted += (_, change) => Note(change.Name);
        watcher.Renamed += (_, change) => Note(change.Name);
        watcher.Error += (_, _) => Note(null);
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Note(string? path)
    {
        if (path is not null && SourceFolder.IsSkipped(Path.GetFileName(path)))
            return;
        Interlocked.Increment(ref events);
        changed.Release();
    }

    /// <summary>The file, or what it is a link to: a link stays the same when its target changes.</summary>
    private static FileInfo Target(string path) =>
        new FileInfo(path) is { LinkTarget: null } file ? file : new(RealPath.Of(path));

    /// <summary>The files with their sizes and times; empty if they cannot be listed.</summary>
    private ImmutableArray<(string, long, DateTime)> Look()
    {
        try
        {
            var list = new SourceFolder(root);
            return
            [
                .. folders
                    .SelectMany(folder => list.List(folder, deep: true))
                    .Order(StringComparer.Ordinal)
                    .Select(path => (path, Target(Path.Combine(root, path))))
                    .Where(item => item.Item2.Exists)
                    .Select(item => (item.path, item.Item2.Length, item.Item2.LastWriteTimeUtc)),
            ];
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return [];
        }
    }
}
