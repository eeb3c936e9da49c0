namespace AfPakSite.Tests.Anchors;

/// <summary>An invented history of a text: its first version, and what its editor does for each later release.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Path">The path of the study, which decides its format.</param>
internal sealed record History(string Name, string Path, Draft First, IReadOnlyList<EditorsRelease> Releases)
{
    private const string ReleaseMark = "=== ";
    private const string TextMark = "    ";

    public override string ToString() => Name;

    /// <summary>The histories of a folder beside this file, in the order of their names.</summary>
    public static IReadOnlyList<History> In(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("tests", "AfPakSite.Tests", "Anchors", folder), "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(path => Read(System.IO.Path.GetFileNameWithoutExtension(path), File.ReadLines(path))),
        ];

    /// <summary>
    /// Reads a history: the path of the study, its first text, then for each release a title and the editor's steps.
    /// </summary>
    public static History Read(string name, IEnumerable<string> lines)
    {
        var parts = new List<List<string>> { new() };
        foreach (var line in lines)
        {
            if (line.StartsWith(ReleaseMark, StringComparison.Ordinal))
                parts.Add([]);
            parts[^1].Add(line);
        }
        return new(
            name,
            parts[0][0],
            DraftReader.Read(parts[0]),
            [.. parts.Skip(1).Select(part => new EditorsRelease(part[0][ReleaseMark.Length..], Steps(part.Skip(1))))]
        );
    }

    /// <summary>A step is <c>verb: subject => target</c>, followed by indented lines of text.</summary>
    private static List<EditorsStep> Steps(IEnumerable<string> lines)
    {
        var steps = new List<EditorsStep>();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line.StartsWith(TextMark, StringComparison.Ordinal))
            {
                steps.LastOrDefault()?.Lines.Add(line.Length == 0 ? "" : line[TextMark.Length..]);
                continue;
            }
            var (verb, rest) = Halves(line, ":");
            var (subject, target) = Halves(rest, " => ");
            steps.Add(new(verb, subject.TrimStart(), target, []));
        }
        foreach (var step in steps)
            step.Lines.RemoveRange(
                step.Lines.FindLastIndex(line => line.Length > 0) + 1,
                step.Lines.Count - step.Lines.FindLastIndex(line => line.Length > 0) - 1
            );
        return steps;
    }

    private static (string Before, string After) Halves(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at
            ? (text[..at], text[(at + mark.Length)..])
            : (text, "");
}

/// <summary>A release: what it is about, and what the editor does for it.</summary>
internal sealed record EditorsRelease(string Title, IReadOnlyList<EditorsStep> Steps);

/// <summary>Something that an editor does to a draft.</summary>
/// <param name="Subject">What it is done to: words, the beginning of a sentence, or the title of a section.</param>
/// <param name="Target">The new words, or the new place.</param>
/// <param name="Lines">New text.</param>
internal sealed record EditorsStep(string Verb, string Subject, string Target, List<string> Lines);
