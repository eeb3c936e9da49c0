using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads “ibid.” as a citation of the work that was cited before it in the same paragraph, and reports other words that
/// refer to earlier citations (<c>op. cit.</c>, <c>supra note 3</c>).
/// </summary>
internal static partial class RepeatedCitations
{
    /// <summary>The sections with these citations in their paragraphs.</summary>
    public static ImmutableArray<Section> Read(ImmutableArray<Section> sections) =>
        [
            .. sections.Select(section =>
                section.ListsWorks
                    ? section
                    : section with
                    {
                        Paragraphs = [.. ReadAll(section.Paragraphs)],
                        Subsections = Read(section.Subsections),
                    }
            ),
        ];

    /// <summary>Reports what refers to earlier citations and is not a citation itself.</summary>
    public static void Report(Study study, DiagnosticBag diagnostics)
    {
        foreach (
            var paragraph in study.AllSections.Where(section => !section.ListsWorks).SelectMany(one => one.Paragraphs)
        )
        {
            if (paragraph.Kind == ParagraphKind.Code)
                continue;
            foreach (Match match in Earlier.Matches(paragraph.Text))
            {
                var range = new TextRange(match.Index, match.Length);
                if (paragraph.IsCitation(range) || paragraph.StyleAt(match.Index).IsVerbatim())
                    continue;
                var place = paragraph.SpanOf(range);
                diagnostics.AddOneOfMany(
                    Catalog.CitationOfEarlierKind,
                    place,
                    () => Catalog.CitationOfEarlier(place, match.Value)
                );
            }
        }
    }

    /// <summary>Whether a word means the work that was cited last: <c>ibid.</c></summary>
    public static bool MeansLast(ReadOnlySpan<char> word) => OnlyLast.IsMatch(word);

    /// <summary>
    /// The paragraphs with their citations; a note that begins with “ibid.” cites what the last one does.
    /// </summary>
    private static IEnumerable<Paragraph> ReadAll(ImmutableArray<Paragraph> paragraphs)
    {
        Citation? only = null;
        foreach (var paragraph in paragraphs)
        {
            var isNote = paragraph.Kind == ParagraphKind.Note;
            var read = Read(isNote ? Begun(paragraph, only) : paragraph);
            only =
                isNote && read.Citations is [{ IsInForm: true } one] && !Earlier.IsMatch(Without(read.Text, one))
                    ? one
                    : null;
            yield return read;
        }
    }

    private static string Without(string text, Citation citation) =>
        string.Concat(text.AsSpan(0, citation.Range.Start), text.AsSpan(citation.Range.End));

    private static Paragraph Begun(Paragraph note, Citation? before) =>
        before is not null && NoteOfSame.Match(note.Text) is { Success: true } start
            ? note with
            {
                Citations =
                [
                    Again(before, SpanOf(start.Groups["same"]), start),
                    .. note.Citations.Where(citation => citation.Range.Start >= start.Index + start.Length),
                ],
            }
            : note;

    private static TextRange SpanOf(Group group) => new(group.Index, group.Length);

    private static Paragraph Read(Paragraph paragraph)
    {
        if (paragraph.Kind == ParagraphKind.Code || paragraph.Citations.IsEmpty)
            return paragraph;
        var citations = new List<Citation>();
        var others = Earlier
            .Matches(paragraph.Text)
            .Where(match => !Same.IsMatch(match.Value))
            .Select(match => match.Index)
            .ToList();
        var next = 0;
        foreach (Match match in Same.Matches(paragraph.Text))
        {
            while (next < paragraph.Citations.Length && paragraph.Citations[next].Range.Start <= match.Index)
                citations.Add(paragraph.Citations[next++]);
            if (
                citations is [.., var last]
                && last.Range.End <= match.Index
                && IsClear(paragraph.Text, citations)
                && SortedPlaces.LastAtOrBefore(others, match.Index - 1, at => at) is var other
                && (other < 0 || others[other] < last.Range.Start)
            )
                citations.Add(Again(last, new(match.Index, match.Length), match));
        }
        return citations.Count == next
            ? paragraph
            : paragraph with
            {
                Citations = [.. citations, .. paragraph.Citations[next..]],
            };
    }

    /// <summary>Whether the last citation is certain, and not one of several in the same parentheses.</summary>
    private static bool IsClear(string text, List<Citation> citations)
    {
        var last = citations[^1];
        return last.IsInForm
            && (
                citations is not [.., var before, _]
                || last.IsRepeated
                || text.AsSpan(before.Range.End..Math.Max(before.Range.End, last.Range.Start)).ContainsAny("()[].")
            );
    }

    private static Citation Again(Citation citation, TextRange range, Match match) =>
        citation with
        {
            Range = range,
            Narrative = false,
            Prefix = null,
            Acronym = null,
            Longer = null,
            Locator = match.Groups["locator"] is { Success: true } locator ? locator.Value : null,
            IsRepeated = true,
        };

    /// <summary>The words of all languages, Latin and German, that mean the work that was cited last.</summary>
    private const string Last = @"[Ii]b[ií]d(?:em)?|[Ii]vi(?=,)|[Ee]bd|[Ee]benda";

    private const string Number = @"[0-9]{1,5}(?:\s?[-–—]\s?[0-9]{1,5})?(?![\p{L}\p{N}])";

    private const string Page = @"(?:,?\s?(?:at|pp?\.|S\.|s\.|pág\.|págs\.)\s?|\s?[,:]?\s?)";

    [GeneratedRegex(@"\A(?:" + Last + @")\.?\z")]
    private static partial Regex OnlyLast { get; }

    /// <summary>A note that begins with its number and such words.</summary>
    [GeneratedRegex(
        @"\A(?:[0-9]{1,3}[.)]?\s+)?(?:See |Cf\. |Vgl\. )?(?<same>(?:"
            + Last
            + @")(?![\p{L}\p{M}])\.?(?:"
            + Page
            + "(?<locator>"
            + Number
            + "))?)"
    )]
    private static partial Regex NoteOfSame { get; }

    /// <summary>What means the work that was cited last.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{N}]|\p{Lu}[\p{L}\p{M}'’-]{1,30},\s)(?:"
            + Last
            + @")(?![\p{L}\p{M}])\.?(?:"
            + Page
            + "(?<locator>"
            + Number
            + "))?"
    )]
    private static partial Regex Same { get; }

    /// <summary>What means a work that was cited before.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{N}])(?:(?:"
            + Last
            + @")(?![\p{L}\p{M}])\.?"
            + @"|(?:\p{Lu}[\p{L}\p{M}'’-]{1,30},\s)?(?:[Oo]p|[OoÓó]b|[Ll]oc|[Aa]rt)\.?\s?cit(?![\p{L}\p{M}])\.?"
            + @"|(?<=[(\[]\s?)(?:همان|المرجع نفسه|المصدر نفسه|نفس المرجع|نفس المصدر)(?=\s?[،,)\]])"
            + @"|(?:[Dd](?:ers|ies)\.|[Ii]d(?:em|\.)|[Ee]adem)(?=\s?[(\[][12][0-9]{3}[a-z]?[)\],:;])"
            + @"|[Aa]\.\s?a\.\s?O\.|(?<=\(\s?)[Cc]it\.(?=,?\s(?:pp?\.)?\s?[0-9])|[Aa]\.\s?g\.\s?[em]\.|(?<=[(\[;]\s?)[Ii]dem(?=[,.)\]\s])(?!,?\s[12][0-9]{3})|(?<=[(\[;]\s?|[.!?]\s)Id\.(?=\sat\b|,?\s(?:pp?\.|S\.)?\s?[0-9¶§]|\s?[)\]])"
            + @"|(?:\p{Lu}[\p{L}\p{M}'’-]{1,30},?\s)?(?:[Ss]upra|[Ii]nfra|[Aa]bove|[Bb]elow),?\s(?:notes?|nn?\.?|fn\.?)\s?[0-9]{1,4}"
            + @"|(?:[Ff]oot|[Ee]nd)notes?\s[0-9]{1,4}|(?:[Ss]ee|[Cc]f\.)\s(?:also\s)?(?:notes?|nn?\.|fn\.?)\s?[0-9]{1,4}"
            + @"|(?:[Oo]ben|[Uu]nten|[Vv]gl\.|[Ss]iehe),?\s(?:auch\s)?(?:Anm|Fn|Fußn)(?:\.|ote|erkung)?\s?[0-9]{1,4}"
            + @"|(?:notes?|nn?\.|fn\.?)\s?[0-9]{1,4},?\s(?:supra|infra|above|below))(?![\p{L}\p{N}])"
    )]
    private static partial Regex Earlier { get; }
}
