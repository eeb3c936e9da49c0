namespace AfPakSite.CommandLine;

/// <summary>Where a path leads once every symbolic link on the way is followed.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsLinux()
        ? StringComparison.Ordinal
        : StringComparison.OrdinalIgnoreCase;

    /// <param name="path">Absolute; what does not exist on it stays as it is written.</param>
    public static string Of(string path) => Of(path, MostLinks);

    private static string Of(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var real = Path.Combine(Of(parent, links), Path.GetFileName(path));
        if (new FileInfo(real).LinkTarget is not { } target)
            return real;
        if (links == 0)
            throw new RefusalException($"The link “{real}” leads in a circle.");
        return Of(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links - 1);
    }

    /// <summary>Whether a path is a folder or lies in it; both are absolute, with links followed.</summary>
    public static bool IsInside(string path, string folder) =>
        string.Equals(path, folder, Comparison)
        || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, Comparison);
}
