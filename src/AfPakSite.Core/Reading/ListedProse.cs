using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Tells a section about sources or about the literature from a list of references, which may have the same heading.
/// </summary>
/// <remarks>
/// An entry begins with its names, or gives its year as the part behind the names or as the last one. Sentences cite:
/// they give a name and a year together, behind other words.
/// </remarks>
internal static partial class ListedProse
{
    private const int ShortestProse = 300;
    private const int ShortestUndated = 60;
    private const int FirstWords = 8;
    private const int FewestSmallWords = 4;
    private const int FewestWordsOfSentence = 3;

    private const int LongestJoin = 6;

    /// <summary>Small words in names of persons and institutions, in all languages.</summary>
    private static readonly WordList InsideNames = new([
        .. StudyLanguage.WordsOfAll("inside-names"),
        .. StudyLanguage.WordsOfAll("name-particles"),
        .. StudyLanguage.WordsOfAll("and-words"),
    ]);

    private static readonly WordList Articles = StudyLanguage.OfAll("determiners");

    /// <summary>Words before the makers of a work and the persons in its title.</summary>
    private static readonly WordList BeforePersons = new([
        .. StudyLanguage.WordsOfAll("prepositions"),
        .. StudyLanguage.WordsOfAll("sources-before"),
    ]);

    /// <summary>
    /// Whether two in three paragraphs are not entries: they have no date, or many words, or they cite. The same holds
    /// if no paragraph is an entry and one is a sentence.
    /// </summary>
    /// <param name="isLikely">
    /// Whether the section is hardly a list where it is; then half of them are enough if one of them cites.
    /// </param>
    public static bool IsMostOf(IEnumerable<StudyBlock.Paragraph> paragraphs, bool isLikely)
    {
        var (prose, citing, sentences, count) = (0, 0, 0, 0);
        foreach (var paragraph in paragraphs)
        {
            count++;
            if (CitationsIn(paragraph.Text).Any())
                citing++;
            else if (IsProse(paragraph))
                prose++;
            else if (IsSentence(paragraph.Text))
                sentences++;
            else if (IsSubheading(paragraph.Text))
                count--;
        }
        prose += citing;
        return count > 0
            && (prose * 3 >= count * 2 || isLikely && citing > 0 && prose * 2 >= count || prose + sentences == count);
    }

    /// <summary>
    /// The citations of a paragraph that cites works as sentences do, and does not begin as an entry.
    /// </summary>
    public static IEnumerable<Citation> CitationsIn(string text)
    {
        var start = StartOf(text);
        var citations = CitationScanner.Scan(text);
        if (citations.IsEmpty)
            return [];
        if (citations[0] is { Narrative: true, Range: var first } && first.Start == start)
            return IsSubject(text, first) || AreJoined(citations) ? citations : [];
        if (BeginsAsEntry(text, start))
            return [];
        return citations.Where(citation =>
            citation is { Doubt: CitationDoubt.None, IsByLabel: false }
            && (citation.Narrative ? IsOfSentence(text, citation.Range) : citation.Range.Start > start + 1)
        );
    }

    /// <summary>
    /// Whether a paragraph of a list is a sentence about works, as annotations are, and not an entry.
    /// </summary>
    public static bool IsAnnotation(string text) =>
        HeadingReader.EndsSentence(text) && BeginsAsSentence(text) && CitationsIn(text).Any();

    /// <summary>Where an entry begins, behind its number or its bullet.</summary>
    private static int StartOf(string text) => Math.Max(EntryNumber.Match(text).Length, EntryNumber.BulletOf(text));

    private static bool BeginsAsEntry(string text, int start) =>
        Entry.IsMatch(text, start) || BeginsWithNames(text, start);

    /// <summary>Whether a second citation directly follows the first one: <c>Reed (2001) and Moss (1999)</c>.</summary>
    private static bool AreJoined(ImmutableArray<Citation> citations) =>
        citations is [var first, { Narrative: true } second, ..] && second.Range.Start - first.Range.End <= LongestJoin;

    /// <summary>Whether a verb follows the names and the year at the beginning: <c>Reed (2001) says</c>.</summary>
    private static bool IsSubject(string text, TextRange citation) =>
        Verb.IsMatch(text, citation.End) && !Initial.IsMatch(citation.Of(text));

    /// <summary>
    /// Whether a name before a year in parentheses is one of a sentence: a verb follows, or a part of a sentence ends,
    /// and it is not the person in a title: <c>Talk with Reed (2001)</c>.
    /// </summary>
    private static bool IsOfSentence(string text, TextRange citation) =>
        Verb.IsMatch(text, citation.End)
        || Mark.IsMatch(text, citation.End) && !BeforePersons.Contains(WordBefore(text, citation.Start));

    /// <summary>
    /// Whether a text begins with a name and, behind a comma or a colon, a title: <c>Ann Reed, The tea</c>.
    /// </summary>
    private static bool BeginsWithNames(string text, int start) =>
        Head.Match(text, start) is { Success: true } head
        && SmallWord.Matches(head.Value).All(word => InsideNames.Contains(word.ValueSpan))
        && !Articles.Contains(head.Groups["first"].ValueSpan);

    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before[(before.LastIndexOfAny(' ', '\n') + 1)..];
    }

    private static bool IsProse(StudyBlock.Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Table or ParagraphKind.Caption or ParagraphKind.Figure
        || (paragraph.Kind == ParagraphKind.ListItem || paragraph.Text.Length > ShortestUndated)
            && !Dated.IsMatch(paragraph.Text)
        || paragraph.Text.Length > ShortestProse && BeginsAsSentence(paragraph.Text);

    /// <summary>Whether a text without a date is a sentence, and not the names of persons or of an archive.</summary>
    private static bool IsSentence(string text) =>
        HeadingReader.EndsSentence(text)
        && text.Count(c => c == ' ') >= FewestWordsOfSentence - 1
        && !Dated.IsMatch(text)
        && !BeginsAsEntry(text, StartOf(text));

    /// <summary>Whether a short line divides the paragraphs.</summary>
    private static bool IsSubheading(string text) =>
        text.Length <= ShortestUndated && !HeadingReader.EndsSentence(text) && !text.Any(char.IsDigit);

    /// <summary>Whether most of the first words begin with small letters; entries begin with names or titles.</summary>
    private static bool BeginsAsSentence(string text) =>
        text.Split(' ', FirstWords + 1).Take(FirstWords).Count(word => word.Length > 0 && char.IsLower(word[0]))
        >= FewestSmallWords;

    /// <summary>A name with initials or a first name: <c>Reed, A.</c>, <c>Reed AB</c>, <c>Reed, Ann</c></summary>
    [GeneratedRegex(
        @"\G(?:[\[(]?[0-9]{1,4}[\]).]{0,2}\s)?(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}’'-]+(?:,\s\p{Lu}|\s\p{Lu}{1,3}[,.]|\s\p{Lu}{2,3}\s\()"
    )]
    private static partial Regex Entry { get; }

    /// <summary>Words with capital letters, and what begins a title behind a comma or a colon.</summary>
    [GeneratedRegex(
        @"\G(?<first>\p{Lu}[\p{L}\p{M}’'-]{0,30})\.?(?:(?:(?<=\.)|\s)(?:\p{Ll}{1,6}[ ’']){0,3}\p{Lu}[\p{L}\p{M}’'-]{0,30}\.?){0,8}[,:]\s(?=[\p{Lu}“„«»‘""])"
    )]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{M}])\p{Ll}+")]
    private static partial Regex SmallWord { get; }

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\.")]
    private static partial Regex Initial { get; }

    /// <summary>A verb in small letters; <c>Hills (2001) pp. 3</c> has none.</summary>
    [GeneratedRegex(@"\G\)?\s\p{Ll}{2,20}(?!\.?\s?[0-9]|\.,)")]
    private static partial Regex Verb { get; }

    /// <summary>The end of a part of a sentence.</summary>
    [GeneratedRegex(@"\G\)?[.,;:!?…](?:\s|\z)")]
    private static partial Regex Mark { get; }

    /// <summary>A year, what is written instead of one, or an address.</summary>
    [GeneratedRegex(
        @"(?<![0-9])(?:1[0-9]{3}|20[0-9]{2})(?![0-9])|[۰-۹٠-٩]{4}|https?:|www\.|\bdoi\b|"
            + CitationWords.NoDate
            + "|(?i:"
            + CitationWords.NoDateWords
            + "|"
            + CitationWords.NotYet
            + @")(?=\s*(?:[.,;:)\]]|\z))"
    )]
    private static partial Regex Dated { get; }
}
