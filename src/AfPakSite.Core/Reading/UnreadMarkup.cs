using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reports what still looks like markup in a study that was read, because readers would see it as it is written.
/// </summary>
/// <remarks>All patterns are bounded, so the search takes time in proportion to the text.</remarks>
internal sealed class UnreadMarkup
{
    private readonly HashSet<StudyMarkup> seen = [];
    private readonly DiagnosticBag diagnostics;

    private UnreadMarkup(DiagnosticBag diagnostics) => this.diagnostics = diagnostics;

    public static void Report(Study study, DiagnosticBag diagnostics)
    {
        var report = new UnreadMarkup(diagnostics);
        report.Add(Find(study.Title).Select(found => (found.Markup, study.TitleSpan)));
        foreach (var section in study.AllSections)
        {
            report.Add(Find(section.Title).Select(found => (found.Markup, section.HeadingSpan)));
            report.Add(InParagraphs(section));
        }
        foreach (var place in CommentsIn(study))
            diagnostics.Add(Catalog.CommentAsText(place));
        report.Add(UnreadTableRows.In(study).Select(place => (StudyMarkup.Table, place)));
        report.Add(UnreadTableRows.WithTabs(study).Select(place => (StudyMarkup.Table, place)));
        report.Add(UnreadNoteMarks.In(study).Select(place => (StudyMarkup.NoteMark, place)));
        report.Add(UnreadNoteMarks.NumbersIn(study).Select(place => (StudyMarkup.CitationNumber, place)));
    }

    /// <summary>The beginnings and ends of comments that readers would see.</summary>
    private static IEnumerable<SourceSpan> CommentsIn(Study study)
    {
        if (MarkupForms.CommentSign.IsMatch(study.Title))
            yield return study.TitleSpan;
        foreach (var section in study.AllSections)
        {
            if (MarkupForms.CommentSign.IsMatch(section.Title))
                yield return section.HeadingSpan;
            foreach (var paragraph in section.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Code))
            {
                foreach (Match sign in MarkupForms.CommentSign.Matches(paragraph.Text))
                {
                    if (!paragraph.StyleAt(sign.Index).IsVerbatim())
                        yield return paragraph.SpanOf(new(sign.Index, sign.Length));
                }
            }
        }
    }

    /// <summary>
    /// The markup of a section's paragraphs. The rows of a table are one, and so are the commands of TeX in a
    /// paragraph; an entry of a reference list may begin with its number.
    /// </summary>
    private static IEnumerable<(StudyMarkup Markup, SourceSpan Place)> InParagraphs(Section section)
    {
        var isInTable = false;
        foreach (var paragraph in section.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Code))
        {
            var (wasInTable, hasTex) = (isInTable, false);
            isInTable = false;
            foreach (var (markup, range) in Find(paragraph.Text).Where(found => !IsRead(paragraph, found.Range)))
            {
                var isNew = markup switch
                {
                    StudyMarkup.Emphasis => IsInPlainText(paragraph) || paragraph.Text[range.Start + 1] == '*',
                    StudyMarkup.Directive => IsRole(paragraph, range),
                    StudyMarkup.Definition => paragraph.Kind != ParagraphKind.Caption,
                    StudyMarkup.Table => !(wasInTable || isInTable),
                    StudyMarkup.CitationNumber => !section.ListsWorks,
                    StudyMarkup.TexCommand => !hasTex,
                    _ => true,
                };
                isInTable |= markup == StudyMarkup.Table;
                hasTex |= markup == StudyMarkup.TexCommand;
                if (isNew)
                    yield return (markup, paragraph.SpanOf(range));
            }
        }
    }

    private static bool IsRead(Paragraph paragraph, TextRange range) =>
        paragraph.IsCitation(range)
        || SortedPlaces.Overlapping(paragraph.CrossReferences, range, reference => reference.Range).Any()
        || (paragraph.Kind == ParagraphKind.Table && paragraph.Text.IndexOf('\t', range.Start, range.Length) >= 0)
        || paragraph.StyleAt(range.Start).IsVerbatim()
        || SortedPlaces.Overlapping(paragraph.NoteMarks, range, mark => mark.Range).Any()
        || (paragraph.Kind == ParagraphKind.Note && range.Start == 0);

    /// <summary>Whether emphasis is markup; the signs that Markdown leaves in a text were escaped.</summary>
    private static bool IsInPlainText(Paragraph paragraph) =>
        !paragraph.Span.Source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name in braces is followed by the code that it is about: <c>{abbr}`WHO`</c>.</summary>
    private static bool IsRole(Paragraph paragraph, TextRange range) =>
        paragraph.StyleAt(range.End).HasFlag(TextStyle.Code)
        || range.End < paragraph.Text.Length && paragraph.Text[range.End] == '`';

    /// <summary>The markup in a text, in order and without overlaps.</summary>
    private static IEnumerable<(StudyMarkup Markup, TextRange Range)> Find(string text)
    {
        if (!text.AsSpan().ContainsAny(MarkupForms.Signs) && !text.Contains("  ", StringComparison.Ordinal))
            yield break;
        var end = 0;
        var all = MarkupForms.All.SelectMany(form =>
            form.Pattern.Matches(text).Select(match => (form.Markup, Range: new TextRange(match.Index, match.Length)))
        );
        foreach (var found in all.OrderBy(found => found.Range.Start).Where(found => found.Range.Start >= end))
        {
            end = found.Range.End;
            yield return found;
        }
    }

    /// <summary>Reports markup: of each form the first place, and the others as far as a report goes.</summary>
    private void Add(IEnumerable<(StudyMarkup Markup, SourceSpan Place)> places)
    {
        foreach (var (markup, place) in places)
        {
            if (seen.Add(markup))
                diagnostics.Add(Catalog.StudyMarkupAsText(place, markup));
            else
                diagnostics.AddOneOfMany(
                    Catalog.StudyMarkupAsTextKind,
                    place,
                    () => Catalog.StudyMarkupAsText(place, markup)
                );
        }
    }
}
