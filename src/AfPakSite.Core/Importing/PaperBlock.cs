using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Importing;

/// <summary>A block of a paper, whatever format it came from.</summary>
internal abstract record PaperBlock
{
    /// <param name="Level">1 for a top-level section.</param>
    public sealed record Heading(int Level, ImmutableArray<PaperInline> Content) : PaperBlock;

    public sealed record Paragraph(ImmutableArray<PaperInline> Content) : PaperBlock;

    public sealed record Quotation(ImmutableArray<PaperBlock> Blocks) : PaperBlock;

    /// <param name="Start">The number of the first item; null for a list without numbers.</param>
    public sealed record ItemList(int? Start, ImmutableArray<ImmutableArray<PaperBlock>> Items) : PaperBlock;

    /// <param name="Rows">Rows of cells; the first row is the head.</param>
    public sealed record Table(
        ImmutableArray<PaperInline> Caption,
        ImmutableArray<ImmutableArray<ImmutableArray<PaperInline>>> Rows
    ) : PaperBlock
    {
        /// <summary>The number of columns up to which a cell may span others.</summary>
        public const int MostColumns = 64;
    }

    /// <param name="File">The name of the image beside the study.</param>
    public sealed record Figure(string File, string Alternative, ImmutableArray<PaperInline> Caption) : PaperBlock;

    /// <param name="Tex">The formula in TeX.</param>
    public sealed record Formula(string Tex) : PaperBlock;

    public sealed record Code(string Text) : PaperBlock;

    /// <summary>This block and all blocks inside it, in order.</summary>
    public IEnumerable<PaperBlock> SelfAndDescendants =>
        this switch
        {
            Quotation quotation => quotation.Blocks.SelectMany(block => block.SelfAndDescendants).Prepend(this),
            ItemList list => list
                .Items.SelectMany(item => item.SelectMany(block => block.SelfAndDescendants))
                .Prepend(this),
            _ => [this],
        };

    /// <summary>The inlines directly in this block.</summary>
    public IEnumerable<PaperInline> Inlines =>
        this switch
        {
            Heading heading => heading.Content,
            Paragraph paragraph => paragraph.Content,
            Table table => table.Rows.SelectMany(row => row.SelectMany(cell => cell)).Concat(table.Caption),
            Figure figure => figure.Caption,
            _ => [],
        };
}

/// <summary>A part of a line of a paper.</summary>
internal abstract record PaperInline
{
    public sealed record Words(string Text, TextStyle Style = TextStyle.None) : PaperInline;

    /// <summary>The mark of a note.</summary>
    /// <param name="Number">Its number in the paper, from 1.</param>
    public sealed record NoteMark(int Number) : PaperInline;

    /// <param name="Tex">The formula in TeX.</param>
    public sealed record Formula(string Tex) : PaperInline;

    public sealed record Link(string Address, ImmutableArray<PaperInline> Content) : PaperInline;

    public sealed record LineBreak : PaperInline;

    /// <summary>The words of inlines, without markup.</summary>
    public static string TextOf(IEnumerable<PaperInline> inlines) =>
        string.Concat(
            inlines.Select(inline =>
                inline switch
                {
                    Words words => words.Text,
                    Link link => TextOf(link.Content),
                    LineBreak => " ",
                    _ => "",
                }
            )
        );
}

/// <summary>A paper as it was read from its format: blocks, notes, and what is said about it.</summary>
/// <param name="Footnotes">The blocks of each note, in the order of their numbers.</param>
/// <param name="Images">The images by their names beside the study.</param>
internal sealed record PaperDocument(
    PaperRecord Record,
    ImmutableArray<PaperBlock> Blocks,
    ImmutableArray<ImmutableArray<PaperBlock>> Footnotes,
    ImmutableArray<(string Name, ImmutableArray<byte> Bytes)> Images,
    ImmutableArray<WorkDraft> Works,
    ImmutableArray<ImportNote> Notes
);
