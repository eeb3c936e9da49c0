namespace AfPakSite.CommandLine;

/// <summary>A published folder, and the siblings that stand by while it is replaced.</summary>
/// <param name="Location">Absolute, without a separator at its end.</param>
internal sealed record OutputFolder(string Location)
{
    private const string FreshMark = "new-";

    /// <summary>The folder that holds it and its siblings.</summary>
    public string Parent => Path.GetDirectoryName(Location)!;

    /// <summary>The file that one build at a time holds open.</summary>
    public string Lock => Sibling("lock");

    /// <summary>Where the next site is written.</summary>
    public string Fresh => Sibling($"{FreshMark}{Environment.ProcessId}");

    /// <summary>Where the last site stands between the two moves of a replacement.</summary>
    private string Aside => Sibling("old");

    /// <summary>Clears away what an interrupted build left behind, and puts back the last site where it had no time to.</summary>
    public void Recover()
    {
        foreach (var leftover in Directory.GetDirectories(Parent).Where(IsFresh))
            Directory.Delete(leftover, recursive: true);
        if (!Directory.Exists(Aside))
            return;
        if (Directory.Exists(Location))
            Directory.Delete(Aside, recursive: true);
        else
            Directory.Move(Aside, Location);
    }

    /// <summary>Puts the fresh folder in the place of the published one.</summary>
    public void Replace()
    {
        var isFirst = !Directory.Exists(Location);
        if (!isFirst)
            Directory.Move(Location, Aside);
        try
        {
            Directory.Move(Fresh, Location);
        }
        catch (Exception fault) when (!isFirst && fault is (IOException or UnauthorizedAccessException))
        {
            Directory.Move(Aside, Location);
            throw;
        }
        if (!isFirst)
            Directory.Delete(Aside, recursive: true);
    }

    private bool IsFresh(string path)
    {
        var prefix = Sibling(FreshMark);
        return path.StartsWith(prefix, StringComparison.Ordinal)
            && path.Length > prefix.Length
            && path[prefix.Length..].All(char.IsAsciiDigit);
    }

    private string Sibling(string mark) => Path.Combine(Parent, $".{Path.GetFileName(Location)}.{mark}");
}
