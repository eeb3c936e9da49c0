using AfPakSite.External;

namespace AfPakSite.CommandLine;

/// <summary>Writes what was last seen of other sites, if it changed.</summary>
internal static class LinkLockFile
{
    public static void Replace(string root, string text, CancellationToken interrupted)
    {
        var path = RealPath.InSite(root, LinkLock.Path, "a copy");
        using var taken = InputLock.Take(root, interrupted);
        if (!File.Exists(path) || File.ReadAllText(path) != text)
            SafeFile.Replace(path, text);
    }
}
