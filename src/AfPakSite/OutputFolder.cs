namespace AfPakSite.CommandLine;

/// <summary>An output folder, and the temporary siblings that a replacement needs.</summary>
/// <param name="Location">Absolute, without a final separator.</param>
internal sealed record OutputFolder(string Location)
{
    private const string NewMark = "new-";

    /// <summary>The folder that contains it and its siblings.</summary>
    public string Parent => Path.GetDirectoryName(Location)!;

    /// <summary>The lock file that only one build at a time keeps open.</summary>
    public string Lock => Sibling("lock");

    /// <summary>The folder that the next site is written to.</summary>
    public string New => Sibling($"{NewMark}{Environment.ProcessId}");

    /// <summary>The folder of the last site between the two moves of a replacement.</summary>
    private string Aside => Sibling("old");

    /// <summary>
    /// Deletes the temporary folders of an interrupted build, and restores the last site if that build did not.
    /// </summary>
    public void Recover()
    {
        foreach (var leftover in Directory.GetDirectories(Parent).Where(IsNew))
            Directory.Delete(leftover, recursive: true);
        if (!Directory.Exists(Aside))
            return;
        if (Directory.Exists(Location))
            Directory.Delete(Aside, recursive: true);
        else
            Directory.Move(Aside, Location);
    }

    /// <summary>Replaces the published folder with the new one.</summary>
    public void Replace()
    {
        var isFirst = !Directory.Exists(Location);
        if (!isFirst)
            Directory.Move(Location, Aside);
        try
        {
            Directory.Move(New, Location);
        }
        catch (Exception fault) when (!isFirst && fault is (IOException or UnauthorizedAccessException))
        {
            Directory.Move(Aside, Location);
            throw;
        }
        if (!isFirst)
            Directory.Delete(Aside, recursive: true);
    }

    private bool IsNew(string path)
    {
        var prefix = Sibling(NewMark);
        return path.StartsWith(prefix, StringComparison.Ordinal)
            && path.Length > prefix.Length
            && path[prefix.Length..].All(char.IsAsciiDigit);
    }

    private string Sibling(string mark) => Path.Combine(Parent, $".{Path.GetFileName(Location)}.{mark}");
}
