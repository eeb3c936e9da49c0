using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.External;
using AfPakSite.Ledgers;
using AfPakSite.Schemas;

namespace AfPakSite.CommandLine;

/// <summary>
/// Lets only one command at a time write to the input of a site, and repairs what a killed one left there.
/// </summary>
internal static class InputLock
{
    public const string Name = ".anchors.lock";

    /// <summary>The time to wait for another command.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Takes the lock until the result is disposed.</summary>
    public static IDisposable Take(string root, CancellationToken interrupted) => Take(root, Patience, interrupted);

    internal static IDisposable Take(string root, TimeSpan patience, CancellationToken interrupted)
    {
        try
        {
            var taken = FileLock.Take(
                Path.Combine(root, Name),
                "Another command is still changing the input",
                patience,
                interrupted
            );
            return RequireWhole(root, taken);
        }
        catch (Exception fault) when (Refusal.IsOfSystem(fault))
        {
            throw new UserErrorException(
                $"The input cannot be changed, because “{root}” cannot be written. The system says: {fault.Message}"
            );
        }
    }

    /// <summary>Completes the change of a command that was killed while this one waited.</summary>
    private static IDisposable RequireWhole(string root, IDisposable taken)
    {
        try
        {
            if (PendingChange.Exists(RealPath.Of(root)) && RepairLocked(root, [.. Leftovers(root)]) is [var kept, ..])
                throw new UserErrorException(kept.Message);
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Completes the change that a killed command began, and deletes the other hidden files that killed commands left,
    /// unless a command is at work there.
    /// </summary>
    /// <returns>What cannot be completed or deleted.</returns>
    public static ImmutableArray<Diagnostic> Repair(string root)
    {
        ImmutableArray<string> leftovers = [];
        try
        {
            leftovers = [.. Leftovers(root)];
            using var taken = leftovers.IsEmpty ? null : FileLock.TryTake(Path.Combine(root, Name));
            return taken is null ? [] : RepairLocked(root, leftovers);
        }
        catch (Exception fault) when (Refusal.Is(fault) && !leftovers.IsEmpty)
        {
            return
            [
                Leftover.Report(
                    $"“{leftovers[0]}”, which a command left, cannot be moved or deleted: delete it yourself. The system says: {fault.Message}"
                ),
            ];
        }
    }

    private static ImmutableArray<Diagnostic> RepairLocked(string root, ImmutableArray<string> leftovers)
    {
        ImmutableArray<Diagnostic> kept = [.. Complete(RealPath.Of(root))];
        foreach (var path in leftovers)
            File.Delete(path);
        return kept;
    }

    /// <summary>Completes a change; reports the files that somebody changed meanwhile.</summary>
    /// <param name="root">With links resolved.</param>
    private static IEnumerable<Diagnostic> Complete(string root) =>
        (PendingChange.Read(root)?.Complete(root) ?? []).Select(path =>
            Leftover.Report(
                $"“{path}” changed after a command that was to replace it was killed, so it was left as it is: run that command again."
            )
        );

    /// <summary>
    /// Those in the input, those beside a file or in a folder that is a link to elsewhere in the site, and the list of
    /// a change.
    /// </summary>
    private static IEnumerable<string> Leftovers(string root)
    {
        var inside = RealPath.Of(root);
        var change = PendingChange.PathIn(inside);
        string[] lockFiles = [InSite(Ledger.Path), InSite(LinkLock.Path), change];
        string[] folders = [InSite("input"), InSite(SchemaWriter.Folder)];
        return lockFiles
            .Where(path => IsFolderOfSite(Path.GetDirectoryName(path)!))
            .SelectMany(SafeFile.Leftovers)
            .Concat(folders.Where(IsFolderOfSite).SelectMany(SafeFile.LeftoversIn))
            .Concat(PendingChange.Exists(inside) ? [change] : [])
            .Distinct(StringComparer.Ordinal);

        string InSite(string path) => RealPath.Of(Path.Combine(root, path));

        bool IsFolderOfSite(string path) => RealPath.IsInside(path, inside) && Directory.Exists(path);
    }
}
