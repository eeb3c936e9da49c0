using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Importing;

/// <summary>Makes blocks of paragraphs: lists, quotations, and tables and figures with their captions.</summary>
internal static partial class WordBlocks
{
    public static ImmutableArray<PaperBlock> Of(IEnumerable<WordParagraph> paragraphs)
    {
        var all = paragraphs.Where(paragraph => !paragraph.IsEmpty || !paragraph.Anchored.IsEmpty).ToList();
        var blocks = ImmutableArray.CreateBuilder<PaperBlock>();
        for (var at = 0; at < all.Count; )
        {
            var end = EndOfGroup(all, at);
            var group = all[at..end];
            if (group[0].Role == WordRole.Quotation)
                blocks.Add(new PaperBlock.Quotation([.. group.SelectMany(paragraph => Plain(paragraph))]));
            else if (group[0].Item is not null && group[0].Role == WordRole.Body)
                blocks.AddRange(WordLists.Of(group));
            else
                at = AddOne(blocks, all, at);
            at = Math.Max(at, end);
        }
        return blocks.ToImmutable();
    }

    /// <summary>The end of the paragraphs that are one list or one quotation.</summary>
    private static int EndOfGroup(List<WordParagraph> all, int at)
    {
        var end = at + 1;
        while (end < all.Count && IsSameGroup(all[at], all[end]))
            end++;
        return end;
    }

    private static bool IsSameGroup(WordParagraph first, WordParagraph next) =>
        next.Table is null
        && (
            first.Role == WordRole.Quotation
                ? next.Role == WordRole.Quotation
                : first is { Role: WordRole.Body, Item: not null, Table: null }
                    && next is { Role: WordRole.Body, Item: not null }
        );

    /// <summary>Adds a block that is not grouped; returns the index after it and its caption.</summary>
    private static int AddOne(ImmutableArray<PaperBlock>.Builder blocks, List<WordParagraph> all, int at)
    {
        var paragraph = all[at];
        var next = at + 1 < all.Count ? all[at + 1] : null;
        if (paragraph.Table is { } table)
        {
            blocks.Add(table);
            blocks.AddRange(paragraph.Anchored);
            return at + 1;
        }
        if (next?.Table is { } captioned && IsCaptionOfTable(paragraph))
        {
            blocks.Add(captioned with { Caption = paragraph.Inlines });
            blocks.AddRange(paragraph.Anchored.Concat(next.Anchored));
            return at + 2;
        }
        var figures = paragraph.Anchored.OfType<PaperBlock.Figure>().ToList();
        if (figures.Count > 0 && paragraph.IsEmpty && next is { Table: null } && IsCaptionOfFigure(next))
        {
            AddFigures(blocks, paragraph, next.Inlines);
            blocks.AddRange(next.Anchored);
            return at + 2;
        }
        blocks.AddRange(Plain(paragraph));
        return at + 1;
    }

    private static void AddFigures(
        ImmutableArray<PaperBlock>.Builder blocks,
        WordParagraph paragraph,
        ImmutableArray<PaperInline> caption
    )
    {
        var last = paragraph.Anchored.OfType<PaperBlock.Figure>().Last();
        foreach (var block in paragraph.Anchored)
            blocks.Add(
                block is PaperBlock.Figure figure && ReferenceEquals(figure, last)
                    ? figure with
                    {
                        Caption = caption,
                    }
                    : block
            );
    }

    /// <summary>A paragraph without its neighbors, and what is anchored in it.</summary>
    private static IEnumerable<PaperBlock> Plain(WordParagraph paragraph)
    {
        var formulas = paragraph.Inlines.Where(inline => inline is not PaperInline.LineBreak).ToList();
        if (!paragraph.IsEmpty)
            yield return paragraph.Role switch
            {
                WordRole.Heading => new PaperBlock.Heading(Math.Max(1, paragraph.Level), Numbered(paragraph)),
                WordRole.Code => new PaperBlock.Code(PaperInline.TextOf(paragraph.Inlines)),
                _ when paragraph.Text.Length == 0
                        && formulas.All(inline => inline is PaperInline.Formula or PaperInline.Words)
                        && formulas.OfType<PaperInline.Formula>().ToList() is [var formula] => new PaperBlock.Formula(
                    formula.Tex
                ),
                _ => new PaperBlock.Paragraph(paragraph.Inlines),
            };
        foreach (var block in paragraph.Anchored)
            yield return block;
    }

    /// <summary>A heading with the number that Word gives it. It is bold in any case.</summary>
    private static ImmutableArray<PaperInline> Numbered(WordParagraph paragraph)
    {
        var plain = paragraph.Inlines.Select(inline =>
            inline is PaperInline.Words words ? words with { Style = words.Style & ~TextStyle.Strong } : inline
        );
        return
            paragraph.Item is { Label: { Length: > 0 } label }
            && !paragraph.Text.StartsWith(label, StringComparison.Ordinal)
            ? [new PaperInline.Words($"{label} "), .. plain]
            : [.. plain];
    }

    private static bool IsCaptionOfFigure(WordParagraph paragraph) =>
        FigureCaption.IsMatch(paragraph.Text)
            ? paragraph.Role is WordRole.Caption or WordRole.Body
            : paragraph.Role == WordRole.Caption && !TableCaption.IsMatch(paragraph.Text);

    private static bool IsCaptionOfTable(WordParagraph paragraph) =>
        TableCaption.IsMatch(paragraph.Text)
            ? paragraph.Role is WordRole.Caption or WordRole.Body
            : paragraph.Role == WordRole.Caption && !FigureCaption.IsMatch(paragraph.Text);

    [GeneratedRegex(
        @"^(?:Fig(?:ure|\.)?|Abb(?:ildung|\.)?|Figura|Şekil|Rys(?:unek|\.)?|Рис(?:унок|\.)?|图|圖|図|شکل|الشكل)\s?[0-9]{1,3}(?:[.:–—-]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex FigureCaption { get; }

    [GeneratedRegex(
        @"^(?:Table|Tab\.|Tabelle|Tableau|Tabla|Tabella|Tabela|Tablo|Tabel|Таблица|表|جدول|الجدول)\s?(?:[0-9]{1,3}|[IVX]{1,5})\s?(?:[.:–—-]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TableCaption { get; }
}

/// <summary>Nests the paragraphs of lists by their levels.</summary>
internal static class WordLists
{
    /// <summary>The lists of paragraphs, which all have a place in one.</summary>
    public static IEnumerable<PaperBlock> Of(List<WordParagraph> items)
    {
        for (var at = 0; at < items.Count; )
            yield return Read(items, ref at);
    }

    private static PaperBlock.ItemList Read(List<WordParagraph> paragraphs, ref int at)
    {
        var first = paragraphs[at].Item!;
        var isDecimal = first.IsDecimal;
        var items = ImmutableArray.CreateBuilder<ImmutableArray<PaperBlock>>();
        while (at < paragraphs.Count && paragraphs[at].Item is { } item && item.Level >= first.Level)
        {
            if (item.Level == first.Level && (item.List != first.List || item.Number is null != first.Number is null))
                break;
            var blocks = ImmutableArray.CreateBuilder<PaperBlock>();
            if (item.Level == first.Level)
            {
                blocks.Add(
                    new PaperBlock.Paragraph(
                        isDecimal || item.Label.Length == 0
                            ? paragraphs[at].Inlines
                            : paragraphs[at].Inlines.Insert(0, new PaperInline.Words($"{item.Label} "))
                    )
                );
                blocks.AddRange(paragraphs[at].Anchored);
                at++;
            }
            while (at < paragraphs.Count && paragraphs[at].Item!.Level > first.Level)
                blocks.Add(Read(paragraphs, ref at));
            items.Add(blocks.ToImmutable());
        }
        return new(isDecimal ? first.Number : null, items.ToImmutable());
    }
}
