using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine.Serving;

/// <summary>The theme's files in the folder of a site, for those who edit the theme; most sites have none.</summary>
internal sealed class ThemeFolder(string root)
{
    /// <summary>The folder in that of the site.</summary>
    public const string Name = ThemeSources.Folder;

    public static readonly DiagnosticKind EditedKind = new(
        "theme-edited",
        Severity.Note,
        "A file of the theme in the site's folder differs from the one that the program contains."
    );

    public static readonly DiagnosticKind UnreadKind = new(
        "theme-file-unread",
        Severity.Note,
        "A file in the theme’s folder of the site is none that the theme has, so nothing reads it."
    );

    public static readonly DiagnosticKind RefusedKind = new(
        "theme-refused",
        Severity.Error,
        "A file of the theme in the site’s folder has a fault, so `serve` cannot show the site with it."
    );

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
            .List(Name, deep: true, IsNameOfFile)
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

    /// <summary>
    /// Says that a build does not publish edited files, because it uses those of the program, and which files nobody
    /// reads.
    /// </summary>
    public static IEnumerable<Diagnostic> ReportEdited(ThemeSources sources)
    {
        foreach (var unread in sources.Unread)
            yield return new(
                UnreadKind,
                $"Nothing reads “{Name}/{unread}”: the theme has no file of this name.",
                null,
                "remove it, or give it the name of the file that it is to replace",
                UnreadKind.Severity
            );
        if (sources.Edited.ToList() is not [var first, .. var others])
            yield break;
        var more = others.Count > 0 ? $" and {Quantity.Of(others.Count, "other file")} differ" : " differs";
        yield return new(
            EditedKind,
            $"“{Name}/{first}”{more} from what this program contains: `serve` shows what is edited, and a build publishes what the program contains.",
            null,
            "build the program anew to publish the edited theme",
            EditedKind.Severity
        );
    }

    /// <summary>Reports a fault of the theme at its place.</summary>
    public static Diagnostic Report(ThemeFaultException fault) =>
        new(
            RefusedKind,
            fault.Message,
            fault.Place,
            "correct it, or delete the file to use the one that the program contains",
            RefusedKind.Severity
        );

    private static bool IsNameOfFile(string path) => Path.GetExtension(path) is ".css" or ".js" or ".svg" or ".woff2";

    private bool IsRead(ImmutableDictionary<string, byte[]> files) =>
        files.Count == read.Count
        && files.All(file => read.TryGetValue(file.Key, out var before) && file.Value.AsSpan().SequenceEqual(before));
}
