namespace AfPakSite.CommandLine;

/// <summary>
/// The new content of a file, in a hidden file beside the old one until it takes its name; disposing deletes what did
/// not.
/// </summary>
internal sealed class StagedFile : IDisposable
{
    private StagedFile(string target, string fresh) => (Target, Fresh) = (target, fresh);

    /// <summary>The file that gets the new content; absolute, with links resolved.</summary>
    public string Target { get; }

    /// <summary>The hidden file.</summary>
    public string Fresh { get; }

    /// <summary>Writes a content with the mode of the old file, and flushes it to the disk.</summary>
    /// <param name="path">Absolute, with links resolved.</param>
    /// <exception cref="UnauthorizedAccessException">The old file is read-only: its owner protects it, although a new
    /// file could take its name.</exception>
    /// <exception cref="UserErrorException">There is a folder in the place of the file.</exception>
    public static StagedFile Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (Directory.Exists(path))
            throw new UserErrorException($"“{path}” is a folder, but must be a file: rename or delete it.");
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException("The file is read-only.");
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
    public void Publish() => Publish(Fresh, Target);

    /// <summary>Gives a hidden file the name of one beside it, so that this survives a loss of power.</summary>
    public static void Publish(string fresh, string target)
    {
        File.Move(fresh, target, overwrite: true);
        SystemCalls.FlushFolder(Path.GetDirectoryName(target)!);
    }

    public void Dispose() => File.Delete(Fresh);

    private void Write(ReadOnlySpan<byte> bytes)
    {
        // Not even a link has the name yet.
        using (var file = new FileStream(Fresh, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows() && File.Exists(Target))
            File.SetUnixFileMode(Fresh, File.GetUnixFileMode(Target));
    }
}
