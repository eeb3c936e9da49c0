using System.Collections.Immutable;

namespace AfPakSite.CommandLine;

/// <summary>Lists the files of a site's folder; what editors and systems leave there is passed over.</summary>
internal sealed class SourceFolder(string root)
{
    private readonly string realRoot = RealPath.Of(root);

    /// <summary>The files in a folder of the root, as paths from the root with forward slashes; none if there is no such folder.</summary>
    /// <param name="deep">Whether to list the files of its folders too.</param>
    public IEnumerable<string> List(string folder, bool deep)
    {
        var full = Path.Combine(root, folder);
        if (!Directory.Exists(full))
            return [];
        RequireInside(new DirectoryInfo(full), folder);
        return Below(folder, deep, [RealPath.Of(full)]);
    }

    /// <param name="above">The folders on the way here, for links that lead in a circle.</param>
    private IEnumerable<string> Below(string folder, bool deep, ImmutableHashSet<string> above)
    {
        foreach (
            var entry in new DirectoryInfo(Path.Combine(root, folder))
                .EnumerateFileSystemInfos()
                .Where(entry => !IsPassedOver(entry.Name))
        )
        {
            var path = $"{folder}/{entry.Name}";
            RequireInside(entry, path);
            if (entry is not DirectoryInfo)
                yield return path;
            else if (deep && RealPath.Of(entry.FullName) is var real && !above.Contains(real))
                foreach (var below in Below(path, deep, above.Add(real)))
                    yield return below;
        }
    }

    private void RequireInside(FileSystemInfo entry, string path)
    {
        if (entry.LinkTarget is not null && !RealPath.IsInside(RealPath.Of(entry.FullName), realRoot))
            throw new RefusalException(
                $"“{path}” is a link that leads out of the site's folder: put there what it leads to."
            );
    }

    /// <summary>Hidden files, and the copies that vi and Emacs make.</summary>
    private static bool IsPassedOver(string name) =>
        name.StartsWith('.') || name.EndsWith('~') || (name.StartsWith('#') && name.EndsWith('#'));
}
