using System.Collections.Immutable;
using AfPakSite.Importing;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>The files that a new site takes from the folder of its paper.</summary>
/// <param name="folder">The absolute path of the folder.</param>
internal sealed class PaperFolder(string folder)
{
    /// <summary>The endings of the formats in which files one after another are one file.</summary>
    private static readonly string[] Joinable = [".bib", ".ris"];

    private readonly List<ImportNote> notes = [];

    /// <summary>What was left out so far.</summary>
    public ImmutableArray<ImportNote> Notes => [.. notes.Distinct()];

    /// <summary>A file in the folder or below it; null without one, or for a link that leads out of it.</summary>
    public ImmutableArray<byte>? Read(string name)
    {
        if (name.Contains('\0'))
            return null;
        var path = Path.GetFullPath(name, folder);
        if (!RealPath.IsInside(path, folder) || !File.Exists(path))
            return null;
        if (RealPath.IsInside(RealPath.Of(path), RealPath.Of(folder)))
            return Workspace.ReadText(path, name).Bytes;
        notes.Add(
            new(
                null,
                $"“{name}” is a link to a place outside the paper's folder, so it was left out: put the file there."
            )
        );
        return null;
    }

    /// <summary>
    /// The bibliography that a paper names, under its name in the site; several files of one format become one. Those
    /// that are not read are reported.
    /// </summary>
    /// <param name="endings">The endings of the files that can be read.</param>
    public SourceFile? Bibliography(IEnumerable<string> names, IReadOnlyCollection<string> endings)
    {
        var found = new List<(string Ending, ImmutableArray<byte> Bytes)>();
        foreach (var name in names)
        {
            var ending = Path.GetExtension(name).ToLowerInvariant();
            var isOther = found.Count > 0 && !(found[0].Ending == ending && Joinable.Contains(ending));
            if (!isOther && endings.Contains(ending) && Read(name) is { } bytes)
                found.Add((ending, bytes));
            else
                notes.Add(
                    new(
                        null,
                        $"The bibliography “{name}”, which the paper names, {(isOther ? "has another format than the first one" : "is not a bibliography in its folder")}: name one file with --bibliography."
                    )
                );
        }
        return found is [var (format, _), ..]
            ? new(
                PathOf(format),
                [
                    .. found.SelectMany(
                        (file, index) => index == 0 ? file.Bytes : [(byte)'\n', .. WithoutMark(file.Bytes)]
                    ),
                ]
            )
            : null;
    }

    /// <summary>The bytes without the byte order mark, which only the first of joined files may have.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ImmutableArray<byte> bytes) =>
        bytes.AsSpan() is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes.AsSpan();

    /// <summary>The path of a bibliography in the site.</summary>
    public static string PathOf(string ending) => $"input/bibliography{(ending == ".yaml" ? ".yml" : ending)}";
}
