using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>Everything a site is made from, as it was read from the disk.</summary>
/// <param name="Files">The text files of <c>seeds/</c> and <c>input/</c>; their order is irrelevant.</param>
public sealed record SourceSet(ImmutableArray<SourceText> Files)
{
    public SourceText? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>The files right in a folder that end in <c>.md</c>, with their names as slugs, in ordinal order.</summary>
    public IEnumerable<(SourceText File, string Slug)> MarkdownIn(string folder) =>
        Files
            .Where(file =>
                file.Path.StartsWith(folder, StringComparison.Ordinal)
                && file.Path.EndsWith(".md", StringComparison.Ordinal)
            )
            .Select(file => (file, slug: file.Path[folder.Length..^".md".Length]))
            .Where(item => !item.slug.Contains('/'))
            .OrderBy(item => item.file.Path, StringComparer.Ordinal);
}

/// <summary>What the command line asks of a build beyond its input.</summary>
/// <param name="BaseUrl">The address of the site in the place of the one in <c>input/site.yml</c>.</param>
/// <param name="Indexable">Whether search engines may list the site; a preview is not for them.</param>
/// <param name="Locked">Whether the ledger of anchors must already say what the study says.</param>
/// <param name="Pdf">Whether the study is to be printed too, for which the caller has a browser.</param>
public sealed record BuildOptions(
    string? BaseUrl = null,
    bool Strict = false,
    bool Indexable = true,
    bool Locked = false,
    bool Pdf = false
);
