using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>A file to publish, compared with the last site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="UnchangedSince">The time when the same bytes were published, in UTC; null for a new or changed
/// file.</param>
internal sealed record PlannedFile(string Path, ReadOnlyMemory<byte> Bytes, DateTime? UnchangedSince)
{
    /// <param name="output">The folder of the last site, which may be missing.</param>
    public static PlannedFile Of(OutputFile file, string output)
    {
        var bytes = file.Bytes.AsMemory();
        var published = new FileInfo(System.IO.Path.Combine(output, file.Path));
        return new(file.Path, bytes, Contains(published, bytes) ? published.LastWriteTimeUtc : null);
    }

    /// <summary>Whether a file contains these bytes. One that cannot be read is replaced like a changed one.</summary>
    private static bool Contains(FileInfo file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return file.Exists
                && file.Length == bytes.Length
                && (bytes.Length > 0 || SystemCalls.MayBeRegular(file.FullName))
                && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(bytes.Span);
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
        File.WriteAllBytes(target, Bytes.Span);
        if (UnchangedSince is { } time)
            File.SetLastWriteTimeUtc(target, time);
    }
}
