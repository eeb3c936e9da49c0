using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.External;
using AfPakSite.Ledgers;

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
            return FileLock.Take(
                Path.Combine(root, Name),
                "Another command is still changing the input",
                patience,
                interrupted
            );
        }
        catch (Exception fault) when (Refusal.Is(fault) && fault is not UserErrorException)
        {
            throw new UserErrorException(
                $"The input cannot be changed, because “{root}” cannot be written. The system says: {fault.Message}"
            );
        }
    }

    /// <summary>Deletes the hidden files that killed commands left, unless a command is at work there.</summary>
    /// <returns>What cannot be deleted.</returns>
    public static ImmutableArray<Diagnostic> Repair(string root)
    {
        ImmutableArray<string> leftovers = [];
        try
        {
            leftovers = [.. Leftovers(root).Distinct(StringComparer.Ordinal)];
            using var taken = leftovers.IsEmpty ? null : FileLock.TryTake(Path.Combine(root, Name));
            if (taken is not null)
                foreach (var path in leftovers)
                    File.Delete(path);
            return [];
        }
        catch (Exception fault) when (Refusal.Is(fault) && !leftovers.IsEmpty)
        {
            return
            [
                Leftover.Report(
                    $"“{leftovers[0]}”, which a command left, cannot be deleted: delete it yourself. The system says: {fault.Message}"
                ),
            ];
        }
    }

    /// <summary>Those in the input, and those beside a lock file that is a link to elsewhere in the site.</summary>
    private static IEnumerable<string> Leftovers(string root)
    {
        var inside = RealPath.Of(root);
        string[] lockFiles = [InSite(Ledger.Path), InSite(LinkLock.Path)];
        return lockFiles
            .Where(path => IsFolderOfSite(Path.GetDirectoryName(path)!))
            .SelectMany(SafeFile.Leftovers)
            .Concat(IsFolderOfSite(InSite("input")) ? SafeFile.LeftoversIn(InSite("input")) : []);

        string InSite(string path) => RealPath.Of(Path.Combine(root, path));

        bool IsFolderOfSite(string path) => RealPath.IsInside(path, inside) && Directory.Exists(path);
    }
}
