using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>The images in the lines of a paragraph of Word, which follow the paragraph in the study.</summary>
internal sealed class ImagesInLine
{
    private readonly List<int> places = [];

    /// <summary>Remembers the images of a drawing, unless it is anchored beside the text.</summary>
    /// <param name="place">How many inlines are before it.</param>
    public void Add(XElement drawing, IEnumerable<PaperBlock> blocks, int place)
    {
        if (blocks.Any(block => block is PaperBlock.Figure) && !drawing.All("anchor").Any())
            places.Add(place);
    }

    /// <summary>Counts the images with words of the paragraph before and behind them.</summary>
    public void CountMoved(List<PaperInline> inlines, ImportLog log)
    {
        var first = inlines.FindIndex(HasWords);
        var last = inlines.FindLastIndex(HasWords);
        foreach (var _ in places.Where(place => first >= 0 && first < place && last >= place))
            log.Count(ImportLog.MovedImages);
    }

    private static bool HasWords(PaperInline inline) =>
        inline switch
        {
            PaperInline.Words words => !string.IsNullOrWhiteSpace(words.Text),
            PaperInline.LineBreak => false,
            _ => true,
        };
}
