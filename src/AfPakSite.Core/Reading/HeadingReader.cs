using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Recognizes headings in plain text, and the kind of section that a heading opens.</summary>
internal static partial class HeadingReader
{
    /// <summary>The most characters of a title.</summary>
    public const int LongestTitle = 150;
    private const int DeepestLevel = 6;

    /// <summary>Whether the title of a numbered line may be that of a heading: short, and not a sentence.</summary>
    public static bool IsTitle(HeadingForm form)
    {
        var title = form.Title;
        return title.Length == 0
            || title.Length <= LongestTitle
                && form.Parts is { Length: <= DeepestLevel } and [<= 99, ..]
                && !title.Contains('\t')
                && !title.Contains("   ", StringComparison.Ordinal)
                && !EndOfContentsLine.IsMatch(title)
                && (!".;,:…。；，：".Contains(title[^1]) || EndingAbbreviation.IsMatch(title));
    }

    /// <summary>Whether a line ends as a sentence does, perhaps with a quotation mark or the mark of a note.</summary>
    public static bool EndsSentence(string line) => SentenceEnd.IsMatch(line);

    /// <summary>Whether a line without a number is a heading by its words.</summary>
    public static bool IsUnnumberedHeading(string text, StudyLanguage language) =>
        Named(text) is var title
        && (
            IsBackMatter(title, language)
            || language.AbstractHeadings.Contains(title)
            || language.CommonHeadings.Contains(title)
        );

    /// <summary>The number and the title of a heading; the number is null if there is none.</summary>
    public static (string? Number, string Title) Split(string text) =>
        HeadingForm.Of(text.Trim()) is { Title.Length: > 0 } form && !IsInitial(form)
            ? (form.Number, form.Title.TrimEnd())
            : (null, text.Trim());

    /// <summary>Whether a number may be the initial of a name.</summary>
    private static bool IsInitial(HeadingForm form) =>
        form.Series == NumberSeries.Letter || form is { Series: NumberSeries.Roman, Number: "C" or "L" };

    public static SectionKind KindOf(StudyBlock.Heading heading, StudyLanguage language)
    {
        var title = Named(heading.Title);
        if (heading.Number is not null || heading.Level > 1)
            return SectionKind.Body;
        return language.AbstractHeadings.Contains(title) ? SectionKind.Abstract
            : IsBackMatter(title, language) ? SectionKind.BackMatter
            : SectionKind.Body;
    }

    /// <summary>Whether a heading opens the study's own list of references.</summary>
    public static bool IsReferenceList(StudyBlock.Heading heading, StudyLanguage language) =>
        language.ReferenceHeadings.Contains(Named(heading.Title));

    /// <summary>Whether a heading opens a section of notes.</summary>
    public static bool IsNotes(StudyBlock.Heading heading, StudyLanguage language) =>
        language.NoteHeadings.Contains(Named(heading.Title));

    private static bool IsBackMatter(string title, StudyLanguage language) =>
        language.ReferenceHeadings.Contains(title)
        || language.NoteHeadings.Contains(title)
        || language.BackHeadings.Contains(title)
        || AppendixTitle.Match(title) is { Success: true } match
            && language.AppendixWords.Contains(match.Groups["word"].ValueSpan);

    /// <summary>A title without the colon or the full stop that may end it.</summary>
    private static string Named(string title) => title.Trim().TrimEnd(':', '.');

    /// <summary>The dots and the page number of a line of a table of contents.</summary>
    [GeneratedRegex(@"(?:\.{3}|(?:\. ){3}|…)[ .…]*[0-9]{1,4}$")]
    private static partial Regex EndOfContentsLine { get; }

    /// <summary>The end of a title that is an abbreviation: <c>U.S.</c>, <c>n. Chr.</c>, <c>19. Jh.</c></summary>
    [GeneratedRegex(
        @"(?:(?:^|[\s('’-])(?:(?:\p{L}\.){2,6}|\p{L}\. ?(?:\p{L}|Chr|J\.-C)\.)|\b(?:etc|usw|ecc|Jr|Sr|Inc|Ltd|Co|Cie|Corp|Bros|al|vs|St|Jh|Jhd|Jhdt|Mio|Mrd|Hg|Hrsg|Dr|Ph\.D|Univ|Dept|Assoc|yy)\.)$"
    )]
    private static partial Regex EndingAbbreviation { get; }

    [GeneratedRegex(@"[.!?…:。！？：؟۔।][”’»""')\]」』]{0,3}(?:[0-9]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[\^?[0-9]{1,3}\])?$")]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(@"^(?<word>\p{L}{2,12}) [A-Z0-9](?:[:.] .{1,100}[^.])?$")]
    private static partial Regex AppendixTitle { get; }
}
