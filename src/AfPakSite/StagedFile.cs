namespace AfPakSite.CommandLine;

/// <summary>
/// The new content of a file, in a hidden file beside the old one until it takes its name; disposing deletes what did
/// not.
/// </summary>
internal sealed class StagedFile : IDisposable
{
    private readonly string path;
    private readonly string fresh;

    private StagedFile(string path, string fresh) => (this.path, this.fresh) = (path, fresh);

    /// <summary>Writes a content with the mode of the old file, and flushes it to the disk.</summary>
    /// <param name="path">Absolute, with links resolved.</param>
    public static StagedFile Write(string path, ReadOnlySpan<byte> bytes)
    {
        var staged = new StagedFile(path, SafeFile.HiddenBeside(path));
        try
        {
            staged.Write(bytes);
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>Gives the new content the name of the old one, in one step.</summary>
    public void Publish()
    {
        File.Move(fresh, path, overwrite: true);
        SystemCalls.FlushFolder(Path.GetDirectoryName(path)!);
    }

    public void Dispose() => File.Delete(fresh);

    private void Write(ReadOnlySpan<byte> bytes)
    {
        // Not even a link has the name yet.
        using (var file = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(fresh, File.GetUnixFileMode(path));
    }
}
