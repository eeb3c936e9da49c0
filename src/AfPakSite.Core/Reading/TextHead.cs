using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the lines between the title of a study and its first heading: authors and where they work; and the line of
/// keywords there or in the abstract. The lines stay in the text, so that no word of it depends on this.
/// </summary>
internal sealed partial class TextHead
{
    private const int LongestLine = 300;
    private const int MostLines = 40;
    private const int MostWordsOfName = 5;
    private const int LongestParticle = 3;
    private const int LongestSubtitle = 120;

    /// <summary>The number of the lines of which one names the authors; those before it are subtitles.</summary>
    private const int MostLinesToName = 3;

    private readonly List<(Located<string> Line, string Marks, int Group)> authors = [];
    private readonly List<(string Place, string Mark, int Group)> places = [];

    private readonly Lazy<HashSet<string>> ordinary;

    /// <summary>The number of runs of authors; the places after a run are of its authors.</summary>
    private int groups;

    private TextHead(ImmutableArray<Section> sections) => ordinary = new(() => OrdinaryWords(sections));

    /// <summary>The head with what the text adds to front matter.</summary>
    public static StudyHead Complete(StudyHead head, ImmutableArray<Section> sections)
    {
        var before = sections.Where(section => section.Kind is SectionKind.Preamble or SectionKind.Abstract).ToList();
        var keywords = before
            .SelectMany(section => section.SelfAndDescendants)
            .SelectMany(section => section.Paragraphs)
            .Select(paragraph => (Paragraph: paragraph, Match: KeywordLine.Match(paragraph.Text)))
            .FirstOrDefault(found => found.Match.Success);
        var preamble = before is [{ Kind: SectionKind.Preamble } first, ..] ? first.Paragraphs : [];
        var text = new TextHead(sections);
        var (authors, paragraphs) = text.Read(preamble);
        head = head with { LikelyAuthor = paragraphs == 0 ? text.LikelyAuthor(preamble) : null };
        return keywords.Paragraph is null && paragraphs == 0
            ? head
            : head with
            {
                Authors = head.Authors.IsEmpty ? authors : head.Authors,
                AuthorParagraphs = paragraphs,
                Keywords =
                    head.Keywords.IsEmpty && keywords.Paragraph is { } line
                        ? [.. WordsOf(keywords.Match.Groups["words"].Value, line.Span)]
                        : head.Keywords,
                HasKeywordsInText = keywords.Paragraph is not null,
            };
    }

    private static IEnumerable<Located<string>> WordsOf(string words, SourceSpan span) =>
        words
            .Split(',', ';', '·', '•', '،', '؛')
            .Select(word => WhiteSpace.Collapse(word).TrimEnd('.'))
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(word => new Located<string>(word, span));

    /// <summary>The authors, and how many paragraphs contain only them and what is said of them.</summary>
    private (ImmutableArray<HeadAuthor> Authors, int Paragraphs) Read(ImmutableArray<Paragraph> paragraphs)
    {
        var lines = LinesOf(paragraphs).Take(MostLines).ToList();
        var index = BylineIn(lines);
        for (; index < lines.Count && lines[index].Text.Value.Length <= LongestLine; index++)
        {
            var line = lines[index].Text;
            if (authors.Count > 0 && PlacesOf(line.Value) is { Count: > 0 } found)
                places.AddRange(found.Select(place => (place.Place, place.Mark, groups)));
            else if (IsContact(line.Value) || IsRemark(line.Value))
                continue;
            else if (IsByline(line.Value, ValueAt(lines, index + 1)))
                AddAuthors(line);
            else
                break;
        }
        return (
            [
                .. authors.Select(author => new HeadAuthor(
                    author.Line,
                    null,
                    null,
                    null,
                    PlacesOf(author.Marks, author.Group)
                )),
            ],
            authors.Count == 0 ? 0
            : index < lines.Count ? lines[index].Paragraph
            : lines[^1].Paragraph + 1
        );
    }

    private static IEnumerable<(Located<string> Text, int Paragraph)> LinesOf(ImmutableArray<Paragraph> paragraphs) =>
        paragraphs.SelectMany(
            (paragraph, index) =>
                paragraph
                    .Text.Split('\n')
                    .Select(line => (Text: new Located<string>(line.Trim(), paragraph.Span), Paragraph: index))
        );

    /// <summary>The first line that names authors, if only subtitles are before it; otherwise 0.</summary>
    private int BylineIn(List<(Located<string> Text, int Paragraph)> lines)
    {
        for (var index = 0; index < Math.Min(lines.Count, MostLinesToName); index++)
        {
            var line = lines[index].Text.Value;
            if (line.Length <= LongestLine && IsByline(line, ValueAt(lines, index + 1)))
                return index;
            if (!IsSubtitle(line))
                return 0;
        }
        return 0;
    }

    private static string ValueAt(List<(Located<string> Text, int Paragraph)> lines, int index) =>
        index < lines.Count ? lines[index].Text.Value : "";

    private static bool IsSubtitle(string line) => line.Length <= LongestSubtitle && !HeadingReader.EndsSentence(line);

    private void AddAuthors(Located<string> line)
    {
        if (places.Count == 0 || places[^1].Group == groups)
            groups++;
        var names = NamesIn(By.Replace(line.Value, ""), out var place);
        foreach (var name in names)
        {
            var marks = Marks.Match(name);
            authors.Add((line.With(name[..marks.Index].Trim()), marks.Value, groups));
        }
        if (place is not null)
            places.Add((place, "", groups));
    }

    /// <summary>The names of a line, up to an institution: <c>Ada Brown, School of Tea, Hilltown</c>.</summary>
    /// <param name="place">Null without an institution.</param>
    private static List<string> NamesIn(string line, out string? place)
    {
        place = null;
        var names = new List<string>();
        var start = 0;
        var text = BetweenMarks.Replace(line, " ");
        foreach (
            var (at, end) in Separator
                .Matches(text)
                .Select(match => (match.Index, match.Index + match.Length))
                .Append((text.Length, text.Length))
        )
        {
            var name = text[start..at].Trim();
            if (names.Count > 0 && Institution.IsMatch(name))
            {
                place = text[start..].Trim().TrimEnd('.', ';');
                break;
            }
            if (name.Length > 0)
                names.Add(name);
            start = end;
        }
        return names;
    }

    /// <summary>
    /// The names in a text and the institution behind them; null without one, or if what follows it may be a name.
    /// </summary>
    /// <param name="isOne">Whether the text is about one author, so that all that follows is a place.</param>
    public static (string Names, string Place)? WithPlace(string text, bool isOne)
    {
        var names = NamesIn(text, out var place);
        if (place is null || text.LastIndexOf(place, StringComparison.Ordinal) is not (> 0 and var start))
            return null;
        var before = text[..start].TrimEnd();
        var isPlace = isOne || place.Split(',').All(part => IsPlace(part) || !part.Trim().Contains(' '));
        return isPlace && before.EndsWith(',') && !names.Exists(IsPlace) ? (before.TrimEnd(','), place) : null;
    }

    /// <summary>The places with the marks of an author, or else those without marks below the name.</summary>
    private ImmutableArray<string> PlacesOf(string marks, int group)
    {
        var marked = places.Where(place => place.Mark.Length > 0 && MarksIn(marks).Contains(place.Mark));
        return
        [
            .. marked
                .Concat(places.Where(place => place.Mark.Length == 0 && place.Group == group))
                .Select(place => place.Place),
        ];
    }

    private static IEnumerable<string> MarksIn(string marks) =>
        OneMark.Matches(marks).Select(match => Uniform(match.Value));

    /// <summary>A mark with ordinary digits.</summary>
    private static string Uniform(string mark) =>
        string.Concat(mark.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c) is >= 0 and var digit ? (char)('0' + digit) : c));

    /// <summary>Whether a separator is between the name at the end of a line and the one in the next line.</summary>
    public static bool Divides(string before, string after) =>
        Separator
            .Matches($"{before} {after}")
            .Any(found => found.Index <= before.Length && found.Index + found.Length > before.Length);

    /// <summary>Whether a line names an institution.</summary>
    public static bool IsPlace(string line) => Institution.IsMatch(line);

    /// <summary>An institution and the mark before it; null for another line.</summary>
    private static (string Place, string Mark)? PlaceOf(string line)
    {
        var mark = LeadingMark.Match(line);
        var place = line[mark.Length..].Trim().TrimEnd('.', ';');
        var isNumbered = mark.Success && !IsRemark(line);
        return place.Length > 0 && (isNumbered || Institution.IsMatch(place) && !HeadingReader.EndsSentence(line))
            ? (place, Uniform(mark.Groups["mark"].Value))
            : null;
    }

    /// <summary>The institutions of a line, each with its mark; only the next number begins another one.</summary>
    private static List<(string Place, string Mark)> PlacesOf(string line)
    {
        var found = new List<(string, string)>();
        var start = 0;
        foreach (Match next in NextPlace.Matches(line))
        {
            if (
                PlaceOf(line[start..next.Index]) is not { Mark: { Length: > 0 } mark } place
                || !int.TryParse(mark, CultureInfo.InvariantCulture, out var number)
                || Uniform(next.Groups["mark"].Value) != $"{number + 1}"
            )
                continue;
            found.Add(place);
            start = next.Index + next.Length;
        }
        if (PlaceOf(line[start..]) is { } last)
            found.Add(last);
        return found;
    }

    /// <summary>Whether a line may say where those work whom a line above it names with marks.</summary>
    public static bool IsPlaceBelow(string line, string above) => IsPlace(line) && MarkedName.IsMatch(above);

    /// <summary>Whether a line begins with a sign, as remarks about corresponding authors do.</summary>
    private static bool IsRemark(string line) =>
        LeadingMark.Match(line) is { Success: true } mark && !char.IsNumber(mark.Groups["mark"].Value[0]);

    private static bool IsContact(string line) =>
        line.Contains('@') || line.Contains("orcid", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a line names authors. A line with a single name may be a subtitle, so something else must show it. The
    /// same is true if the text has a word of each name in small letters (<c>Tea Trade and Hill Law</c>).
    /// </summary>
    private bool IsByline(string line, string next)
    {
        var by = By.Match(line);
        var names = NamesIn(line[by.Length..], out var place);
        return names.Count > 0
            && names.TrueForAll(IsName)
            && (
                by.Success
                || names.Count > 1 && !names.TrueForAll(HasOrdinaryWord)
                || place is not null
                || HasMarks(line)
                || IsContact(next)
                || PlaceOf(next) is not null
            );
    }

    /// <summary>Whether marks are behind a line, and not the number of a series: <c>Working Paper 12</c>.</summary>
    private static bool HasMarks(string line) =>
        Marks.Match(line).Value is { Length: > 0 } marks && !(marks[0] == ' ' && char.IsAsciiDigit(marks[^1]));
}
