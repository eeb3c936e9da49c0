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

    /// <summary>
    /// Whether two in three paragraphs are not entries: they have no date, or many words, or they cite.
    /// </summary>
    /// <param name="isLikely">
    /// Whether the section is hardly a list where it is; then half of them are enough if one of them cites.
    /// </param>
    public static bool IsMostOf(IEnumerable<StudyBlock.Paragraph> paragraphs, bool isLikely)
    {
        var (prose, citing, count) = (0, 0, 0);
        foreach (var paragraph in paragraphs)
        {
            count++;
            if (Cites(paragraph.Text))
                citing++;
            else if (IsProse(paragraph))
                prose++;
        }
        prose += citing;
        return count > 0 && (prose * 3 >= count * 2 || isLikely && citing > 0 && prose * 2 >= count);
    }

    private static bool IsProse(StudyBlock.Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Table or ParagraphKind.Caption or ParagraphKind.Figure
        || (paragraph.Kind == ParagraphKind.ListItem || paragraph.Text.Length > ShortestUndated)
            && !Dated.IsMatch(paragraph.Text)
        || paragraph.Text.Length > ShortestProse && BeginsAsSentence(paragraph.Text);

    /// <summary>Whether a paragraph cites works as sentences do, and does not begin as an entry.</summary>
    private static bool Cites(string text) =>
        !Entry.IsMatch(text)
        && (Narrative.IsMatch(text) || InParentheses.IsMatch(text) && !Named.IsMatch(text) && BeginsAsSentence(text));

    /// <summary>Whether most of the first words begin with small letters; entries begin with names or titles.</summary>
    private static bool BeginsAsSentence(string text) =>
        text.Split(' ', FirstWords + 1).Take(FirstWords).Count(word => word.Length > 0 && char.IsLower(word[0]))
        >= FewestSmallWords;

    /// <summary>A name with initials or a first name: <c>Reed, A.</c>, <c>Reed AB</c>, <c>Reed, Ann</c></summary>
    [GeneratedRegex(
        @"^(?:[\[(]?[0-9]{1,4}[\]).]{0,2}\s)?(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}’'-]+(?:,\s\p{Lu}|\s\p{Lu}{1,3}[,.]|\s\p{Lu}{2,3}\s\()"
    )]
    private static partial Regex Entry { get; }

    /// <summary>Two words with capital letters, as a name has: <c>Ann Reed, The tea of (Ely, 2001)</c></summary>
    [GeneratedRegex(@"^\W{0,3}(?:[0-9]{1,4}\W{1,3})?\p{Lu}\S{0,30}\s\p{Lu}")]
    private static partial Regex Named { get; }

    /// <summary>
    /// The name of an author, a year and a verb: <c>Reed (2001) says</c>; <c>Hills (2001) pp. 3</c> has no verb.
    /// </summary>
    [GeneratedRegex(
        @"\p{Lu}[\p{L}’'-]*\p{Ll}(?:’s?|'s?)?\s\((?:1[0-9]|20)[0-9]{2}[a-z]?(?:[,:]\s[^()]{1,30})?\)\s\p{Ll}{2,20}(?!\.?\s?[0-9]|\.,)"
    )]
    private static partial Regex Narrative { get; }

    /// <summary><c>(Reed, 2001)</c>, <c>(Reed 2001: 4; Moss 1999)</c></summary>
    [GeneratedRegex(@"\(\p{Lu}[^()0-9]{1,60},?\s(?:1[0-9]|20)[0-9]{2}[a-z]?(?![0-9])[^()]{0,80}\)")]
    private static partial Regex InParentheses { get; }

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
