using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Recognizes headings in plain text, and the kind of section that a heading opens.</summary>
internal static partial class HeadingReader
{
    /// <summary>The most characters of a title.</summary>
    public const int LongestTitle = 150;
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

    /// <summary>Whether the title of a numbered line may be that of a heading: it is short, and ends no sentence.</summary>
    public static bool IsTitle(HeadingForm form)
    {
        var title = form.Title;
        return title.Length == 0
            || title.Length <= LongestTitle
                && form.Parts is { Length: <= DeepestLevel } and [<= 99, ..]
                && !title.Contains('\t')
                && !EndOfContentsLine.IsMatch(title)
                && (!".;,:…".Contains(title[^1]) || EndingAbbreviation.IsMatch(title));
    }

    /// <summary>Whether a line ends as a sentence does, perhaps with a quotation mark or the mark of a note.</summary>
    public static bool EndsSentence(string line) => SentenceEnd.IsMatch(line);

    /// <summary>Whether a line without a number is a heading by its words.</summary>
    public static bool IsUnnumberedHeading(string text)
    {
        var title = text.TrimEnd(':').ToLowerInvariant();
        return BackMatter.Contains(title) || CommonTitles.Contains(title) || AppendixTitle.IsMatch(text);
    }

    /// <summary>The number and the title of a heading; the number is null if there is none.</summary>
    public static (string? Number, string Title) Split(string text) =>
        HeadingForm.Of(text.Trim()) is { Title.Length: > 0 } form && !IsInitial(form)
            ? (form.Number, form.Title.TrimEnd())
            : (null, text.Trim());

    /// <summary>Whether a number may be the initial of a name.</summary>
    private static bool IsInitial(HeadingForm form) =>
        form.Series == NumberSeries.Letter || form is { Series: NumberSeries.Roman, Number: "C" or "L" };

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

    private static HashSet<string> Set(string titles) => titles.Split('|').ToHashSet(StringComparer.Ordinal);

    /// <summary>The dots and the page number of a line of a table of contents.</summary>
    [GeneratedRegex(@"(?:\.{3}|(?:\. ){3}|…)[ .…]*[0-9]{1,4}$")]
    private static partial Regex EndOfContentsLine { get; }

    [GeneratedRegex(@"(?:(?:^|[\s(])(?:\p{L}\.){2,6}|\b(?:etc|Jr|Sr|Inc|Ltd|Co|Corp|al|vs|St)\.)$")]
    private static partial Regex EndingAbbreviation { get; }

    [GeneratedRegex(@"[.!?…:][”’»""')\]]{0,3}(?:[0-9]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[\^?[0-9]{1,3}\])?$")]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(@"^Appendix [A-Z0-9](?:[:.] .{1,100}[^.])?$")]
    private static partial Regex AppendixTitle { get; }
}
