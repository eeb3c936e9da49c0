using System.Xml.Linq;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the figures of an article, whose images are files beside it.</summary>
internal static class JatsFigures
{
    private static readonly string[] Endings = ["", ".png", ".jpg", ".jpeg", ".gif", ".webp"];

    /// <summary>The formats of images for print.</summary>
    private static readonly string[] Printed = [".tif", ".tiff", ".eps", ".pdf", ".svg"];

    private static readonly GatheredKind Missing = new(
        "image",
        null,
        "not found beside the article",
        "Put the files there and start again, or put them beside the study later"
    );

    private static readonly GatheredKind NotShown = new(
        "image",
        null,
        "in a format that browsers do not show",
        "Save them as PNG, beside the article"
    );

    /// <summary>What the reading of a figure or a table reads itself, and what nobody sees.</summary>
    private static readonly string[] Known =
    [
        "graphic",
        "table",
        "alternatives",
        "alt-text",
        "long-desc",
        "object-id",
        "abstract",
        "kwd-group",
        "subj-group",
    ];

    public static IEnumerable<PaperBlock> Read(XElement figure, JatsContext context, JatsBlocks blocks)
    {
        var caption = blocks.Caption(figure);
        var images = figure.All("graphic").Select(graphic => Image(graphic, context)).OfType<string>().ToList();
        var alternative = WhiteSpace.Collapse(
            (figure.Child("alt-text") ?? figure.All("alt-text").FirstOrDefault())?.Value ?? ""
        );
        var figures = images.Select(
            (image, index) => new PaperBlock.Figure(image, alternative, index < images.Count - 1 ? [] : caption)
        );
        return [.. images.Count == 0 ? blocks.Lead(figure) : figures, .. Others(figure, blocks)];
    }

    /// <summary>What a figure or a table contains besides, such as its source.</summary>
    public static IEnumerable<PaperBlock> Others(XElement element, JatsBlocks blocks) =>
        element
            .Elements()
            .Where(child => !Known.Contains(child.Name.LocalName))
            .SelectMany(child => blocks.Block(child, 1));

    /// <summary>An image without a caption.</summary>
    public static IEnumerable<PaperBlock> Alone(XElement graphic, JatsContext context) =>
        Image(graphic, context) is { } image
            ? [new PaperBlock.Figure(image, WhiteSpace.Collapse(graphic.Child("alt-text")?.Value ?? ""), [])]
            : [];

    /// <summary>The name of an image beside the study; null and a report if there is none.</summary>
    private static string? Image(XElement graphic, JatsContext context)
    {
        var name = graphic.Get("href") ?? "";
        var bytes = NamesOf(name)
            .SelectMany(file => Endings.Select(ending => context.Beside(file + ending)))
            .FirstOrDefault(found => found is not null);
        if (bytes is { } found && context.Images.Add(found) is { } image)
            return image;
        context.Log.Gather(bytes is null ? Missing : NotShown, name);
        return null;
    }

    /// <summary>
    /// The names that the file of an image may have: those of a repository are the last part of an address, and what
    /// is printed from TIFF is shown in another format.
    /// </summary>
    private static IEnumerable<string> NamesOf(string address)
    {
        var name = address[(address.AsSpan().LastIndexOfAny('/', ':') + 1)..];
        var isPrinted = Printed.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
        string?[] names = [ImageFolder.PathOf(address), name, isPrinted ? Path.ChangeExtension(name, null) : null];
        return names.OfType<string>().Where(one => one.Contains('/') || IsPlain(one)).Distinct();
    }

    /// <summary>Whether a name is that of a file in the folder of the article, and nothing else.</summary>
    private static bool IsPlain(string name) =>
        name.Length is > 0 and < 200 && !name.StartsWith('.') && !name.AsSpan().ContainsAny("/\\:\0");
}
