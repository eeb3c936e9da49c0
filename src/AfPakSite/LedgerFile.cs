using System.Text;
using AfPakSite.Ledgers;

namespace AfPakSite.CommandLine;

/// <summary>
/// The ledger's file while one command reads it, decides and writes it; other commands wait. Where the file system has
/// no locks, or something other than a command changes the file, the command that comes second writes nothing.
/// </summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly IDisposable heldLock;
    private readonly string path;
    private readonly byte[]? before;

    private LedgerFile(string root, IDisposable heldLock)
    {
        this.heldLock = heldLock;
        path = RealPath.InSite(root, Ledger.Path, "a copy");
        before = ReadBytes();
    }

    public static LedgerFile Lock(string root, CancellationToken interrupted) =>
        Of(root, InputLock.Take(root, interrupted));

    internal static LedgerFile Lock(string root, TimeSpan patience, CancellationToken interrupted) =>
        Of(root, InputLock.Take(root, patience, interrupted));

    private static LedgerFile Of(string root, IDisposable heldLock)
    {
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

    /// <summary>Replaces the file completely, or not at all.</summary>
    /// <exception cref="InvalidOperationException">No command could read it: a fault in the program.</exception>
    public void Replace(Ledger ledger) => SafeFile.Replace(path, BytesOf(ledger));

    /// <summary>Replaces the file together with others.</summary>
    /// <inheritdoc cref="Replace(Ledger)"/>
    public void Replace(Ledger ledger, FileChange change) => change.Add(path, BytesOf(ledger));

    private byte[] BytesOf(Ledger ledger)
    {
        if (!ReadBytes().AsSpan().SequenceEqual(before))
            throw new UserErrorException(
                $"“{Ledger.Path}” changed while the command ran, so the command changed nothing: try again."
            );
        var bytes = Encoding.UTF8.GetBytes(LedgerText.Write(ledger));
        if (bytes.Length > Workspace.LargestFile)
            throw new UserErrorException(
                $"“{Ledger.Path}” would be larger than 16 MiB, which no command could read, so the command changed nothing: split the study into several sites, each with its own ledger."
            );
        return bytes;
    }

    public void Dispose() => heldLock.Dispose();

    private byte[]? ReadBytes() =>
        !File.Exists(path) ? null
        : SystemCalls.MayBeRegular(path) ? File.ReadAllBytes(path)
        : throw new UserErrorException($"“{Ledger.Path}” is not a regular file: replace it with one.");
}
