using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>
/// Matches sections. Each row gives the sections before and after, then for each old one the place of the new one that
/// continues it, or a dash where nobody knows. A section is written as its level, its title and its paragraphs, each
/// one letter: <c>1Aab</c> is a chapter A with the paragraphs a and b.
/// </summary>
public sealed class SectionMatcherTests
{
    [Theory]
    [InlineData("1Aab 1Bcd", "1Bcd 1Aab", "1 0", "chapters that changed places")]
    [InlineData("1Aab 1Bcd", "1Bab 1Acd", "0 1", "titles that were exchanged")]
    [InlineData("1Aab 1Bcd", "1Xab 1Ycd", "0 1", "new titles")]
    [InlineData("1Aa 2Bbc 1Cd", "1Aa 2Bxy 1Dbc 1Cd", "0 - 3", "a chapter that was cut in two")]
    [InlineData("1Aa 2Bbc 1Cd", "1Aa 2Xyz 1Bbc 1Cd", "0 2 3", "a subsection that became a chapter")]
    [InlineData("1Aa 2Bb 2Cc", "1Aa 1Xx 2Bb 2Cc", "0 2 3", "subsections that moved to a new chapter")]
    [InlineData("1Aabcd", "1Aa 2Xbcd", "0", "a heading after the first paragraph")]
    [InlineData("1Aabcd", "1A 2Xabcd", "0", "a heading before the first paragraph")]
    [InlineData("1Aabcd", "1Aab 1Xcd", "0", "a heading in the middle")]
    [InlineData("1A 2Xab", "1Aab", "0 -", "a heading that was removed")]
    [InlineData("1Aa 1Bb", "1Aab", "0 -", "sections that were merged")]
    [InlineData("1A 2Bb 2Cc", "1A 2Xx 1Y 2Bb 2Cc", "0 3 4", "a chapter without text that was cut in two")]
    [InlineData("1A 2Bb 1C 2Dd", "1C 2Bb 1A 2Dd", "0 1 2 3", "titles of chapters without text that were exchanged")]
    [InlineData("1A 2Ia 2Jb 1B 2Ic 2Jd", "1B 2Ic 2Jd 1A 2Ia 2Jb", "3 4 5 0 1 2", "equal titles in two chapters")]
    [InlineData("1A 2Ia 1B 2Ic", "1A 2Ix 1B 2Iy", "0 1 2 3", "equal titles over rewritten texts")]
    [InlineData("1Aa 1Bb 1Cc", "1Aa 1Bx 1Cc", "0 1 2", "a rewritten text")]
    [InlineData("1Aa 1Bb 1Cc", "1Aa 1Xx 1Cc", "0 - 2", "another title and another text")]
    [InlineData("1Aa 1Bb 1Cc", "1Aab 1B 1Cc", "0 1 2", "a text that moved to the section before")]
    [InlineData("1Aab", "1Axab", "0", "a new first paragraph")]
    [InlineData("1Aabcd 1Be", "1Axyz 1Bbcde", "0 1", "most paragraphs moved to the next section")]
    [InlineData("1A 2Iab 1B 2Icd", "1A 2Iacb 1B 2Id", "0 1 2 3", "a paragraph that moved between equal titles")]
    [InlineData(
        "1A 2Ia 2Jx 1B 2Ib 2Jx",
        "1C 2Ic 2Jx 1B 2Ib 2Jx",
        "- - - 3 4 5",
        "a chapter in the place of another one"
    )]
    [InlineData("1A 2Ia 2Jx 1B 2Ib 2Jx", "1C 2Ia 2Jx 1B 2Ib 2Jx", "0 1 2 3 4 5", "a chapter under a new title")]
    [InlineData("1A 2Ia 2Jb 1B 2Kc", "1A 2Ia 1B 2Kc 2Jd", "0 1 - 2 3", "a title that another chapter uses too")]
    [InlineData("1A 2Ia 2Jb", "1A 2Ix 2Jb", "0 1 2", "a rewritten subsection")]
    [InlineData("1Aa 2Ib", "1Ax 2Iy", "0 1", "a rewritten chapter")]
    [InlineData("1Aa 2Rr 1Tt", "1Aa 2Xx 1Yrt", "0 - -", "two texts under a third title")]
    public void Follows_titles_and_texts(string before, string after, string places, string what)
    {
        var vocabulary = new Vocabulary();
        var (oldOutline, newOutline) = (Read(before, vocabulary), Read(after, vocabulary));
        var matches = Aligner
            .Align(oldOutline, newOutline, vocabulary)
            .Matches.ToDictionary(match => match.Old, match => match.New.Index);
        Assert.Equal(
            (what, places),
            (
                what,
                string.Join(
                    ' ',
                    oldOutline.Sections.Select(section =>
                        matches.TryGetValue(section, out var index) ? $"{index}" : "-"
                    )
                )
            )
        );
    }

    private static Outline Read(string sections, Vocabulary vocabulary) =>
        Passages.OfLines(string.Join('\n', sections.Split(' ').SelectMany(Lines)), vocabulary);

    private static IEnumerable<string> Lines(string section) =>
        section[2..].Select(Paragraph).Prepend($"{new string('#', section[0] - '0')} Title {section[1]}");

    /// <summary>Twelve words that no other paragraph has.</summary>
    private static string Paragraph(char letter) =>
        string.Join(' ', Enumerable.Range(0, 12).Select(number => $"{letter}{(char)('a' + number)}"));
}
