using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Tells a section about sources or about the literature from a list of references, which may have the same heading.
/// </summary>
internal static partial class ListedProse
{
    private const int ShortestProse = 300;
    private const int ShortestUndated = 60;
    private const int FirstWords = 8;
    private const int FewestSmallWords = 4;

    /// <summary>Whether two in three paragraphs are not entries: they have no date, or many words.</summary>
    public static bool IsMostOf(IEnumerable<StudyBlock.Paragraph> paragraphs)
    {
        var (prose, count) = (0, 0);
        foreach (var paragraph in paragraphs)
        {
            count++;
            if (IsProse(paragraph))
                prose++;
        }
        return count > 0 && prose * 3 >= count * 2;
    }

    private static bool IsProse(StudyBlock.Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Table or ParagraphKind.Caption or ParagraphKind.Figure
        || (paragraph.Kind == ParagraphKind.ListItem || paragraph.Text.Length > ShortestUndated)
            && !Dated.IsMatch(paragraph.Text)
        || paragraph.Text.Length > ShortestProse && BeginsAsSentence(paragraph.Text);

    /// <summary>Whether most of the first words begin with small letters; entries begin with names or titles.</summary>
    private static bool BeginsAsSentence(string text) =>
        text.Split(' ', FirstWords + 1).Take(FirstWords).Count(word => word.Length > 0 && char.IsLower(word[0]))
        >= FewestSmallWords;

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
