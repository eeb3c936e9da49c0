using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Images;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>The sources of a site.</summary>
/// <param name="Files">The text files of <c>seeds/</c> and <c>input/</c>, in any order.</param>
/// <param name="Faults">The faults in their bytes and characters.</param>
/// <param name="Kept">What was read from the files before; null if they are read once.</param>
/// <param name="Images">The images beside the study, of which <paramref name="Files"/> has only the names.</param>
public sealed record SourceSet(
    ImmutableArray<SourceText> Files,
    ImmutableArray<Diagnostic> Faults,
    KeptReadings? Kept = null,
    ImmutableArray<SourceFile> Images = default
)
{
    /// <summary>The folder of the study and its images.</summary>
    public const string StudyFolder = "seeds/";

    /// <summary>Decodes files from the disk.</summary>
    public static SourceSet Decode(IEnumerable<SourceFile> files, KeptReadings? kept = null)
    {
        var diagnostics = new DiagnosticBag();
        var all = files.ToList();
        ImmutableArray<SourceText> texts =
        [
            .. all.Select(file => kept is null ? Decode(file, diagnostics) : kept.Decode(file, Decode, diagnostics)),
        ];
        return new(texts, diagnostics.ToSorted(strict: false), kept, [.. all.Where(file => IsImage(file.Path))]);
    }

    /// <summary>Whether a file is an image beside the study, whose bytes are needed.</summary>
    public static bool IsImage(string path) =>
        path.StartsWith(StudyFolder, StringComparison.Ordinal) && ImageReader.IsImage(path);

    /// <summary>What a file contains, read now or kept from before.</summary>
    /// <param name="context">What the reading depends on besides the file.</param>
    public T Read<T>(
        SourceText file,
        object? context,
        Func<SourceText, DiagnosticBag, T> read,
        DiagnosticBag diagnostics
    ) => Kept is null ? read(file, diagnostics) : Kept.Read(file, context, read, diagnostics);

    public SourceText? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>Whether the encoding of a file is wrong, so that its texts may be wrong too.</summary>
    public bool IsMisread(SourceText file) =>
        Faults.Any(fault => fault.Kind.LeavesFileUnread && fault.Span?.Source == file);

    /// <summary>
    /// The files directly in a folder that end in <c>.md</c>, with their names as slugs, in ordinal order.
    /// </summary>
    public IEnumerable<(SourceText File, string Slug)> MarkdownIn(string folder) =>
        Files
            .Where(file =>
                file.Path.StartsWith(folder, StringComparison.Ordinal)
                && file.Path.EndsWith(".md", StringComparison.Ordinal)
            )
            .Select(file => (file, slug: file.Path[folder.Length..^".md".Length]))
            .Where(item => !item.slug.Contains('/'))
            .OrderBy(item => item.file.Path, StringComparer.Ordinal);

    /// <summary>
    /// Decodes a file. The ledger may contain faulty characters, because it contains texts that were published before.
    /// </summary>
    private static SourceText Decode(SourceFile file, DiagnosticBag diagnostics)
    {
        if (IsImage(file.Path))
            return new(file.Path, "");
        var before = diagnostics.Count;
        var text = SourceDecoder.Decode(file, diagnostics);
        if (diagnostics.Count > before || file.Path == Ledger.Path)
            return text;
        text = CharacterChecker.Repaired(text, diagnostics);
        CharacterChecker.CheckFaulty(text, diagnostics);
        CharacterChecker.CheckEncodedTwice(text, diagnostics);
        return text;
    }
}

/// <summary>The options of a build.</summary>
/// <param name="BaseUrl">The address of the site; null for the one in <c>input/site.yml</c>.</param>
/// <param name="Indexable">Whether search engines may list the site, which is false for previews.</param>
/// <param name="PolicyInPages">Whether each page contains the security policy, for hosts that send no headers.</param>
/// <param name="Locked">Whether the ledger must be up to date.</param>
/// <param name="Pdf">Whether the study is also printed as a PDF, for which the caller has a browser.</param>
/// <param name="Today">The day in UTC, after which nothing was published; null where nobody knows it.</param>
public sealed record BuildOptions(
    string? BaseUrl = null,
    bool Strict = false,
    bool Indexable = true,
    bool PolicyInPages = false,
    bool Locked = false,
    bool Pdf = false,
    DateOnly? Today = null
);
