using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds parentheses that have the first author and the year of a listed work and are not read as a citation:
/// <c>(Smith, in the edition of 2010)</c>, <c>Smith in her first book (2010)</c>.
/// </summary>
internal sealed partial class UnreadCitations
{
    /// <summary>How far the name in the sentence may be before a parenthesis with a year.</summary>
    private const int FarthestName = 100;

    /// <summary>The most characters of a parenthesis whose name is before it.</summary>
    private const int LongestDate = 30;

    private readonly Dictionary<(string Year, string Name), Work> works = [];

    public UnreadCitations(ImmutableArray<Work> all)
    {
        foreach (var named in all.Select(NamedWork.Of).Where(named => !named.Work.Authors.IsEmpty))
        {
            if (named.Compared[0].Words is not [.., { Length: > 1 } name])
                continue;
            foreach (var year in named.Years.Where(year => year.Length > 0))
                works.TryAdd((year, name), named.Work);
        }
    }

    /// <summary>The ranges from the name to the year, in order, each with its work.</summary>
    /// <param name="isCertain">Whether a name with a year is a citation, not only words of the text.</param>
    public IEnumerable<(TextRange Range, Work Work)> In(Paragraph paragraph, Func<Citation, bool> isCertain) =>
        works.Count == 0 || paragraph.Kind == ParagraphKind.Code
            ? []
            : Parenthesis
                .Matches(paragraph.Text)
                .Where(match => !paragraph.StyleAt(match.Index).IsVerbatim())
                .Select(match => Inside(paragraph.Text, match) ?? Before(paragraph, match))
                .OfType<(TextRange Range, Work Work)>()
                .Where(found => !Communication.IsMatch(found.Range.Of(paragraph.Text)))
                .Where(found => !IsRead(paragraph, found.Range, isCertain));

    private static bool IsRead(Paragraph paragraph, TextRange range, Func<Citation, bool> isCertain) =>
        SortedPlaces.Overlapping(paragraph.Citations, range, citation => citation.Range).Any(isCertain)
        || SortedPlaces.Overlapping(paragraph.CrossReferences, range, reference => reference.Range).Any();

    /// <summary>A name with a year after it in a parenthesis.</summary>
    private (TextRange, Work)? Inside(string text, Match parenthesis)
    {
        var inside = parenthesis.Groups["inside"];
        foreach (Match year in Year.Matches(inside.Value))
        {
            var at = inside.Index + year.Index;
            if (
                (Find(text, inside.Index, at, year.Value) ?? FindSmall(text, inside.Index, at, year.Value))
                is var (start, work)
            )
                return (TextRange.Between(start, at + year.Length), work);
        }
        return null;
    }

    /// <summary>A name in the same sentence before a parenthesis with only a date.</summary>
    private (TextRange, Work)? Before(Paragraph paragraph, Match parenthesis)
    {
        var inside = parenthesis.Groups["inside"];
        if (inside.Length > LongestDate || Year.Match(inside.Value) is not { Success: true } year)
            return null;
        var open = parenthesis.Index;
        if (AfterFullStop(paragraph.Text, open, year.Value) is var (first, cited))
            return (TextRange.Between(first, open + parenthesis.Length), cited);
        var sentence = paragraph.SentenceAt(open).Range.Start;
        var start = Math.Max(sentence, open - FarthestName);
        while (start > sentence && start < open && IsInName(paragraph.Text[start - 1]))
            start++;
        return Find(paragraph.Text, start, open, year.Value) is var (name, work)
            ? (TextRange.Between(name, open + parenthesis.Length), work)
            : null;
    }

    private static bool IsInName(char sign) => char.IsLetterOrDigit(sign) || sign == '-';

    /// <summary>The last word of a part of a text that is the first author of a work of a year.</summary>
    private (int Start, Work Work)? Find(string text, int from, int to, string year)
    {
        foreach (var word in CapitalizedWord.Matches(text[from..to]).Reverse())
        {
            if (works.TryGetValue((year, ComparedName.Of(word.Value).Letters), out var work))
                return (from + word.Index, work);
        }
        return null;
    }

    /// <summary>A name in small letters directly before a year: <c>(smith 2010)</c>.</summary>
    private (int Start, Work Work)? FindSmall(string text, int from, int to, string year) =>
        SmallName.Match(text[from..to]) is { Success: true } match
        && match.Groups["name"] is var name
        && works.TryGetValue((year, ComparedName.Of(name.Value).Letters), out var work)
            ? (from + name.Index, work)
            : null;

    /// <summary>A name that a full stop separates from its year: <c>Smith. (2010)</c></summary>
    private (int Start, Work Work)? AfterFullStop(string text, int open, string year)
    {
        var end = text.AsSpan(0, open).TrimEnd().Length;
        if (end == 0 || text[end - 1] != '.')
            return null;
        var start = --end;
        while (start > 0 && end - start < FarthestName && IsInName(text[start - 1]))
            start--;
        return Find(text, start, end, year) is var (name, work) && name == start ? (name, work) : null;
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{Nd}-])(?<name>\p{Ll}[\p{L}\p{M}'’-]+)(?:\s(?:" + CitationWords.Others + @"))?,?\s+\z"
    )]
    private static partial Regex SmallName { get; }

    [GeneratedRegex(@"[(\[](?<inside>[^()\[\]]{4,200})[)\]]")]
    private static partial Regex Parenthesis { get; }

    /// <summary>What no bibliography lists: <c>(Smith, personal communication, 3 May 2010)</c>.</summary>
    [GeneratedRegex(
        @"\b(?:pers\.|personal|communication|correspondence|conversation|interview|e-?mail|letter|tweet|persönlich|Gespräch|entretien|entrevista|intervista|görüşme)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Communication { get; }

    [GeneratedRegex("(?<![0-9])(?:1[0-9]|20)[0-9][0-9](?![0-9])")]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{M}])[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{Nd}-]*(?<!-)")]
    private static partial Regex CapitalizedWord { get; }
}
