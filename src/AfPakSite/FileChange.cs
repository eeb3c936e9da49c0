namespace AfPakSite.CommandLine;

/// <summary>
/// New contents of several files of a site, which replace the old ones together: a list of them is on the disk from the
/// first replacement to the last, so that the next command completes what a killed one began. If a file cannot be
/// replaced, those before it get their old contents back. The caller has the lock of the input.
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
        var before = staged.ConvertAll(file =>
            (file.Target, Bytes: File.Exists(file.Target) ? File.ReadAllBytes(file.Target) : null)
        );
        Begin();
        foreach (var (index, file) in staged.Index())
        {
            try
            {
                file.Publish();
            }
            catch (Exception fault) when (Refusal.Is(fault))
            {
                var isBack = PutBack(before[..index]);
                throw new UserErrorException(
                    $"“{Shown(file.Target)}” cannot be replaced{(isBack ? ", so nothing was changed" : "; other files are changed already, and the next command puts them back")}: make it writable, and try again. The system says: {fault.Message}"
                );
            }
        }
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

    /// <summary>
    /// Gives files their old contents back, with a list of these on the disk meanwhile; false if one cannot be replaced
    /// again, so that the list stays for the next command.
    /// </summary>
    private bool PutBack(List<(string Target, byte[]? Bytes)> replaced)
    {
        var back = new FileChange(root);
        try
        {
            foreach (var (target, bytes) in replaced)
            {
                if (bytes is null)
                    File.Delete(target);
                else
                    back.Add(target, bytes);
            }
            back.Begin();
            back.staged.ForEach(file => file.Publish());
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            hasBegun = false;
            return false;
        }
        back.Dispose();
        return true;
    }

    private string Shown(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
