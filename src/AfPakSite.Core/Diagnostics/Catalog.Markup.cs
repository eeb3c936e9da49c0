using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>Markup that is published as plain text.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind HtmlAsTextKind = new(
        "html-as-text",
        Severity.Warning,
        "A text of the site’s own contains HTML, which is not read, so that readers see it as it is written."
    );

    public static Diagnostic HtmlAsText(SourceSpan place) =>
        HtmlAsTextKind.At(
            place,
            "The text contains HTML, which is published as plain text.",
            "write it in Markdown, or remove it; to show it, write it between backticks"
        );

    public static readonly DiagnosticKind StudyMarkupAsTextKind = new(
        "study-markup-as-text",
        Severity.Warning,
        "The study contains markup that is not read, so that readers see it as it is written, or only its text."
    );

    public static Diagnostic StudyMarkupAsText(SourceSpan place, StudyMarkup markup) =>
        StudyMarkupAsTextKind.At(
            place,
            markup
                is StudyMarkup.CodeCell
                    or StudyMarkup.CodeResult
                    or StudyMarkup.OpenFence
                    or StudyMarkup.LinkTitle
                    or StudyMarkup.LineBreak
                    or StudyMarkup.InnerList
                ? $"The study contains {NameOf(markup)}."
                : $"The study contains {NameOf(markup)}, which {(IsPlural(markup) ? "are" : "is")} published as plain text.",
            HintFor(markup)
        );

    private static bool IsPlural(StudyMarkup markup) => markup is StudyMarkup.Typography or StudyMarkup.TexQuotation;

    private static string NameOf(StudyMarkup markup) =>
        markup switch
        {
            StudyMarkup.Link => "a link",
            StudyMarkup.LinkTitle => "the title of a link, which readers do not see",
            StudyMarkup.Image or StudyMarkup.ImageWithSpaces => "an image",
            StudyMarkup.LinkDefinition => "the address of a link",
            StudyMarkup.NoteMark => "the mark of a note",
            StudyMarkup.CitationKey => "the key of a citation",
            StudyMarkup.CitationNumber => "the number of a citation or a note",
            StudyMarkup.YearWithLetter => "a year with a letter instead of a digit",
            StudyMarkup.Html => "HTML",
            StudyMarkup.Formula => "a formula",
            StudyMarkup.TexCommand => "a command of TeX",
            StudyMarkup.Attributes => "an id or a class",
            StudyMarkup.Target => "an id that belongs to nothing after it",
            StudyMarkup.Table => "a table",
            StudyMarkup.Fence => "the fence of a division",
            StudyMarkup.OpenFence => "a division without its last fence, whose words are not set apart",
            StudyMarkup.Directive => "a directive or a role",
            StudyMarkup.CodeCell => "cells of code, but not their results",
            StudyMarkup.CodeResult => "code in place of its results",
            StudyMarkup.Shortcode => "a command for another program",
            StudyMarkup.Definition => "a list of definitions",
            StudyMarkup.LineBlock => "a line behind a bar",
            StudyMarkup.LineBreak => "lines of verse or of an address, which run on in one line",
            StudyMarkup.InnerList => "a list within a numbered item, whose items become items of the same list",
            StudyMarkup.TexQuotation => "quotation marks of TeX",
            StudyMarkup.Typography => "the signs of a strikethrough, a highlight, or raised or lowered letters",
            _ => "emphasis",
        };

    private static string HintFor(StudyMarkup markup) =>
        markup switch
        {
            StudyMarkup.LinkTitle => "write its words in the text if readers need them",
            StudyMarkup.Link => "give the address in words if readers need it",
            StudyMarkup.Image => "write the image on a line of its own, between empty lines, to make it a figure",
            StudyMarkup.ImageWithSpaces => "write its path between angle brackets, as `![A map](<the map.png>)`",
            StudyMarkup.LinkDefinition => "remove it, or give the address in words",
            StudyMarkup.NoteMark => "write its note in a section “Notes” or as `[^1]: …`, or remove its mark",
            StudyMarkup.CitationKey or StudyMarkup.CitationNumber =>
                "write the author and the year instead, such as (Smith, 2001)",
            StudyMarkup.Formula or StudyMarkup.TexCommand => "write it with letters and characters of Unicode",
            StudyMarkup.Target =>
                "keep one id, on the line before a heading, a paragraph or a formula, and refer to that",
            StudyMarkup.Table =>
                "write its rows between bars, as `| Tea | Age |` with `| --- | --- |` below, or as sentences",
            StudyMarkup.OpenFence => "write its last fence, with as many signs as its first one",
            StudyMarkup.Directive => "write its text without it",
            StudyMarkup.CodeCell =>
                "let its program run it, and take the Markdown that it makes (`keep-md: true`, `github_document`), or add the results as images and tables",
            StudyMarkup.CodeResult =>
                "let its program run it, and take the Markdown that it makes (`keep-md: true`, `github_document`), or write the result",
            StudyMarkup.Shortcode => "write what it shows instead",
            StudyMarkup.YearWithLetter => "write 1 instead of the letters l and I, and 0 instead of O",
            StudyMarkup.Definition => "write each definition as a sentence",
            StudyMarkup.LineBlock or StudyMarkup.LineBreak => "write an empty line between the lines",
            StudyMarkup.InnerList => "write the inner items as sentences of their item",
            StudyMarkup.TexQuotation => "write “ and ” instead",
            StudyMarkup.Typography => "remove its signs, or write it with characters of Unicode, such as x² and H₂O",
            StudyMarkup.Emphasis => "remove its signs, or save the study as seeds/study.md",
            _ => "remove it",
        };
}
