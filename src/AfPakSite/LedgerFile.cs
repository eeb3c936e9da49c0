using System.Collections.Immutable;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.External;
using AfPakSite.Ledgers;

namespace AfPakSite.CommandLine;

/// <summary>
/// The ledger's file while one command reads it, decides and writes it; other commands wait. Where the file system has
/// no locks, or something other than a command changes the file, the command that comes second writes nothing.
/// </summary>
internal sealed class LedgerFile : IDisposable
{
    public const string LockName = ".anchors.lock";

    /// <summary>The time to wait for another command.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IDisposable heldLock;
    private readonly string path;
    private readonly byte[]? before;

    private LedgerFile(string root, IDisposable heldLock)
    {
        this.heldLock = heldLock;
        path = RealPath.InSite(root, Ledger.Path, "a copy");
        before = ReadBytes();
    }

    public static LedgerFile Lock(string root, CancellationToken interrupted) => Lock(root, Patience, interrupted);

    internal static LedgerFile Lock(string root, TimeSpan patience, CancellationToken interrupted)
    {
        var heldLock = TakeLock(root, patience, interrupted);
        try
        {
            return new(root, heldLock);
        }
        catch
        {
            heldLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Deletes the hidden files that killed commands left beside the lock files of the input, unless a command is
    /// changing one.
    /// </summary>
    /// <returns>What cannot be deleted.</returns>
    public static ImmutableArray<Diagnostic> Repair(string root)
    {
        var path = RealPath.Of(Path.Combine(root, Ledger.Path));
        if (!RealPath.IsInside(path, RealPath.Of(root)) || !Directory.Exists(Path.GetDirectoryName(path)))
            return [];
        var links = RealPath.Of(Path.Combine(root, LinkLock.Path));
        var leftovers = SafeFile.Leftovers(path).Concat(SafeFile.Leftovers(links)).ToList();
        try
        {
            using var taken = leftovers.Count == 0 ? null : FileLock.TryTake(Path.Combine(root, LockName));
            if (taken is not null)
                leftovers.ForEach(File.Delete);
            return [];
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return
            [
                Leftover.Report(
                    $"“{leftovers[0]}”, which a command left, cannot be deleted: delete it yourself. The system says: {fault.Message}"
                ),
            ];
        }
    }

    /// <summary>Replaces the file completely, or not at all.</summary>
    /// <exception cref="InvalidOperationException">No command could read it: a fault in the program.</exception>
    public void Replace(Ledger ledger)
    {
        if (!ReadBytes().AsSpan().SequenceEqual(before))
            throw new UserErrorException(
                $"“{Ledger.Path}” changed while the command ran, so the command changed nothing: try again."
            );
        var text = LedgerText.Write(ledger);
        if (Encoding.UTF8.GetByteCount(text) > Workspace.LargestFile)
            throw new UserErrorException(
                $"“{Ledger.Path}” would be larger than 16 MiB, which no command could read, so the command changed nothing: split the study into several sites, each with its own ledger."
            );
        SafeFile.Replace(path, text);
    }

    public void Dispose() => heldLock.Dispose();

    private byte[]? ReadBytes() =>
        !File.Exists(path) ? null
        : SystemCalls.MayBeRegular(path) ? File.ReadAllBytes(path)
        : throw new UserErrorException($"“{Ledger.Path}” is not a regular file: replace it with one.");

    private static IDisposable TakeLock(string root, TimeSpan patience, CancellationToken interrupted)
    {
        try
        {
            return FileLock.Take(
                Path.Combine(root, LockName),
                "Another command is still changing the ledger",
                patience,
                interrupted
            );
        }
        catch (Exception fault) when (Refusal.Is(fault) && fault is not UserErrorException)
        {
            throw new UserErrorException(
                $"The ledger cannot be changed, because “{root}” cannot be written. The system says: {fault.Message}"
            );
        }
    }
}
