using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite;

/// <summary>What a compilation gave: the files to publish and everything found on the way.</summary>
/// <param name="Linked">The site; null where the input could not be read.</param>
/// <param name="Files">In ordinal order of their paths; none may be published while there are errors.</param>
/// <param name="Links">How many links inside the site were followed.</param>
public sealed record Compilation(
    LinkedSite? Linked,
    ImmutableArray<OutputFile> Files,
    int Links,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    public bool Succeeded => !Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public int Pages => Files.Count(file => file.IsPage && !file.IsRedirect);

    internal static Compilation Failed(DiagnosticBag diagnostics, BuildOptions options) =>
        new(null, [], 0, diagnostics.ToSorted(options.Strict));

    internal static Compilation Of(
        LinkedSite linked,
        ImmutableArray<OutputFile> files,
        int links,
        DiagnosticBag diagnostics,
        BuildOptions options
    )
    {
        var found = diagnostics.ToSorted(options.Strict);
        var report = new OutputFile(BuildReport.Path, BuildReport.Write(linked, files, links, found));
        return new(linked, [.. files.Add(report).OrderBy(file => file.Path, StringComparer.Ordinal)], links, found);
    }
}
