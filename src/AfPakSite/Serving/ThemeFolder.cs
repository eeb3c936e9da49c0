using System.Collections.Immutable;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine.Serving;

/// <summary>The theme's files in the folder of a site, for those who edit the theme; most sites have none.</summary>
internal sealed class ThemeFolder(string root)
{
    /// <summary>The folder in that of the site.</summary>
    public const string Name = "theme/assets";

    /// <summary>Files that only the tests of the scripts read.</summary>
    private static readonly string[] OfTests = [".test.js", ".sample.json", ".d.ts"];

    private ImmutableDictionary<string, byte[]> read = ImmutableDictionary<string, byte[]>.Empty;
    private ThemeSources sources = ThemeSources.Own;

    /// <summary>
    /// The files of the folder, and those of the program that the folder lacks; the same object while nothing changes.
    /// </summary>
    public ThemeSources Read()
    {
        var files = new SourceFolder(root)
            .List(Name, deep: true)
            .Where(path => !OfTests.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .ToImmutableDictionary(
                path => path[(Name.Length + 1)..],
                path => Workspace.ReadText(Path.Combine(root, path), path).Bytes.ToArray(),
                StringComparer.Ordinal
            );
        if (!IsRead(files))
            (read, sources) = (files, new(files));
        return sources;
    }

    private bool IsRead(ImmutableDictionary<string, byte[]> files) =>
        files.Count == read.Count
        && files.All(file => read.TryGetValue(file.Key, out var before) && file.Value.AsSpan().SequenceEqual(before));
}
