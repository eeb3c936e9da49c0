using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>Writes a site to the disk completely, or not at all.</summary>
internal static class Publisher
{
    /// <summary>The time to wait for another build.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Replaces the output folder with one that contains exactly these files. Unchanged files keep their modification
    /// time.
    /// </summary>
    /// <param name="root">The folder of the site's sources, absolute.</param>
    /// <param name="output">The folder to publish, absolute.</param>
    /// <param name="kind">What the folder contains now; a folder with anything else is not replaced.</param>
    /// <returns>
    /// Files of others that were deleted with the last site, and why it cannot be deleted; mostly empty.
    /// </returns>
    public static ImmutableArray<Diagnostic> Publish(
        ImmutableArray<OutputFile> files,
        string root,
        string output,
        OutputKind kind,
        CancellationToken interrupted
    ) => Publish(files, root, output, kind, Patience, interrupted);

    internal static ImmutableArray<Diagnostic> Publish(
        ImmutableArray<OutputFile> files,
        string root,
        string output,
        OutputKind kind,
        TimeSpan patience,
        CancellationToken interrupted
    )
    {
        var folder = new OutputFolder(Path.TrimEndingDirectorySeparator(output), kind);
        OutputChecker.RequirePaths(files);
        OutputChecker.RequirePlace(root, folder.Location);
        OutputChecker.RequireOurs(folder.Location, kind);
        using var outputLock = Lock(folder, patience, interrupted);
        folder.Recover();
        OutputChecker.RequireOurs(folder.Location, kind);
        var isThere = Directory.Exists(folder.Location);
        // The marker is first, so that whatever a killed build leaves can be recognized.
        ImmutableArray<PlannedFile> planned =
        [
            .. files
                .OrderBy(file => file.Path != kind.Marker)
                .Select(file => isThere ? PlannedFile.Of(file, folder.Location) : new(file, null)),
        ];
        return IsPublished(planned, folder.Location) ? [] : Replace(folder, planned, interrupted);
    }

    /// <summary>
    /// Repairs what interrupted commands left beside an output folder, unless another command is at work there.
    /// </summary>
    /// <returns>What cannot be repaired.</returns>
    public static ImmutableArray<Diagnostic> Repair(string output, OutputKind kind)
    {
        var folder = new OutputFolder(Path.TrimEndingDirectorySeparator(output), kind);
        try
        {
            if (!folder.HasLeftovers || FileLock.TryTake(folder.Lock) is not { } taken)
                return [];
            using (taken)
                return [.. folder.Recover().Select(Leftover.Report)];
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return [Leftover.Report($"What a build left beside “{output}” cannot be repaired: {fault.Message}")];
        }
    }

    /// <summary>Makes the folders above the output and takes its lock, the first file that is written.</summary>
    private static IDisposable Lock(OutputFolder folder, TimeSpan patience, CancellationToken interrupted)
    {
        try
        {
            Directory.CreateDirectory(folder.Parent);
            return FileLock.Take(folder.Lock, "Another build is still publishing there", patience, interrupted);
        }
        catch (Exception fault) when (Refusal.IsOfSystem(fault))
        {
            throw new UserErrorException(
                $"The output folder “{folder.Location}” cannot be made in “{folder.Parent}”: name another folder with --output. The system says: {fault.Message}"
            );
        }
    }

    /// <summary>Whether the folder already contains exactly these files.</summary>
    private static bool IsPublished(ImmutableArray<PlannedFile> planned, string output)
    {
        if (!Directory.Exists(output) || planned.Any(file => file.UnchangedSince is null))
            return false;
        var everything = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.None,
        };
        var found = 0;
        foreach (var entry in new DirectoryInfo(output).EnumerateFileSystemInfos("*", everything))
        {
            if (entry.LinkTarget is not null)
                return false;
            found += entry is FileInfo ? 1 : 0;
        }
        return found == planned.Length;
    }

    private static ImmutableArray<Diagnostic> Replace(
        OutputFolder folder,
        ImmutableArray<PlannedFile> planned,
        CancellationToken interrupted
    )
    {
        var (fresh, made) = (folder.NextNew(), new HashSet<string>(StringComparer.Ordinal));
        try
        {
            foreach (var file in planned)
            {
                interrupted.ThrowIfCancellationRequested();
                file.Write(fresh, made);
            }
            SystemCalls.FlushFileSystem(fresh);
            folder.Replace(fresh, SystemCalls.TryExchange);
        }
        catch (Exception fault) when (Refusal.IsOfSystem(fault))
        {
            folder.Delete(fresh);
            throw new UserErrorException(
                $"The site cannot be written to “{folder.Location}”, so nothing was published: make room there, or name another folder with --output. The system says: {fault.Message}"
            );
        }
        catch
        {
            folder.Delete(fresh);
            throw;
        }
        var removed = RemovedFile.In(fresh, planned.Select(file => file.Path), folder.Kind);
        return folder.Delete(fresh) is { } reason ? removed.Add(Leftover.Report(reason)) : removed;
    }
}
