using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Schemas;

/// <summary>What surrounds the mappings of a file.</summary>
public enum SchemaForm
{
    /// <summary>The file is a mapping.</summary>
    Mapping,

    /// <summary>The file is a list of mappings.</summary>
    List,

    /// <summary>The mapping is the front matter of a Markdown file.</summary>
    FrontMatter,
}

/// <summary>A kind of file that has a schema.</summary>
/// <param name="Name">The name of the schema's file, without its ending.</param>
/// <param name="Files">The files that it describes, for people.</param>
/// <param name="Read">The reader of such a file.</param>
public sealed record SchemaFile(string Name, string Files, SchemaForm Form, Action<SourceText, DiagnosticBag> Read)
{
    /// <summary>Every file of the input that has keys.</summary>
    /// <param name="kinds">The kinds of the site, which have a folder each.</param>
    /// <param name="readWords">Returns the theme's words for a language; null if it has none.</param>
    public static ImmutableArray<SchemaFile> All(ImmutableArray<EntryKind> kinds, Func<string, string?> readWords) =>
        [
            Mapping("site", (source, found) => ReadSettings(source, readWords, found)),
            Mapping("bibliography", (source, found) => WorkReader.ReadAll(source, found)),
            List("timeline", (source, found) => TimelineReader.Read(source, found)),
            List("glossary", (source, found) => EntityReader.ReadTerms(source, kinds[0], found)),
            List("places", (source, found) => EntityReader.ReadPlaces(source, kinds[0], found)),
            List("paths", (source, found) => PathReader.Read(source, found)),
            List("heads", (source, found) => HeadReader.Read(source, found)),
            List("search", (source, found) => SearchSynonymReader.Read(source, found)),
            List("argument", (source, found) => ArgumentReader.Read(source, found)),
            Mapping("map", (source, found) => MapReader.Read(source, found)) with
            {
                Files = "input/map/map.yml",
            },
            FrontMatter("page", "pages/PAGE", (source, found) => SiteBuilder.ReadPage(source, "sample", found)),
            .. kinds
                .Where(SiteBuilder.HasFolder)
                .Select(kind =>
                    FrontMatter(
                        $"entry-{kind.Folder}",
                        $"{kind.Folder}/SLUG",
                        (source, found) => EntityReader.ReadFile(source, new(kind, "sample"), found)
                    )
                ),
        ];

    private static SchemaFile Mapping(string name, Action<SourceText, DiagnosticBag> read) =>
        new(name, $"input/{name}.yml", SchemaForm.Mapping, read);

    private static SchemaFile List(string name, Action<SourceText, DiagnosticBag> read) =>
        new(name, $"input/{name}.yml", SchemaForm.List, read);

    private static SchemaFile FrontMatter(string name, string files, Action<SourceText, DiagnosticBag> read) =>
        new(name, $"input/{files}.md", SchemaForm.FrontMatter, read);

    private static void ReadSettings(SourceText source, Func<string, string?> readWords, DiagnosticBag found) =>
        SiteSettingsReader.Read(new([new(SiteSettingsReader.Path, source.Content)], []), new(), readWords, found);
}
