namespace AfPakSite.CommandLine;

/// <summary>What surrounds a run: where it writes, where it stands, and whether somebody stops it.</summary>
/// <param name="Folder">The current directory, absolute.</param>
/// <param name="Color">Whether diagnostics are colored.</param>
/// <param name="Variable">The value of a variable of the environment.</param>
/// <param name="Today">The day on which the run takes place, in UTC: that of a release.</param>
internal sealed record Terminal(
    TextWriter Output,
    TextWriter Error,
    string Folder,
    bool Color,
    Func<string, string?> Variable,
    DateOnly Today,
    CancellationToken Interrupted
)
{
    /// <summary>A terminal without colors on this machine, today.</summary>
    public Terminal(TextWriter output, TextWriter error, string folder)
        : this(
            output,
            error,
            folder,
            false,
            Environment.GetEnvironmentVariable,
            DateOnly.FromDateTime(DateTime.UtcNow),
            CancellationToken.None
        ) { }

    /// <summary>A path as the user would type it: from the current directory, unless the way from there is the longer one.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative.Length < path.Length ? relative : path;
    }
}
