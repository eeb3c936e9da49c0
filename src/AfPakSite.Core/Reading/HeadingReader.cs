using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Recognizes headings in plain text, and the kind of section that a heading opens.</summary>
internal static partial class HeadingReader
{
    private const int LongestTitle = 150;
    private const int DeepestLevel = 6;

    private static readonly HashSet<string> BackMatter = Set(
        "orcid|references|works cited|bibliography|acknowledgements|acknowledgments|acknowledgement|acknowledgment|notes|endnotes|funding|"
            + "conflict of interest|conflicts of interest|declaration of interest|data availability|data availability statement|about the author|"
            + "about the authors|author contributions|appendix|appendices|supplementary material|abbreviations"
    );

    /// <summary>Headings that plain text commonly has without a number.</summary>
    private static readonly HashSet<string> CommonTitles = Set(
        "abstract|summary|introduction|background|literature review|methods|methodology|results|findings|discussion|conclusion|conclusions"
    );

    /// <summary>The heading on a line; null if the line is a paragraph.</summary>
    /// <param name="previousNumber">The number of the last numbered heading.</param>
    public static StudyBlock.Heading? Read(SourceSpan line, string? previousNumber)
    {
        var text = line.Text;
        if (text.Length > LongestTitle)
            return null;
        var match = Numbered.Match(text);
        if (match.Success && IsNumberedHeading(match, previousNumber))
            return new(
                line,
                Level(match.Groups["number"].Value),
                match.Groups["number"].Value,
                match.Groups["title"].Value.TrimEnd()
            );
        return IsUnnumberedHeading(text.Trim()) ? new(line, 1, null, text.Trim()) : null;
    }

    /// <summary>The number and the title of a heading; the number is null if there is none.</summary>
    public static (string? Number, string Title) Split(string text)
    {
        var match = Numbered.Match(text);
        return match.Success
            ? (match.Groups["number"].Value, match.Groups["title"].Value.TrimEnd())
            : (null, text.Trim());
    }

    public static SectionKind KindOf(StudyBlock.Heading heading)
    {
        var title = heading.Title.TrimEnd(':', '.').ToLowerInvariant();
        if (heading.Number is not null || heading.Level > 1)
            return SectionKind.Body;
        return title is "abstract" or "summary" ? SectionKind.Abstract
            : BackMatter.Contains(title) || AppendixTitle.IsMatch(heading.Title) ? SectionKind.BackMatter
            : SectionKind.Body;
    }

    /// <summary>Whether a heading opens the study's own list of references.</summary>
    public static bool IsReferenceList(StudyBlock.Heading heading) =>
        heading.Title.TrimEnd(':', '.').ToLowerInvariant() is "references" or "works cited" or "bibliography";

    /// <summary>
    /// Whether a number may follow another: as its first child, its next sibling, or the next sibling of an ancestor.
    /// </summary>
    public static bool Follows(string number, string? previous)
    {
        var parts = Parts(number);
        if (previous is null)
            return parts is [0] or [1] || parts.All(part => part == 1);
        var before = Parts(previous);
        if (parts.Length == before.Length + 1)
            return parts.AsSpan(..^1).SequenceEqual(before) && parts[^1] is 0 or 1;
        return parts.Length <= before.Length
            && parts.AsSpan(..^1).SequenceEqual(before.AsSpan(..(parts.Length - 1)))
            && parts[^1] == before[parts.Length - 1] + 1;
    }

    /// <summary>
    /// Whether a numbered line is a heading. A number that does not follow the last one needs a full stop, so that
    /// “2021 was a turning point” stays a paragraph.
    /// </summary>
    private static bool IsNumberedHeading(Match match, string? previousNumber)
    {
        var (number, title) = (match.Groups["number"].Value, match.Groups["title"].Value.TrimEnd());
        if (
            Parts(number).Length > DeepestLevel
            || Parts(number)[0] > 99
            || title.Length == 0
            || char.IsLower(title[0])
            || ".;,:…".Contains(title[^1])
        )
            return false;
        var marked = match.Groups["stop"].Success || number.Contains('.');
        return marked || Follows(number, previousNumber);
    }

    private static bool IsUnnumberedHeading(string text)
    {
        var title = text.TrimEnd(':').ToLowerInvariant();
        return BackMatter.Contains(title) || CommonTitles.Contains(title) || AppendixTitle.IsMatch(text);
    }

    private static int Level(string number) => Parts(number).Length;

    private static int[] Parts(string number) =>
        [.. number.Split('.').Select(part => int.TryParse(part, out var value) ? value : int.MaxValue)];

    private static HashSet<string> Set(string titles) => titles.Split('|').ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3}(?:\.[0-9]{1,3})*)(?<stop>\.)?[ \t\u00A0]+(?<title>\S.*)$")]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(@"^Appendix [A-Z0-9](?:[:.] .{1,100}[^.])?$")]
    private static partial Regex AppendixTitle { get; }
}
