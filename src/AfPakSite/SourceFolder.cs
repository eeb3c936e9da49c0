using System.Collections.Immutable;

namespace AfPakSite.CommandLine;

/// <summary>Lists the files of a site's folder, without the temporary files of editors and systems.</summary>
internal sealed class SourceFolder(string root)
{
    private readonly string realRoot = RealPath.Of(root);

    /// <summary>
    /// The files in a folder of the root, as paths from the root with forward slashes; empty if the folder is missing.
    /// </summary>
    /// <param name="deep">Whether to list the files of its subfolders too.</param>
    public IEnumerable<string> List(string folder, bool deep) => List(folder, deep, Workspace.IsText);

    /// <inheritdoc cref="List(string, bool)"/>
    /// <param name="isNameOfFile">Whether no folder may have such a path.</param>
    public IEnumerable<string> List(string folder, bool deep, Func<string, bool> isNameOfFile)
    {
        var full = Path.Combine(root, folder);
        if (!Directory.Exists(full))
            return [];
        RequireInside(new DirectoryInfo(full), folder);
        return Below(folder, deep, isNameOfFile, [RealPath.Of(full)]);
    }

    /// <param name="above">The parent folders, to stop at cyclic links.</param>
    private IEnumerable<string> Below(
        string folder,
        bool deep,
        Func<string, bool> isNameOfFile,
        ImmutableHashSet<string> above
    )
    {
        foreach (var entry in Entries(folder).Where(entry => !IsSkipped(entry.Name)))
        {
            var path = $"{folder}/{entry.Name}";
            RequireInside(entry, path);
            if (entry is not DirectoryInfo)
                yield return path;
            else if (isNameOfFile(path))
                throw new UserErrorException($"“{path}” is a folder with the name of a file: rename it.");
            else if (deep && RealPath.Of(entry.FullName) is var real && !above.Contains(real))
                foreach (var below in Below(path, deep, isNameOfFile, above.Add(real)))
                    yield return below;
        }
    }

    private FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(root, folder)).GetFileSystemInfos();
        }
        catch (Exception fault) when (Refusal.IsOfSystem(fault))
        {
            throw new UserErrorException(
                $"The folder “{folder}” cannot be read: give yourself the permission to list and to open its files. The system says: {fault.Message}"
            );
        }
    }

    private void RequireInside(FileSystemInfo entry, string path)
    {
        if (entry.LinkTarget is not null && !RealPath.IsInside(RealPath.Of(entry.FullName), realRoot))
            throw new UserErrorException(
                $"“{path}” is a link to a place outside the site's folder: replace it with a copy."
            );
    }

    /// <summary>Whether a file is hidden, or a copy made by vi or Emacs.</summary>
    public static bool IsSkipped(string name) =>
        name.StartsWith('.') || name.EndsWith('~') || (name.StartsWith('#') && name.EndsWith('#'));
}
