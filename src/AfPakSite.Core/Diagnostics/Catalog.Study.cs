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

    public static readonly DiagnosticKind HeadingNotReadKind = new(
        "heading-not-read",
        Severity.Warning,
        "A line looks like a heading, but is read as a paragraph."
    );

    /// <param name="number">Its number; null without one.</param>
    public static Diagnostic HeadingNotRead(SourceSpan line, string? number) =>
        HeadingNotReadKind.At(
            line,
            $"The line {Quoted(FirstWords.Of(line.Text, most: 8))} looks like a heading, but is read as a paragraph.",
            number is null
                ? "if it is a heading, write `## ` before it; if not, end it with a full stop"
                : $"if it is a heading, write `## ` before it, or correct the number {Quoted(number)}; if not, end it with a full stop"
        );

    public static readonly DiagnosticKind StudyWrappedKind = new(
        "study-wrapped",
        Severity.Warning,
        "The lines of the study end within sentences, so they were joined into paragraphs."
    );

    public static Diagnostic StudyWrapped(SourceSpan line) =>
        StudyWrappedKind.At(
            line,
            "Lines of the study end within sentences: they are joined into paragraphs.",
            "look at the paragraphs, then save the study with one paragraph per line"
        );

    public static readonly DiagnosticKind LineWithinSentenceKind = new(
        "line-within-sentence",
        Severity.Warning,
        "A line of the study begins within a sentence, although each line is a paragraph."
    );

    /// <param name="isJoined">Whether it is read as a part of the paragraph above.</param>
    public static Diagnostic LineWithinSentence(SourceSpan line, bool isJoined) =>
        isJoined
            ? LineWithinSentenceKind.At(
                line,
                "The line begins within a sentence, so it is joined with the line above.",
                "write both on one line, or an empty line between them"
            )
            : LineWithinSentenceKind.At(
                line,
                "The line begins within a sentence, but is read as a paragraph of its own.",
                "join it with the line above, or write an empty line between them"
            );

    public static readonly DiagnosticKind FormulaNotReadKind = new(
        "formula-not-read",
        Severity.Warning,
        "A formula contains something that is not understood, so readers see its source."
    );

    public static Diagnostic FormulaNotRead(SourceSpan formula, FormulaFault fault) =>
        fault switch
        {
            FormulaFault.Unknown(var text) => FormulaNotReadKind.At(
                formula,
                $"The formula contains {Quoted(text)}, which is not known, so readers see its source.",
                "write it with other commands of TeX; in Markdown, write a price as `\\$5`"
            ),
            FormulaFault.Misplaced(var text) => FormulaNotReadKind.At(
                formula,
                $"The formula contains {Quoted(text)} where it means nothing, so readers see its source.",
                "remove it, or write braces around what belongs together, such as `{x^1}^2` or `\\tag{7}`"
            ),
            FormulaFault.Unclosed(var text) => FormulaNotReadKind.At(
                formula,
                $"The formula does not close {Quoted(text)}, so readers see its source.",
                "write what closes it, such as `}`, `\\right)` or `\\end{cases}`"
            ),
            FormulaFault.Cut => FormulaNotReadKind.At(
                formula,
                "The formula ends where something must follow, so readers see its source.",
                "write what belongs to its last command or sign"
            ),
            _ => FormulaNotReadKind.At(
                formula,
                "The formula is too large or too deeply nested, so readers see its source.",
                "split it into several formulas"
            ),
        };

    public static readonly DiagnosticKind CrossReferenceUnresolvedKind = new(
        "cross-reference-unresolved",
        Severity.Warning,
        "The study refers to a section, table, figure or formula that it does not have, or has several times."
    );

    /// <param name="text">The reference as the study writes it.</param>
    public static Diagnostic CrossReferenceUnresolved(SourceSpan place, string text, ReferenceFault fault) =>
        fault switch
        {
            ReferenceFault.NoId(var id, var known) => CrossReferenceUnresolvedKind.At(
                place,
                $"No part of the study has the id {Quoted(id)}.",
                $"write `{{#{id}}}` after the heading or the caption that is meant; {Suggestion.For(id, known)}"
            ),
            ReferenceFault.NoNumber(var known) => CrossReferenceUnresolvedKind.At(
                place,
                $"The study refers to {Quoted(text)}, but has no such part.",
                known.Count == 0
                    ? "add what is missing with its number, or correct the reference"
                    : $"the numbers that the study has are {string.Join(", ", known)}: correct the reference, or add what is missing"
            ),
            ReferenceFault.NoName(var id) => CrossReferenceUnresolvedKind.At(
                place,
                $"Readers see {Quoted(text)} as it is written, because what has the id {Quoted(id)} has no number.",
                $"write words of your own, such as `[this figure](#{id})`, or put the id after a numbered caption"
            ),
            _ => CrossReferenceUnresolvedKind.At(
                place,
                $"The reference {Quoted(text)} may mean more than one part of the study, so it leads nowhere.",
                "give each of them a number or an id of its own"
            ),
        };

    public static readonly DiagnosticKind CrossReferenceDoubtfulKind = new(
        "cross-reference-doubtful",
        Severity.Note,
        "A reference to a section, table or figure may be to one of another work or to one without a caption, so it leads nowhere."
    );

    /// <param name="text">The reference as the study writes it.</param>
    /// <param name="hasCaption">Whether the study has a part of this name.</param>
    public static Diagnostic CrossReferenceDoubtful(SourceSpan place, string text, bool hasCaption) =>
        hasCaption
            ? CrossReferenceDoubtfulKind.At(
                place,
                $"{Quoted(text)} may be a part of another work or of a law, so it leads nowhere.",
                "if it is a part of this study, say so, or name the other work in another sentence"
            )
            : CrossReferenceDoubtfulKind.At(
                place,
                $"{Quoted(text)} looks like a part of the study, but no caption begins with such words, so it leads nowhere.",
                $"if the study has it, begin a line of its own with {Quoted(text + ".")} and the caption"
            );

    public static readonly DiagnosticKind NoteUnmarkedKind = new(
        "note-unmarked",
        Severity.Warning,
        "No mark in the text of the study refers to a note."
    );

    public static Diagnostic NoteUnmarked(SourceSpan note, string label) =>
        NoteUnmarkedKind.At(
            note with
            {
                Length = Math.Min(
                    note.Length,
                    note.Text.AsSpan().IndexOfAny(' ', '\n') is > 0 and var end ? end : note.Length
                ),
            },
            $"No mark refers to the note {Quoted(label)}.",
            "write its mark where it belongs, or look for a mark that was not recognized"
        );

    public static readonly DiagnosticKind NoteTwiceKind = new(
        "note-twice",
        Severity.Warning,
        "Two notes of the study have the same number, so that marks lead to the first one."
    );

    /// <param name="first">The note that has the number already.</param>
    public static Diagnostic NoteTwice(SourceSpan note, string label, SourceSpan first) =>
        NoteTwiceKind.At(
            note,
            $"The note {Quoted(label)} has the number of an earlier note.",
            $"the first one is {Quoted(FirstWords.Of(first.Text, most: 8))}; give this one a number of its own"
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
