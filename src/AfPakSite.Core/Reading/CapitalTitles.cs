using System.Collections.Immutable;

namespace AfPakSite.Reading;

/// <summary>
/// The lines of a plain text that are headings because they are in capitals, as the headings that are known by their
/// words are.
/// </summary>
internal sealed class CapitalTitles
{
    private const int FewestKnown = 2;
    private const int LongestTitle = 80;
    private const int FewestLetters = 3;

    private readonly ImmutableArray<PlainLine> lines;
    private readonly StudyLanguage language;

    /// <summary>Whether enough known headings are in capitals.</summary>
    private readonly bool areUsed;

    /// <param name="lines">The lines below the title.</param>
    public CapitalTitles(ImmutableArray<PlainLine> lines, StudyLanguage language)
    {
        (this.lines, this.language) = (lines, language);
        areUsed =
            Enumerable
                .Range(0, lines.Length)
                .Count(index => IsInCapitals(index) && HeadingReader.IsUnnumberedHeading(lines[index].Text, language))
            >= FewestKnown;
    }

    /// <summary>Whether a line is one of them, and not a caption.</summary>
    public bool Contains(int index) =>
        areUsed && IsInCapitals(index) && CaptionForm.Of(lines[index].Text, language) is null;

    /// <summary>Whether a line in capitals is alone between empty lines, and not the Roman number of a page.</summary>
    private bool IsInCapitals(int index)
    {
        var (line, text) = (lines[index], lines[index].Text);
        return line.IsAfterBlank
            && line.Parts.Length == 1
            && text.Length <= LongestTitle
            && index + 1 < lines.Length
            && lines[index + 1].IsAfterBlank
            && char.IsLetterOrDigit(text[^1])
            && text.Count(char.IsUpper) >= FewestLetters
            && !text.Any(c => char.IsLower(c) || c == '\t')
            && RomanNumber.Parse(text) is null;
    }
}
