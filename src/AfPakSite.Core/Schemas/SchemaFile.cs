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
    public static ImmutableArray<SchemaFile> All(ImmutableArray<EntryKind> kinds, Func<string, string?> readWords)
    {
        SchemaFile[] own =
        [
            new(
                "site",
                SiteSettingsReader.Path,
                SchemaForm.Mapping,
                (source, found) =>
                    SiteSettingsReader.Read(
                        new([new(SiteSettingsReader.Path, source.Content)], []),
                        new(),
                        readWords,
                        found
                    )
            ),
            new(
                "bibliography",
                "input/bibliography.yml",
                SchemaForm.Mapping,
                (source, found) => WorkReader.ReadAll(source, found)
            ),
            new(
                "timeline",
                "input/timeline.yml",
                SchemaForm.List,
                (source, found) => TimelineReader.Read(source, found)
            ),
            new(
                "glossary",
                "input/glossary.yml",
                SchemaForm.List,
                (source, found) => EntityReader.ReadTerms(source, kinds[0], found)
            ),
            new(
                "places",
                "input/places.yml",
                SchemaForm.List,
                (source, found) => EntityReader.ReadPlaces(source, kinds[0], found)
            ),
            new("paths", "input/paths.yml", SchemaForm.List, (source, found) => PathReader.Read(source, found)),
            new("heads", "input/heads.yml", SchemaForm.List, (source, found) => HeadReader.Read(source, found)),
            new(
                "search",
                "input/search.yml",
                SchemaForm.List,
                (source, found) => SearchSynonymReader.Read(source, found)
            ),
            new(
                "argument",
                "input/argument.yml",
                SchemaForm.List,
                (source, found) => ArgumentReader.Read(source, found)
            ),
            new("map", "input/map/map.yml", SchemaForm.Mapping, (source, found) => MapReader.Read(source, found)),
            new(
                "page",
                "input/pages/PAGE.md",
                SchemaForm.FrontMatter,
                (source, found) => SiteBuilder.ReadPage(source, "sample", found)
            ),
        ];
        return
        [
            .. own,
            .. kinds
                .Where(SiteBuilder.HasFolder)
                .Select(kind => new SchemaFile(
                    $"entry-{kind.Folder}",
                    $"input/{kind.Folder}/SLUG.md",
                    SchemaForm.FrontMatter,
                    (source, found) => EntityReader.ReadFile(source, new(kind, "sample"), found)
                )),
        ];
    }
}
