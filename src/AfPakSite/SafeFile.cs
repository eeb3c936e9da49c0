using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>Replaces a file completely, or not at all, whatever ends the process.</summary>
internal static class SafeFile
{
    /// <summary>It stands between the name of the old file and a number that no other file has.</summary>
    private const string Mark = ".new-";

    /// <summary>Hidden files too, and no links.</summary>
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes a text to a new hidden file beside the old one, flushes it to the disk, and gives it the name of the old
    /// one. No other command may write the file meanwhile.
    /// </summary>
    /// <param name="path">Absolute, with links resolved.</param>
    public static void Replace(string path, string text) => Replace(path, Utf8.GetBytes(text));

    /// <inheritdoc cref="Replace(string, string)"/>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var staged = StagedFile.Write(path, bytes);
            staged.Publish();
        }
        catch (Exception fault) when (Refusal.IsOfSystem(fault))
        {
            throw new UserErrorException(
                $"“{path}” cannot be written, so it is as it was: make room on the disk, or make the file and its folder writable. The system says: {fault.Message}"
            );
        }
    }

    /// <summary>The path of a new hidden file beside a file.</summary>
    public static string HiddenBeside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $"{Prefix(path)}{Guid.NewGuid():N}");

    /// <summary>The hidden files that killed commands left beside a file.</summary>
    public static IEnumerable<string> Leftovers(string path) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"{Prefix(path)}*").Where(IsLeftover);

    /// <summary>The hidden files that killed commands left in a folder and the folders in it.</summary>
    public static IEnumerable<string> LeftoversIn(string folder) =>
        Directory.EnumerateFiles(folder, Prefix("*") + "*", Everywhere).Where(IsLeftover);

    /// <summary>Whether a path is that of a hidden file beside a file, as a killed command leaves it.</summary>
    public static bool IsLeftoverOf(string hidden, string path) =>
        IsLeftover(hidden)
        && Path.GetDirectoryName(hidden) == Path.GetDirectoryName(path)
        && Path.GetFileName(hidden).StartsWith(Prefix(path), StringComparison.Ordinal);

    private static string Prefix(string path) => $".{Path.GetFileName(path)}{Mark}";

    private static bool IsLeftover(string path) =>
        path.LastIndexOf(Mark, StringComparison.Ordinal) is >= 0 and var mark
        && Guid.TryParseExact(path[(mark + Mark.Length)..], "N", out _);
}
