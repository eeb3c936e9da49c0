using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>A file to publish, compared with the last site.</summary>
/// <param name="UnchangedSince">The time when the same bytes were published, in UTC; null for a new or changed
/// file.</param>
internal sealed record PlannedFile(OutputFile File, DateTime? UnchangedSince)
{
    /// <summary>Relative to the output folder, with forward slashes.</summary>
    public string Path => File.Path;

    /// <param name="output">The folder of the last site.</param>
    public static PlannedFile Of(OutputFile file, string output)
    {
        var published = new FileInfo(System.IO.Path.Combine(output, file.Path));
        return new(file, Contains(published, file.Content) ? published.LastWriteTimeUtc : null);
    }

    /// <summary>Whether a file contains these bytes. One that cannot be read is replaced like a changed one.</summary>
    private static bool Contains(FileInfo file, FileContent content)
    {
        try
        {
            return file.Exists
                && file.Length == content.Length
                && (content.Length > 0 || SystemCalls.MayBeRegular(file.FullName))
                && System.IO.File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(content.Read().AsSpan());
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return false;
        }
    }

    /// <param name="made">The folders that exist, to make each only once.</param>
    public void Write(string folder, HashSet<string> made)
    {
        var target = System.IO.Path.Combine(folder, Path);
        var parent = System.IO.Path.GetDirectoryName(target)!;
        if (made.Add(parent))
            Directory.CreateDirectory(parent);
        var bytes = File.Bytes.AsSpan();
        if (!SystemCalls.TryWriteNew(target, bytes))
            System.IO.File.WriteAllBytes(target, bytes);
        if (UnchangedSince is { } time)
            System.IO.File.SetLastWriteTimeUtc(target, time);
    }
}
