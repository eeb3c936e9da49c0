using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds the marks of notes that word processors leave in a text: superscript digits, and digits directly after the
/// period of a sentence (<c>old.1 It</c>). Their numbers rise from 1, in the whole study or in each section.
/// </summary>
internal static partial class UnreadNoteMarks
{
    /// <summary>How many numbers may be missing between two marks, because they were not recognized.</summary>
    private const int MostMissing = 5;

    private const int LongestByline = 300;

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The marks of a study, in reading order.</summary>
    public static IEnumerable<SourceSpan> In(Study study)
    {
        var last = 0;
        foreach (var (section, paragraph) in Paragraphs(study))
        {
            if (
                section.Kind != SectionKind.Preamble
                && paragraph.Kind is not (ParagraphKind.Table or ParagraphKind.Code)
            )
            {
                foreach (Match sign in Sign.Matches(paragraph.Text))
                    yield return paragraph.SpanOf(new(sign.Index, sign.Length));
            }
            foreach (Match match in Mark.Matches(paragraph.Text))
            {
                var number = NumberOf(match.Value);
                if (number != 1 && (number <= last || number > last + 1 + MostMissing))
                    continue;
                last = number;
                var range = new TextRange(match.Index, match.Length);
                if (!SortedPlaces.Overlapping(paragraph.NoteMarks, range, mark => mark.Range).Any())
                    yield return paragraph.SpanOf(range);
            }
        }
    }

    /// <summary>
    /// The numbers of works that a study with a numbered list has behind words or in parentheses; if it has others in
    /// brackets, only lists and those in parentheses that the list has and no formula.
    /// </summary>
    public static IEnumerable<SourceSpan> NumbersIn(Study study)
    {
        var sections = study.AllSections.ToList();
        if (!sections.Exists(EntryNumber.AreIn))
            return [];
        var others = sections.Exists(HasNumbers) ? EntriesWithoutFormula(sections) : null;
        return from section in sections
            where !section.ListsWorks
            from paragraph in section.Paragraphs
            where paragraph.Kind is not (ParagraphKind.Table or ParagraphKind.Code)
            from match in Number.Matches(paragraph.Text)
            where !paragraph.StyleAt(match.Index).IsVerbatim()
            where others is null || IsOneOf(others, paragraph, match)
            select paragraph.SpanOf(new(match.Index, match.Length));
    }

    /// <summary>The numbers from 1 to that of the last entry, without those of formulas.</summary>
    private static HashSet<string> EntriesWithoutFormula(List<Section> sections)
    {
        var count = sections.Where(section => section.ListsWorks).Sum(section => section.Paragraphs.Length);
        var formulas = sections
            .SelectMany(section => section.Paragraphs)
            .Select(paragraph => paragraph.Name)
            .Where(name => name is { Kind: ReferenceKind.Equation })
            .Select(name => name!.Number);
        return [.. Enumerable.Range(1, count).Select(number => $"{number}").Except(formulas)];
    }

    private static bool IsOneOf(HashSet<string> numbers, Paragraph paragraph, Match match) =>
        (match.Value is ['(', .., ')'] || match.Value.Contains(','))
        && match.Value.Trim('(', ')').Split([',', ';', '–', '-'], StringSplitOptions.TrimEntries).All(numbers.Contains)
        && !SortedPlaces
            .Overlapping(paragraph.CrossReferences, new(match.Index, match.Length), reference => reference.Range)
            .Any();

    private static bool HasNumbers(Section section) =>
        section.Paragraphs.Any(paragraph =>
            paragraph.Citations.Any(one => one.IsByLabel && char.IsAsciiDigit(one.Labels[0][0]))
        );

    private static IEnumerable<(Section Section, Paragraph Paragraph)> Paragraphs(Study study) =>
        study
            .AllSections.SelectMany(section => section.Paragraphs.Select(paragraph => (section, paragraph)))
            .Where(place => !IsByline(place.section, place.paragraph));

    /// <summary>Whether a paragraph is a line below the title, with the marks of affiliations.</summary>
    private static bool IsByline(Section section, Paragraph paragraph) =>
        section.Kind == SectionKind.Preamble
        && paragraph.Text.Length <= LongestByline
        && !HeadingReader.EndsSentence(paragraph.Text.TrimEnd(Superscripts.ToCharArray()));

    private static int NumberOf(string mark) =>
        mark.Trim('(', ')')
            .Aggregate(
                0,
                (number, digit) => number * 10 + (char.IsAsciiDigit(digit) ? digit - '0' : Superscripts.IndexOf(digit))
            );

    /// <summary>Numbers directly behind a word or a sentence (<c>old1,2.</c>), or in parentheses at an end.</summary>
    [GeneratedRegex(
        @"(?<=\p{Ll}{3}[.,;:]?)[0-9]{1,3}(?:[,–-][0-9]{1,3}){0,9}(?=[.,;:)]?(?:\s|$))"
            + @"|(?<=\p{L}\s?)\([0-9]{1,3}(?:[,;–-]\s?[0-9]{1,3}){0,9}\)(?=[.,;:])"
    )]
    private static partial Regex Number { get; }

    /// <summary>A sign behind a word or a sentence.</summary>
    [GeneratedRegex(
        @"(?<=\p{L}{2}[.,;:!?]?[”’»""')\]]?)(?:(?<!\*\S[^*\n]{0,200})\*{1,3}|[†‡]{1,3})(?![\p{L}\p{N}*])|(?<=\p{Ll}{3}[.,;:]?)[ᵃᵇᶜᵈᵉᶠᵍʰⁱ](?![\p{L}\p{N}])"
    )]
    private static partial Regex Sign { get; }

    [GeneratedRegex(
        @"(?<=\p{Ll}{3}[.!?]?[”’»""')\]]?|(?<![\p{L}\p{N}])(?!(?:km|cm|mm|dm|nm|µm|ft|in|mi|yd|ha|sq)[²³](?![¹⁰⁴-⁹]))\p{L}{2}[.!?]?|[)\]][.,;:!?]?)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])"
            + @"|(?<=(?:\p{Ll}{3}|[)\]”’»])[.!?][”’»""')\]]?)[0-9]{1,3}(?=\s+[\p{Lu}“""‘«(\[]|\s*$)"
            + @"|(?<=\p{Ll}{2}[.!?][”’»""]?)\([0-9]{1,3}\)(?=\s+[\p{Lu}“""‘«(\[]|\s*$)"
    )]
    private static partial Regex Mark { get; }
}
