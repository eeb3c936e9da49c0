namespace AfPakSite.CommandLine;

/// <summary>
/// New contents of several files of a site, which replace the old ones together: a list of them is on the disk from the
/// first replacement to the last, so that the next command completes what a killed one began. The caller has the lock
/// of the input.
/// </summary>
/// <param name="root">The folder of the site.</param>
internal sealed class FileChange(string root) : IDisposable
{
    private readonly string root = RealPath.Of(root);
    private readonly List<StagedFile> staged = [];
    private bool hasBegun;

    /// <summary>Writes the new content of a file to the disk, where nobody reads it yet.</summary>
    /// <param name="path">Absolute, with links resolved.</param>
    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            staged.Add(StagedFile.Write(path, bytes));
        }
        catch (Exception fault) when (Refusal.IsOfSystem(fault))
        {
            throw new UserErrorException(
                $"“{Shown(path)}” cannot be written, so nothing was changed: make room on the disk, or make the file and its folder writable. The system says: {fault.Message}"
            );
        }
    }

    /// <summary>Gives each new content the name of its file.</summary>
    public void Publish()
    {
        Begin();
        foreach (var file in staged)
            Publish(file);
    }

    /// <summary>Deletes what was not published.</summary>
    public void Dispose()
    {
        staged.ForEach(file => file.Dispose());
        if (hasBegun)
            PendingChange.Delete(root);
    }

    /// <summary>Writes the list of the new contents, by which the next command completes the change.</summary>
    internal void Begin()
    {
        foreach (
            var folder in staged.Select(file => Path.GetDirectoryName(file.Target)!).Distinct(StringComparer.Ordinal)
        )
            SystemCalls.FlushFolder(folder);
        PendingChange.Of(root, staged).Write(root);
        hasBegun = true;
    }

    private void Publish(StagedFile file)
    {
        try
        {
            file.Publish();
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            throw new UserErrorException(
                $"“{Shown(file.Target)}” cannot be replaced; other files may be changed already: make it writable, and try again. The system says: {fault.Message}"
            );
        }
    }

    private string Shown(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
