namespace AfPakSite.CommandLine;

/// <summary>Resolves symbolic links in paths.</summary>
internal static class RealPath
{
    /// <summary>The limit of Linux.</summary>
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsLinux()
        ? StringComparison.Ordinal
        : StringComparison.OrdinalIgnoreCase;

    /// <param name="path">Absolute; parts that do not exist stay as written.</param>
    public static string Of(string path) => Of(path, MostLinks);

    private static string Of(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var real = Path.Combine(Of(parent, links), Path.GetFileName(path));
        if (new FileInfo(real).LinkTarget is not { } target)
            return real;
        if (links == 0)
            throw new UserErrorException($"The link “{real}” leads back to itself.");
        return Of(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links - 1);
    }

    /// <summary>The place of a file or folder of a site, with links resolved.</summary>
    /// <param name="root">The folder of the site.</param>
    /// <param name="shown">The path from there.</param>
    /// <param name="instead">What may take the place of a link that leads out of the site.</param>
    public static string InSite(string root, string shown, string instead)
    {
        var path = Of(Path.Combine(root, shown));
        return IsInside(path, Of(root))
            ? path
            : throw new UserErrorException(
                $"“{shown}” is a link to a place outside the site's folder: replace it with {instead}."
            );
    }

    /// <summary>Whether a path is a folder or is inside it; both are absolute, with links resolved.</summary>
    public static bool IsInside(string path, string folder) =>
        string.Equals(path, folder, Comparison)
        || path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
            Comparison
        );
}
