namespace AfPakSite.CommandLine;

/// <summary>What surrounds a run: where it writes, where it stands, and whether somebody stops it.</summary>
/// <param name="Folder">The current directory, absolute.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, string Folder)
{
    /// <summary>Whether diagnostics are coloured.</summary>
    public bool Color { get; init; }

    /// <summary>The value of a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    public CancellationToken Interrupted { get; init; }

    /// <summary>The day on which the run takes place, in UTC: that of a release.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>A path as the user would type it: from the current directory, unless the way from there is the longer one.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative.Length < path.Length ? relative : path;
    }
}
