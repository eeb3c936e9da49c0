using AfPakSite.External;

namespace AfPakSite.CommandLine;

/// <summary>Writes what was last seen of other sites, if it changed.</summary>
internal static class LinkLockFile
{
    /// <summary>The time to wait for another command.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Replace(string root, string text, CancellationToken interrupted)
    {
        var path = RealPath.InSite(root, LinkLock.Path, "a copy");
        using var taken = FileLock.Take(
            Path.Combine(root, LedgerFile.LockName),
            "Another command is still changing a lock file",
            Patience,
            interrupted
        );
        if (!File.Exists(path) || File.ReadAllText(path) != text)
            SafeFile.Replace(path, text);
    }
}
