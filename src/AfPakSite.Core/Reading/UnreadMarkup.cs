using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reports what still looks like markup in a study that was read, because readers would see it as it is written.
/// </summary>
/// <remarks>All patterns are bounded, so the search takes time in proportion to the text.</remarks>
internal sealed partial class UnreadMarkup
{
    /// <summary>Every form contains one of these characters.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("[<$\\{|\t+:*@=");

    /// <summary>The forms; where two of them overlap, the first one counts.</summary>
    private static readonly ImmutableArray<(StudyMarkup Markup, Regex Pattern)> Forms =
    [
        (StudyMarkup.NoteMark, NoteMark),
        (StudyMarkup.CitationKey, CitationKey),
        (StudyMarkup.Link, Link),
        (StudyMarkup.CitationNumber, CitationNumber),
        (StudyMarkup.Html, Html),
        (StudyMarkup.Formula, Formula),
        (StudyMarkup.TexCommand, TexCommand),
        (StudyMarkup.Attributes, Attributes),
        (StudyMarkup.Target, Target),
        (StudyMarkup.Table, Table),
        (StudyMarkup.Fence, Fence),
        (StudyMarkup.Emphasis, Emphasis),
    ];

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
        report.Add(UnreadNoteMarks.In(study).Select(place => (StudyMarkup.NoteMark, place)));
    }

    /// <summary>
    /// The markup of a section's paragraphs. The rows of a table are one, and an entry of a reference list may begin
    /// with its number.
    /// </summary>
    private static IEnumerable<(StudyMarkup Markup, SourceSpan Place)> InParagraphs(Section section)
    {
        var isInTable = false;
        foreach (var paragraph in section.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Code))
        {
            var wasInTable = isInTable;
            isInTable = false;
            foreach (var (markup, range) in Find(paragraph.Text).Where(found => !IsRead(paragraph, found.Range)))
            {
                var isNew = markup switch
                {
                    StudyMarkup.Table => !(wasInTable || isInTable),
                    StudyMarkup.CitationNumber => !section.ListsWorks,
                    _ => true,
                };
                isInTable |= markup == StudyMarkup.Table;
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

    /// <summary>The markup in a text, in order and without overlaps.</summary>
    private static IEnumerable<(StudyMarkup Markup, TextRange Range)> Find(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
            yield break;
        var end = 0;
        var all = Forms.SelectMany(form =>
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

    [GeneratedRegex(@"\[\^[^\]\s]{1,60}\]")]
    private static partial Regex NoteMark { get; }

    /// <summary>A key of pandoc, in brackets or in the sentence; an email address has letters before it.</summary>
    [GeneratedRegex(
        @"\[[^\[\]@]{0,100}(?<![\p{L}\p{N}.])@[\p{L}\p{N}_][^\[\]]{0,300}\]|(?<![\p{L}\p{N}.])@\p{L}[\p{L}_:-]{1,60}[0-9]{2,4}\w?"
    )]
    private static partial Regex CitationKey { get; }

    [GeneratedRegex(@"!?\[[^\[\]\n]{0,200}\]\([^()\s]{0,300}\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\[[0-9]{1,3}(?:\s?[,;–-]\s?[0-9]{1,3}){0,30}\](?!:)")]
    private static partial Regex CitationNumber { get; }

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>\n]{0,300})?/?>|<!--")]
    private static partial Regex Html { get; }

    /// <summary>Dollars around a formula; two prices contain neither a sign of TeX nor a letter alone.</summary>
    [GeneratedRegex(
        @"\$\$|(?<![\\\p{N}$])\$(?=[^\s$])(?:[^$\n\\^_={}]{0,200}[\\^_={}][^$\n]{0,300}|\p{L})(?<=\S)\$(?![0-9])"
    )]
    private static partial Regex Formula { get; }

    [GeneratedRegex(@"\\[a-zA-Z]{2,30}(?=\{)")]
    private static partial Regex TexCommand { get; }

    [GeneratedRegex(@"\{[#.][^{}\s][^{}\n]{0,100}\}")]
    private static partial Regex Attributes { get; }

    /// <summary>A paragraph of ids only.</summary>
    [GeneratedRegex(@"^(?:\([\p{L}\p{N}_:.-]{1,100}\)=\s{0,10}){1,20}$")]
    private static partial Regex Target { get; }

    /// <summary>A row between bars, a rule of a table, or cells between tabs.</summary>
    [GeneratedRegex(
        @"^\|.{0,500}\|[ \t]*$|^[ ]*(?:[-=]{2,100}[ ]+){1,50}[-=]{2,100}[ ]*$|^\+[-=+:]{3,500}\+|^[^\t\n]{1,200}\t[^\t\n]{1,200}\t.*$",
        RegexOptions.Multiline
    )]
    private static partial Regex Table { get; }

    [GeneratedRegex(@"^:{3,20}(?:[ \t{].*)?$", RegexOptions.Multiline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"\*\*[^*\s][^*\n]{0,200}\*\*")]
    private static partial Regex Emphasis { get; }
}
