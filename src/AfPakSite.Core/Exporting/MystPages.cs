using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>
/// Writes the data of each page, from which MyST takes the text of links without text and the words that it embeds.
/// </summary>
/// <remarks>
/// <c>mystmd</c> takes the text of a link to a page from the title of its data, and that of a link to a place from the
/// node with its identifier. The node is a heading, because a paragraph gives only the word “paragraph”. The heading
/// says that it has no number, because a project may number its headings.
/// </remarks>
internal static class MystPages
{
    /// <summary>The version of the format of pages (mystspec).</summary>
    private const int FormatVersion = 3;

    public static IEnumerable<OutputFile> Of(LinkedSite linked, ImmutableArray<InventoryEntry> inventory)
    {
        var words = WordsOf(linked);
        var places = inventory
            .Where(entry => entry.Target is not null)
            .ToLookup(entry => entry.Page, StringComparer.Ordinal);
        return inventory
            .Where(entry => entry.Target is null)
            .Select(page => new OutputFile(
                Routes.FileOf(Routes.MystPage(page.Page)),
                JsonText.Bytes(PageOf(page, places[page.Page], words), ExportingJson.Default.MystPage)
            ));
    }

    private static MystPage PageOf(
        InventoryEntry page,
        IEnumerable<InventoryEntry> places,
        Dictionary<string, string> words
    ) =>
        new(
            FormatVersion,
            "Article",
            page.Name,
            page.Page,
            new(page.Title),
            new("root", Children: [.. places.SelectMany(place => NodesOf(place, words))]),
            new(new([], ImmutableDictionary<string, string>.Empty))
        );

    /// <summary>The name of a place, and the words of a paragraph or a sentence.</summary>
    private static IEnumerable<MystNode> NodesOf(InventoryEntry place, Dictionary<string, string> words)
    {
        yield return new(
            "heading",
            Depth: 2,
            Enumerated: false,
            Identifier: place.Name,
            Label: place.Name,
            Children: [Text(place.FullTitle)]
        );
        if (words.TryGetValue(place.Name, out var text))
            yield return new("paragraph", Children: [Text(text)]);
    }

    private static MystNode Text(string text) => new("text", Value: text);

    /// <summary>The words of each paragraph and sentence by its id.</summary>
    private static Dictionary<string, string> WordsOf(LinkedSite linked) =>
        linked
            .Site.Study.AllSections.SelectMany(section => section.Paragraphs)
            .Select(paragraph => (paragraph.Id, paragraph.Text))
            .Concat(linked.Sentences.Select(place => (place.Id, place.Text)))
            .ToDictionary(StringComparer.Ordinal);
}

/// <summary>The data of a page, as <c>mystmd</c> reads it.</summary>
/// <param name="Location">The route of the page.</param>
internal sealed record MystPage(
    int Version,
    string Kind,
    string Slug,
    string Location,
    MystFrontmatter Frontmatter,
    MystNode Mdast,
    MystPageReferences References
);

internal sealed record MystFrontmatter(string Title);

/// <summary>A node of MyST's tree; it has only the members of its type.</summary>
/// <param name="Enumerated">False for a heading without a number.</param>
internal sealed record MystNode(
    string Type,
    int? Depth = null,
    bool? Enumerated = null,
    string? Identifier = null,
    string? Label = null,
    ImmutableArray<MystNode>? Children = null,
    string? Value = null
);

/// <summary>The works that a page cites, of which MyST needs none.</summary>
internal sealed record MystPageReferences(MystCited Cite);

internal sealed record MystCited(ImmutableArray<string> Order, ImmutableDictionary<string, string> Data);
