using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds references to parts whose numbers are words, or written otherwise than in the heading: <c>Chapter Three</c>,
/// <c>Part 2</c> for “Part II”, <c>Table One</c>.
/// </summary>
internal sealed partial class WordedReferences
{
    private readonly StudyLanguage language;

    /// <summary>
    /// The numbers of sections with their words, as their headings write them, by each of their words without case and
    /// accents; null where headings write one number in several ways.
    /// </summary>
    private readonly Dictionary<(NumberSeries Series, int Value, string Word), string?> numbers = [];

    /// <summary>The last number of the sections with a word.</summary>
    private readonly Dictionary<(NumberSeries Series, string Word), int> last = [];

    private WordedReferences(StudyLanguage language) => this.language = language;

    public static WordedReferences Of(ImmutableArray<Section> sections, StudyLanguage language)
    {
        var references = new WordedReferences(language);
        foreach (var section in sections.SelectMany(section => section.SelfAndDescendants))
        {
            if (
                section.WordedNumber is { } number
                && HeadingForm.OfHeading(section.HeadingSpan) is { IsWorded: true } form
            )
                references.Add(form, number);
        }
        return references;
    }

    private void Add(HeadingForm form, string number)
    {
        foreach (var word in number.Split(' ', '\u00A0'))
        {
            var series = (form.Series, Folding.Fold(word));
            var key = (form.Series, form.Value, Folding.Fold(word));
            numbers[key] = numbers.TryGetValue(key, out var known) && known != number ? null : number;
            last[series] = Math.Max(last.GetValueOrDefault(series), form.Value);
        }
    }

    /// <summary>The references of a paragraph, in order. One that is certainly to another work is left out.</summary>
    public IEnumerable<CrossReference> In(Paragraph paragraph, WrittenWords words)
    {
        PartOwners? owners = null;
        foreach (Match match in Reference.Matches(paragraph.Text))
        {
            var (word, written) = (match.Groups["word"], match.Groups["number"]);
            if (Target(word.Value, written.Value) is not { } target)
                continue;
            var range = TextRange.Between(word.Index, written.Index + written.Length);
            owners ??= new(paragraph, language, words);
            var owner = owners.Of(range, word.Length, OwnedKind(target.Kind!.Value), target.Number!);
            if (owner != PartOwner.Other)
                yield return target with
                {
                    Range = range,
                    IsDoubtful = target.IsDoubtful || owner == PartOwner.Doubtful,
                };
        }
    }

    /// <summary>The kind that decides whose part it is: laws have chapters and parts, too.</summary>
    private static ReferenceKind OwnedKind(ReferenceKind kind) =>
        kind == ReferenceKind.Named ? ReferenceKind.Chapter : kind;

    /// <summary>The part that a word with a number means, without its place; null if it is not a reference.</summary>
    private CrossReference? Target(string word, string written)
    {
        if (WordedNumbers.Find(word, written, isBefore: false) is var (series, value))
            return IsNumber(word, written) ? Worded(word, written, series, value) : null;
        return
            char.IsUpper(word[0])
            && char.IsUpper(written[0])
            && KindOf(word) is { } kind
            && language.NumberOf(written) is { } other
            ? new(default, kind, other.ToString(CultureInfo.InvariantCulture), null)
            : null;
    }

    /// <summary>
    /// The section that a word with a number means. If headings have the word and not the number, it is missing or, far
    /// behind the last one, probably of another work: <c>Chapter 11</c>. A number in words is a reference anyway.
    /// </summary>
    private CrossReference? Worded(string word, string written, NumberSeries series, int value)
    {
        var folded = Folding.Fold(word);
        if (numbers.TryGetValue((series, value, folded), out var number))
            return new(default, ReferenceKind.Named, number ?? $"{word} {written}", null, IsAmbiguous: number is null);
        var isCertain = char.IsUpper(word[0]) && (char.IsDigit(written[0]) || char.IsUpper(written[0]));
        if (isCertain && last.TryGetValue((series, folded), out var most))
            return new(
                default,
                ReferenceKind.Named,
                $"{word} {written}",
                null,
                IsDoubtful: value > most + UnresolvedReferences.MostMissing
            );
        return isCertain && char.IsLower(written[^1]) && char.IsLetter(written[0])
            ? new(default, ReferenceKind.Named, $"{word} {written}", null)
            : null;
    }

    /// <summary>Whether a number is not rather a word of the sentence: <c>for my part I think</c>.</summary>
    private static bool IsNumber(string word, string written) => char.IsUpper(word[0]) || written.Length > 1;

    private ReferenceKind? KindOf(string word) =>
        language
            .ReferenceWords.Where(list =>
                list.Kind is ReferenceKind.Table or ReferenceKind.Figure && list.Words.Contains(word)
            )
            .Select(list => (ReferenceKind?)list.Kind)
            .FirstOrDefault();

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{N}-])(?<word>\p{L}{3,10})(?="
            + PartNumbers.SpaceOrBreak
            + @"(?<number>[0-9]{1,3}|[IVXLC]{1,7}|\p{L}{2,12}(?:-\p{L}{3,9})?)(?![\p{L}\p{M}\p{N}]|[.-][0-9]))"
    )]
    private static partial Regex Reference { get; }
}
