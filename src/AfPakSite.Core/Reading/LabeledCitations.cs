using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads citations of works by the number of an entry (<c>[12]</c>, <c>[3–5]</c>, <c>(ref. 2)</c>), if the study has
/// a numbered list of references, and by keys as pandoc (<c>[@reed-2001, p. 4]</c>, <c>@reed-2001 [p. 4]</c>), MyST
/// (<c>{cite:p}`reed-2001`</c>) and LaTeX (<c>\citep[p. 4]{reed-2001}</c>) read them.
/// </summary>
internal static partial class LabeledCitations
{
    private const int MostNumbers = 100;

    /// <summary>How numbers in parentheses begin: <c>(ref. 2)</c>.</summary>
    private const string Parenthesis = "(ref";

    private static readonly SearchValues<char> Signs = SearchValues.Create("[@\\{");

    /// <summary>The sections with these citations in their paragraphs.</summary>
    public static ImmutableArray<Section> Read(ImmutableArray<Section> sections)
    {
        var isNumbered = sections.SelectMany(section => section.SelfAndDescendants).Any(EntryNumber.AreIn);
        return [.. sections.Select(section => Read(section, isNumbered))];
    }

    private static Section Read(Section section, bool isNumbered) =>
        section.ListsWorks
            ? section
            : section with
            {
                Paragraphs = [.. section.Paragraphs.Select(paragraph => Read(paragraph, isNumbered))],
                Subsections = [.. section.Subsections.Select(subsection => Read(subsection, isNumbered))],
            };

    private static Paragraph Read(Paragraph paragraph, bool isNumbered)
    {
        var text = paragraph.Text.AsSpan();
        var hasSigns =
            text.ContainsAny(Signs) || (isNumbered && text.Contains(Parenthesis, StringComparison.OrdinalIgnoreCase));
        if (paragraph.Kind == ParagraphKind.Code || !hasSigns)
            return paragraph;
        ImmutableArray<Citation> keys =
        [
            .. ByKey(paragraph.Text)
                .Concat(CitationCommands.In(paragraph))
                .Where(citation => IsFree(paragraph, citation.Range))
                .OrderBy(citation => citation.Range.Start),
        ];
        var others = paragraph.Citations.Where(citation => !Overlaps(keys, citation.Range)).ToImmutableArray();
        var numbers = isNumbered ? ByNumber(paragraph.Text) : [];
        var found = numbers
            .Where(citation => IsFree(paragraph, citation.Range) && !Overlaps(others, citation.Range))
            .Concat(keys)
            .ToList();
        return found.Count == 0
            ? paragraph
            : paragraph with
            {
                Citations = [.. others.Concat(found).OrderBy(citation => citation.Range.Start)],
            };
    }

    private static bool Overlaps(ImmutableArray<Citation> citations, TextRange range) =>
        SortedPlaces.Overlapping(citations, range, citation => citation.Range).Any();

    /// <summary>Whether a range is within one sentence, and neither code nor the mark of a note.</summary>
    private static bool IsFree(Paragraph paragraph, TextRange range) =>
        paragraph.Sentences.Length > 0
        && paragraph.SentenceAt(range.Start).Range.Contains(range)
        && !paragraph.StyleAt(range.Start).IsVerbatim()
        && !SortedPlaces.Overlapping(paragraph.NoteMarks, range, mark => mark.Range).Any();

    private static IEnumerable<Citation> ByNumber(string text) =>
        from bracket in Numbers.Matches(text)
        from item in bracket.Groups["item"].Captures
        select Of(
            new(item.Index, item.Length),
            NumbersOf(item.Value),
            isNarrative: false,
            bracket.Groups["locator"] is { Success: true } locator ? locator.Value : null
        );

    private static ImmutableArray<string> NumbersOf(string item)
    {
        var ends = item.Split(['–', '—', '-'], StringSplitOptions.TrimEntries)
            .Select(end => int.Parse(end, CultureInfo.InvariantCulture))
            .ToList();
        var count = Math.Clamp(ends[^1] - ends[0] + 1, 1, MostNumbers);
        return [.. Enumerable.Range(ends[0], count).Select(number => number.ToString(CultureInfo.InvariantCulture))];
    }

    private static IEnumerable<Citation> ByKey(string text)
    {
        var end = 0;
        foreach (Match bracket in KeysInBrackets.Matches(text))
        {
            foreach (var narrative in Narrative(text, end, bracket.Index))
                yield return narrative;
            foreach (var key in Key.Matches(bracket.Value).Where(IsOfWork))
                yield return Of(
                    new(bracket.Index + key.Index, key.Length),
                    [LabelOf(key)],
                    isNarrative: false,
                    key.Groups["locator"] is { Success: true } locator ? locator.Value.TrimStart(',', ' ') : null
                );
            end = bracket.Index + bracket.Length;
        }
        foreach (var narrative in Narrative(text, end, text.Length))
            yield return narrative;
    }

    /// <summary>Keys in the sentence; one without a digit may be the name of an account, if no work has it.</summary>
    private static IEnumerable<Citation> Narrative(string text, int start, int end) =>
        NarrativeKey
            .Matches(text[start..end])
            .Where(IsOfWork)
            .Select(key =>
                Of(
                    new(start + key.Index, key.Length),
                    [LabelOf(key)],
                    isNarrative: true,
                    key.Groups["locator"] is { Success: true } locator ? locator.Value : null
                ) with
                {
                    Doubt = key.Groups["key"].Value.Any(char.IsAsciiDigit)
                        ? CitationDoubt.None
                        : CitationDoubt.RunningText,
                }
            );

    /// <summary>Whether a key is not that of a table, figure, section or formula of the study.</summary>
    private static bool IsOfWork(Match key) => !MarkupReferences.IsOfPart(key.Groups["key"].ValueSpan);

    private static string LabelOf(Match key) => $"@{key.Groups["key"].Value.Trim('{', '}')}";

    private static Citation Of(TextRange range, ImmutableArray<string> labels, bool isNarrative, string? locator) =>
        new(range, [], false, "", "", isNarrative, null, locator, Labels: labels);

    /// <summary>The pages or other places after a number: <c>[12, p. 4]</c>, <c>[12: 4–5]</c>.</summary>
    private const string Pages = "[0-9]{1,5}(?:\\s?[,–-]\\s?[0-9]{1,5}){0,5}";

    private const string Item = "(?<item>[1-9][0-9]{0,2}(?:\\s?[–—-]\\s?[0-9]{1,3})?)";

    private const string Keys =
        @"@(?<key>[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]{0,100}[\p{L}\p{N}_])?|\{[^{}\s]{1,100}\})";

    [GeneratedRegex(
        $@"(?:(?<square>\[)(?:(?i:see|cf\.?|e\.g\.,?|refs?\.?|references?|vgl\.|siehe|voir|véase|ver|vedi|veja|bkz\.)\s)?|\((?i:refs?\.?|references?)\s){Item}(?:(?:\s?[,;]\s?|,?\s(?:and|&|und|et|y|e|ve)\s){Item}){{0,30}}(?:,\s(?<locator>"
            + @"(?:(?i:pp?|ss?|ch|chap|cap|kap|figs?|tab|arts?|sect?|para|nr|no|eq)\.\s?|§§?\s?|¶¶?\s?)"
            + Pages
            + @")|:\s?(?<locator>"
            + Pages
            + @"))?(?(square)\]|\))(?![(:])"
    )]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(@"\[[^\[\]@]{0,200}(?<![\p{L}\p{N}.])@[\p{L}\p{N}_{][^\[\]]{0,600}\]")]
    private static partial Regex KeysInBrackets { get; }

    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}.])-?{Keys}(?<locator>,\s[^;\]@]{{1,80}})?")]
    private static partial Regex Key { get; }

    /// <summary>A key in the sentence; <c>@ref(fig:hills)</c> of bookdown is a reference to a part.</summary>
    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}.@/\[;-])(?!@ref\(){Keys}(?:\s\[(?<locator>[^\[\]@]{{1,60}})\])?")]
    private static partial Regex NarrativeKey { get; }
}
