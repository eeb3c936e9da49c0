using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The text of the study, and Markdown wherever it is.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind StudyEmptyKind = new(
        "study-empty",
        Severity.Error,
        "The study has no title or no text."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic StudyEmpty(SourceText study) =>
        StudyEmptyKind.At(
            study.Start,
            "The study has no title with text below it.",
            "write the title on the first line, then headings and paragraphs, one per line"
        );

    public static readonly DiagnosticKind HeadingOutOfSequenceKind = new(
        "heading-out-of-sequence",
        Severity.Warning,
        "A heading's number does not follow the one before it."
    );

    /// <param name="previous">The number of the heading before; null for the first heading with a number.</param>
    public static Diagnostic HeadingOutOfSequence(SourceSpan heading, string number, string? previous) =>
        HeadingOutOfSequenceKind.At(
            heading,
            previous is null
                ? $"The first heading number is {Quoted(number)}."
                : $"The heading number {Quoted(number)} does not follow {Quoted(previous)}.",
            "look for a missing heading, or for a paragraph that begins with a number"
        );

    public static readonly DiagnosticKind StudyMarkupAsTextKind = new(
        "study-markup-as-text",
        Severity.Warning,
        "A study in Markdown contains a link or an image, of which only the text is published."
    );

    public static Diagnostic StudyMarkupAsText(SourceSpan place, StudyMarkup markup) =>
        StudyMarkupAsTextKind.At(
            place,
            markup switch
            {
                StudyMarkup.Link => "The study contains a link, which is published as plain text.",
                StudyMarkup.Image => "The study contains an image, which is published as plain text.",
                _ => "The study contains the address of a link, which is published as plain text.",
            },
            markup is StudyMarkup.LinkDefinition
                ? "remove it, or give the address in words"
                : "give the address in words if readers need it"
        );

    public static readonly DiagnosticKind MarkdownTooDeepKind = new(
        "markdown-too-deep",
        Severity.Error,
        "A Markdown text is nested deeper than any text needs."
    );

    public static Diagnostic MarkdownTooDeep(SourceSpan text) =>
        MarkdownTooDeepKind.At(
            text with
            {
                Length = 0,
            },
            "The Markdown is nested too deeply.",
            "use fewer levels: Markdown can have about a hundred"
        );

    public static readonly DiagnosticKind MarkdownTooManyMarksKind = new(
        "markdown-too-many-marks",
        Severity.Error,
        "A paragraph of a Markdown text contains more brackets, asterisks and underscores than any text needs."
    );

    public static Diagnostic MarkdownTooManyMarks(SourceSpan paragraph, int most) =>
        MarkdownTooManyMarksKind.At(
            paragraph,
            $"This paragraph contains more than {most} brackets, asterisks and underscores.",
            "remove some of them, or split the paragraph"
        );

    public static readonly DiagnosticKind MarkdownTooManyBackticksKind = new(
        "markdown-too-many-backticks",
        Severity.Error,
        "A paragraph of a Markdown text contains runs of backticks of more lengths than any text needs."
    );

    public static Diagnostic MarkdownTooManyBackticks(SourceSpan paragraph, int most) =>
        MarkdownTooManyBackticksKind.At(
            paragraph,
            $"This paragraph contains runs of backticks of more than {most} lengths.",
            "use runs of the same length, or split the paragraph"
        );
}

/// <summary>Markup of which only the text is published.</summary>
public enum StudyMarkup
{
    Link,

    Image,

    /// <summary>A line that gives the address of a link elsewhere.</summary>
    LinkDefinition,
}
