using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite;

/// <summary>The result of a compilation: the files to publish, and all diagnostics.</summary>
/// <param name="Linked">The site; null if the input could not be read.</param>
/// <param name="Files">In ordinal order of their paths. Publish none of them if there are errors.</param>
/// <param name="Links">How many internal links were followed.</param>
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
