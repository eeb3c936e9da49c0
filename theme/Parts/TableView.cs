using AfPakSite.Linking;
using AfPakSite.Studies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>
/// A table of the study with its caption. A table that is wider than its column scrolls, also by keyboard.
/// </summary>
/// <remarks>
/// This is code because Razor adds and removes white space. The tabs and line breaks of the text are between the cells
/// and the rows, so that the text of the element is the study's.
/// </remarks>
public sealed class TableView : StudyTextPart
{
    [Parameter, EditorRequired]
    public required Paragraph Table { get; set; }

    /// <summary>Null for a table without a caption.</summary>
    [Parameter]
    public Paragraph? Caption { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(100, "div");
        builder.AddAttribute(101, "class", "study-table");
        builder.AddAttribute(102, "role", "region");
        builder.AddAttribute(103, "tabindex", "0");
        builder.AddAttribute(104, "aria-labelledby", Caption?.Id);
        builder.AddAttribute(
            105,
            "aria-label",
            Caption is null ? Words.Study.TableWithoutCaption(LabelOf(Section)) : null
        );
        builder.OpenElement(106, "table");
        if (Caption is not null)
            WriteCaption(builder, "caption", Caption);
        Rows(builder);
        builder.CloseElement();
        builder.CloseElement();
    }

    private void Rows(RenderTreeBuilder builder)
    {
        builder.OpenElement(120, "tbody");
        builder.AddAttribute(121, "id", Table.Id);
        builder.AddAttribute(122, "class", "paragraph");
        var columns = TableCells.CountIn(Table);
        var number = FirstNumber + (Caption?.Sentences.Length ?? 0);
        foreach (var row in RunningText.Layout(Page.Linked, Table))
        {
            builder.AddContent(123, row.Space);
            builder.OpenElement(124, "tr");
            builder.AddAttribute(125, "id", row.Sentence.Id);
            builder.AddAttribute(126, "data-n", number++);
            Cells(builder, row, columns, isHead: row.Sentence == Table.Sentences[0]);
            builder.CloseElement();
        }
        builder.CloseElement();
    }

    private void Cells(RenderTreeBuilder builder, SentencePieces row, int columns, bool isHead)
    {
        var own = row.Sentence.Range.Of(Table.Text).Count(c => c == '\t');
        foreach (var (index, cell) in TableCells.Of(row, columns).Index())
        {
            if (index > 0 && index <= own)
                builder.AddContent(130, "\t");
            builder.OpenElement(131, isHead ? "th" : "td");
            builder.AddAttribute(132, "scope", isHead ? "col" : null);
            builder.AddAttribute(133, "class", ClassOf(Table.AlignmentOf(index)));
            if (index == 0)
                LedgerMarks(builder, row.Sentence.Id, isHead);
            foreach (var group in cell)
                Group(builder, Table, group);
            if (isHead && index == columns - 1)
                Pilcrow(builder, Table, Caption is null ? Number : Number + 1);
            builder.CloseElement();
        }
    }

    /// <summary>The former ids of a row, and of the whole table, which only a cell can contain.</summary>
    private void LedgerMarks(RenderTreeBuilder builder, string row, bool isHead)
    {
        foreach (
            var alias in Page.Site.Register.AliasesOf(row).Concat(isHead ? Page.Site.Register.AliasesOf(Table.Id) : [])
        )
            AliasMark.Add(builder, alias);
    }

    private static string? ClassOf(ColumnAlignment alignment) =>
        alignment switch
        {
            ColumnAlignment.Center => "center",
            ColumnAlignment.End => "end",
            _ => null,
        };
}
