namespace AfPakSite.CommandLine;

/// <summary>The environment of a run: its streams, its current directory, and its interruption.</summary>
/// <param name="Folder">The current directory, absolute.</param>
/// <param name="Input">Where the user answers questions; null where nobody can be asked.</param>
/// <param name="Color">Whether diagnostics are colored.</param>
/// <param name="Variable">Returns the value of an environment variable.</param>
/// <param name="Day">Returns the date in UTC, which is that of a release. It can change during <c>serve</c>.</param>
internal sealed record Terminal(
    TextWriter Output,
    TextWriter Error,
    string Folder,
    TextReader? Input,
    bool Color,
    Func<string, string?> Variable,
    Func<DateOnly> Day,
    CancellationToken Interrupted
)
{
    /// <summary>A terminal without colors and input on this machine.</summary>
    public Terminal(TextWriter output, TextWriter error, string folder)
        : this(
            output,
            error,
            folder,
            null,
            false,
            Environment.GetEnvironmentVariable,
            () => DateOnly.FromDateTime(DateTime.UtcNow),
            CancellationToken.None
        ) { }

    public DateOnly Today => Day();

    /// <summary>A path for messages: relative to the current directory, or absolute if that is shorter.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative.Length < path.Length ? relative : path;
    }
}
