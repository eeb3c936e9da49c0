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
        var bytes = file.ToBytes();
        var published = new FileInfo(System.IO.Path.Combine(output, file.Path));
        var isUnchanged =
            published.Exists
            && published.Length == bytes.Length
            && File.ReadAllBytes(published.FullName).AsSpan().SequenceEqual(bytes);
        return new(file.Path, bytes, isUnchanged ? published.LastWriteTimeUtc : null);
    }

    public void Write(string folder)
    {
        var target = System.IO.Path.Combine(folder, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, Bytes.Span);
        if (UnchangedSince is { } time)
            File.SetLastWriteTimeUtc(target, time);
    }
}
