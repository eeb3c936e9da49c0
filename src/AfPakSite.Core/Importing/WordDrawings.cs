using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>Reads what is anchored in a run: images, text boxes, charts.</summary>
internal static class WordDrawings
{
    /// <param name="readBlocks">Reads the paragraphs of a text box.</param>
    public static IEnumerable<PaperBlock> Read(
        XElement drawing,
        WordContext context,
        Func<XElement, IEnumerable<PaperBlock>> readBlocks
    )
    {
        var blocks = new List<PaperBlock>();
        var boxes = Outermost(drawing, "txbxContent").ToList();
        foreach (var box in boxes)
        {
            blocks.AddRange(readBlocks(box));
            context.Log.Count("Text boxes became paragraphs after those that they are anchored in, in {0}.");
        }
        if (boxes.Count == 0)
            blocks.AddRange(Images(drawing, context));
        return blocks;
    }

    /// <summary>The outermost elements of a name, without the alternatives for old programs.</summary>
    private static IEnumerable<XElement> Outermost(XElement container, string name) =>
        container
            .Elements()
            .Where(child => !child.Is("Fallback"))
            .SelectMany(child => child.Is(name) ? [child] : Outermost(child, name));

    private static IEnumerable<PaperBlock> Images(XElement drawing, WordContext context)
    {
        var references = Outermost(drawing, "blip")
            .Select(blip => blip.Get("embed") ?? blip.Get("link"))
            .Concat(Outermost(drawing, "imagedata").Select(image => image.Get("id")))
            .OfType<string>()
            .ToList();
        var alternative =
            drawing.All("docPr").Select(one => one.Get("descr") ?? one.Get("title")).FirstOrDefault(Says)
            ?? drawing.All("shape").Select(one => one.Get("alt")).FirstOrDefault(Says)
            ?? "";
        foreach (var reference in references)
        {
            if (Image(reference, alternative, context) is { } figure)
                yield return figure;
        }
        if (references.Count == 0 && KindOf(drawing) is { } kind)
            context.Log.Add($"{kind} was left out: save it as an image, and put it beside the study.");
    }

    private static bool Says(string? text) => !string.IsNullOrWhiteSpace(text);

    private static PaperBlock.Figure? Image(string reference, string alternative, WordContext context)
    {
        var relation = context.Relations.GetValueOrDefault(reference);
        if (relation is null or { IsExternal: true } || context.Package.Bytes(relation.Target) is not { } bytes)
        {
            context.Log.Add("An image that is not in the document was left out: put it beside the study.");
            return null;
        }
        if (context.Images.Add(bytes) is { } name)
            return new(name, alternative, []);
        var format = Path.GetExtension(relation.Target).TrimStart('.').ToUpperInvariant();
        context.Log.Add(
            $"An image in the format {format} was left out, which browsers do not show: save it as PNG, and put it beside the study."
        );
        return null;
    }

    /// <summary>What a drawing without images is; null for lines and other ornaments.</summary>
    private static string? KindOf(XElement drawing) =>
        drawing.All("graphicData").Select(one => one.Get("uri") ?? "").FirstOrDefault() switch
        {
            { } uri when uri.Contains("chart", StringComparison.Ordinal) => "A chart",
            { } uri when uri.Contains("diagram", StringComparison.Ordinal) => "A diagram",
            _ when drawing.Is("object") => "An embedded object",
            _ => null,
        };
}
