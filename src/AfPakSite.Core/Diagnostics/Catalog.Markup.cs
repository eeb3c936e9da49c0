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

    /// <param name="isField">Whether the text is a value of YAML, in which no markup is read.</param>
    public static Diagnostic HtmlAsText(SourceSpan place, bool isField = false) =>
        HtmlAsTextKind.At(
            place,
            "The text contains HTML, which is published as plain text.",
            isField
                ? "remove it: this text has no markup"
                : "write it in Markdown, or remove it; to show it, write it between backticks"
        );

    public static readonly DiagnosticKind MarkupAsTextKind = new(
        "markup-as-text",
        Severity.Warning,
        "A text of the site’s own contains markup that is only read in the study, so readers see it as it is written."
    );

    public static Diagnostic MarkupAsText(SourceSpan place, SiteMarkup markup)
    {
        var (name, hint) = markup switch
        {
            SiteMarkup.Note => ("the mark of a note", "write the note into the text, in parentheses"),
            SiteMarkup.Table => ("a table", "write its rows as a list or as sentences"),
            SiteMarkup.Formula => ("a formula", "write it with letters and characters of Unicode"),
            SiteMarkup.Id => ("an id or a class", "remove it: a heading has the id that its words give"),
            _ => ("signs of another program", "remove them, or write what they show"),
        };
        return MarkupAsTextKind.At(place, $"The text contains {name}, and readers see it as it is written.", hint);
    }

    public static readonly DiagnosticKind ChangeProposedKind = new(
        "change-proposed",
        Severity.Warning,
        "A text of the site’s own contains a change that an editor proposes, which is read as if it were accepted."
    );

    public static Diagnostic ChangeProposed(SourceSpan place) =>
        ChangeProposedKind.At(
            place,
            "The text contains a change that an editor proposes, which is read as if it were accepted.",
            "accept or reject it, so that only the words remain that readers should see"
        );

    public static readonly DiagnosticKind CommentAsTextKind = new(
        "comment-as-text",
        Severity.Error,
        "A comment, which readers must not see, does not begin and end in one paragraph of Markdown, so it is a text."
    );

    public static Diagnostic CommentAsText(SourceSpan place) =>
        CommentAsTextKind.At(
            place,
            "Here begins or ends a comment that readers would see.",
            "remove the comment, or let it begin and end in the same paragraph of a Markdown file"
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
                    or StudyMarkup.LetteredItems
                    or StudyMarkup.ProposedChange
                ? $"The study contains {NameOf(markup)}."
                : $"The study contains {NameOf(markup)}, which {(IsPlural(markup) ? "are" : "is")} published as plain text.",
            HintFor(markup, place.Source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        );

    private static bool IsPlural(StudyMarkup markup) =>
        markup is StudyMarkup.Typography or StudyMarkup.TexQuotation or StudyMarkup.ChangeSign;

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
            StudyMarkup.LetteredItems => "items with letters or Roman numbers, which run on in one line",
            StudyMarkup.LineBreak => "lines of verse or of an address, which run on in one line",
            StudyMarkup.ProposedChange => "a change that an editor proposes, which is read as if it were accepted",
            StudyMarkup.ChangeSign => "the signs of a change that an editor proposes",
            StudyMarkup.TexQuotation => "quotation marks of TeX",
            StudyMarkup.Typography => "the signs of a strikethrough, a highlight, or raised or lowered letters",
            _ => "emphasis",
        };

    private static string HintFor(StudyMarkup markup, bool isMarkdown = true) =>
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
            StudyMarkup.LineBlock or StudyMarkup.LineBreak or StudyMarkup.LetteredItems =>
                "write an empty line between the lines",
            StudyMarkup.ProposedChange => "accept or reject it, so that only the words remain that readers should see",
            StudyMarkup.ChangeSign => "accept or reject the change, and remove its signs",
            StudyMarkup.TexQuotation => "write “ and ” instead",
            StudyMarkup.Typography => "remove its signs, or write it with characters of Unicode, such as x² and H₂O",
            StudyMarkup.Emphasis => isMarkdown
                ? "remove its signs"
                : "remove its signs, or save the study as seeds/study.md",
            _ => "remove it",
        };
}

/// <summary>Markup that is read in the study, but not in the texts of the site’s own.</summary>
public enum SiteMarkup
{
    /// <summary><c>[^1]</c></summary>
    Note,

    /// <summary>Rows between bars.</summary>
    Table,

    /// <summary><c>$…$</c>, or a command of TeX.</summary>
    Formula,

    /// <summary><c>{#id}</c></summary>
    Id,

    /// <summary>Fences, definitions, and signs of strikethroughs or changes.</summary>
    Signs,
}
