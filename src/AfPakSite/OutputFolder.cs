using System.Collections.Immutable;
using System.Globalization;

namespace AfPakSite.CommandLine;

/// <summary>An output folder, and the temporary siblings that a replacement needs.</summary>
/// <param name="Location">Absolute, without a final separator.</param>
/// <param name="Kind">What it contains: other folders are never deleted or moved.</param>
internal sealed record OutputFolder(string Location, OutputKind Kind)
{
    private const string NewMark = "new-";

    /// <summary>The folder that contains it and its siblings.</summary>
    public string Parent => Path.GetDirectoryName(Location)!;

    /// <summary>The lock file that only one build at a time keeps open.</summary>
    public string Lock => Sibling("lock");

    /// <summary>The folder of the last site between the two moves of a replacement.</summary>
    private string Aside => Sibling("old");

    /// <summary>Whether an interrupted command may have left something; the root of a disk has no siblings.</summary>
    public bool HasLeftovers =>
        Path.GetDirectoryName(Location) is not null && (IsOurs(Aside) || (Directory.Exists(Parent) && Leftovers.Any()));

    private IEnumerable<string> Leftovers => Directory.EnumerateDirectories(Parent).Where(IsNew).Where(IsOurs);

    /// <summary>Returns a folder that does not exist yet, which the next site is written to.</summary>
    public string NextNew()
    {
        var number = Environment.ProcessId;
        while (Path.Exists(New(number)) || new FileInfo(New(number)).LinkTarget is not null)
            number++;
        return New(number);
    }

    /// <summary>
    /// Restores the last site if an interrupted command did not, and deletes the temporary folders that it left.
    /// Returns why some cannot be moved or deleted.
    /// </summary>
    public ImmutableArray<string> Recover() => Recover(Directory.Move);

    /// <inheritdoc cref="Recover()"/>
    /// <param name="move">Moves a folder.</param>
    internal ImmutableArray<string> Recover(Action<string, string> move)
    {
        var kept = IsOurs(Aside) ? TakeBack(move) : null;
        return kept is null ? DeleteLeftovers() : [kept, .. DeleteLeftovers()];
    }

    /// <summary>Deletes the temporary folders that interrupted commands left. Returns why some remain.</summary>
    public ImmutableArray<string> DeleteLeftovers() =>
        Directory.Exists(Parent) ? [.. Leftovers.ToList().Select(Delete).OfType<string>()] : [];

    /// <summary>
    /// Puts the last site back if there is nothing in its place. It is deleted only if a whole one is there. Returns
    /// why it remains where it is.
    /// </summary>
    private string? TakeBack(Action<string, string> move)
    {
        try
        {
            var isFilled = Directory.Exists(Location) && Directory.EnumerateFileSystemEntries(Location).Any();
            // One without a whole marker is what remains of a folder that was being deleted.
            if (isFilled && (OutputChecker.IsOurs(Location, Kind) || !OutputChecker.IsOurs(Aside, Kind)))
                move(Aside, NextNew());
            else if (isFilled)
                return $"“{Aside}”, which a build left, may be the only copy of the last site, but “{Location}” contains something else: move one of them.";
            else
                PutBack(move);
            return null;
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return $"“{Aside}”, which a build left, cannot be moved: move it yourself. The system says: {fault.Message}";
        }
    }

    private void PutBack(Action<string, string> move)
    {
        if (Directory.Exists(Location))
            Directory.Delete(Location);
        move(Aside, Location);
    }

    /// <summary>
    /// Gives a new folder the name of the published one, which gets the name of the new one: in one step if the system
    /// can exchange them, else by moves.
    /// </summary>
    /// <param name="tryExchange">Exchanges two folders; false if it cannot.</param>
    public void Replace(string fresh, Func<string, string, bool> tryExchange)
    {
        if (!Directory.Exists(Location))
            Directory.Move(fresh, Location);
        else if (!tryExchange(fresh, Location))
            ReplaceByMoves(fresh);
    }

    private void ReplaceByMoves(string fresh)
    {
        Directory.Move(Location, Aside);
        try
        {
            Directory.Move(fresh, Location);
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            Directory.Move(Aside, Location);
            throw;
        }
        try
        {
            Directory.Move(Aside, fresh);
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            // The new site is published; the next command deletes the last one.
        }
    }

    /// <summary>
    /// Deletes a temporary folder; its marker last, so that what an interruption leaves can be recognized. Returns why
    /// something of it remains; null if nothing does.
    /// </summary>
    public string? Delete(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                if (entry is DirectoryInfo { LinkTarget: null } below)
                    below.Delete(recursive: true);
                else if (entry.Name != Kind.Marker)
                    entry.Delete();
            Directory.Delete(folder, recursive: true);
            return null;
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            return $"“{folder}”, which a build left, cannot be deleted: delete it yourself. The system says: {fault.Message}";
        }
    }

    private bool IsNew(string path)
    {
        var prefix = Sibling(NewMark);
        return path.StartsWith(prefix, StringComparison.Ordinal)
            && path.Length > prefix.Length
            && path[prefix.Length..].All(char.IsAsciiDigit);
    }

    /// <summary>
    /// Whether this program made a sibling: it contains the marker, which is written first and deleted last, or nothing
    /// else yet.
    /// </summary>
    private bool IsOurs(string folder)
    {
        if (new DirectoryInfo(folder) is not { Exists: true, LinkTarget: null } made)
            return false;
        return OutputChecker.IsOurs(folder, Kind)
            || made.EnumerateFileSystemInfos().All(entry => entry is FileInfo && entry.Name == Kind.Marker);
    }

    private string New(int number) => Sibling(string.Create(CultureInfo.InvariantCulture, $"{NewMark}{number}"));

    private string Sibling(string mark) => Path.Combine(Parent, $".{Path.GetFileName(Location)}.{mark}");
}
