using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>The series that the numbers of headings are counted in.</summary>
internal enum NumberSeries
{
    /// <summary><c>1</c>, <c>1.1</c>, <c>§ 1</c></summary>
    Decimal,

    /// <summary><c>II.</c></summary>
    Roman,

    /// <summary><c>B.</c></summary>
    Letter,

    /// <summary>
    /// <c>Chapter 2</c>, <c>Chapter Two</c>; from here on, a word or a sign names the series.
    /// </summary>
    Chapter,

    /// <summary><c>Part II</c></summary>
    Part,

    /// <summary><c>Section Two</c></summary>
    Section,

    /// <summary><c>一、</c></summary>
    Ideographic,
}

/// <summary>What a line says that has the form of a numbered heading.</summary>
/// <param name="Parts">The parts of a decimal number, or the value of another number.</param>
/// <param name="Number">The number alone: <c>2</c> of <c>Chapter 2:</c>.</param>
/// <param name="Title">Empty for a chapter without a title of its own.</param>
/// <param name="HasSign">Whether a sign after the number, or a word before it, separates it from a text.</param>
internal sealed partial record HeadingForm(
    NumberSeries Series,
    ImmutableArray<int> Parts,
    string Number,
    string Title,
    bool HasSign
)
{
    /// <summary>Whether a word or sign names the series: <c>Chapter 2</c>, <c>一、</c>.</summary>
    public bool IsWorded => Series >= NumberSeries.Chapter;

    /// <summary>Whether a sign, or the full stop within it, shows that the number is one of a heading.</summary>
    public bool IsMarked => HasSign || Parts.Length > 1;

    /// <summary>Whether the number has one part.</summary>
    public bool IsSimple => Parts.Length == 1;

    /// <summary>The last part of the number.</summary>
    public int Value => Parts[^1];

    /// <summary>A Roman number of one letter, read as a letter; null for all others.</summary>
    public HeadingForm? AsLetter =>
        Series == NumberSeries.Roman && Number.Length == 1
            ? this with
            {
                Series = NumberSeries.Letter,
                Parts = [Number[0] - 'A' + 1],
            }
            : null;

    /// <summary>The form of a line without white space around it; null if it does not begin with a number.</summary>
    public static HeadingForm? Of(string line) =>
        Decimal(line) ?? Roman(line) ?? Letter(line) ?? Worded(line) ?? WordedAfter(line) ?? Ideographic(line);

    /// <summary>The form of a heading as the study writes it; null for one without a number.</summary>
    public static HeadingForm? Of(StudyBlock.Heading heading) =>
        heading.Number is null
            ? Of(heading.Title) is { IsWorded: true, Title: "" } chapter
                ? chapter
                : null
            : OfHeading(heading.Span);

    /// <summary>The form of the first line of a heading with its marks.</summary>
    public static HeadingForm? OfHeading(SourceSpan heading) => Of(heading.Text.Split('\n')[0].Trim('#', ' ', '\t'));

    /// <summary>The number alone of a number as a study writes it.</summary>
    public static string NumberOf(string written) =>
        Of(written) is { } chapter ? chapter.Number
        : Of($"{written} A") is { } other ? other.Number
        : written.TrimEnd('.');

    private static HeadingForm? Decimal(string line)
    {
        var match = DecimalLine.Match(PartNumbers.Uniform(line));
        if (!match.Success)
            return null;
        var title = match.Groups["title"];
        var number = match.Groups["number"].Value;
        return new(
            NumberSeries.Decimal,
            PartsOf(number),
            number,
            line.Substring(title.Index, title.Length),
            match.Groups["stop"].Success || match.Groups["sign"].Success
        );
    }

    private static ImmutableArray<int> PartsOf(string number) =>
        [.. number.Split('.').Select(part => int.TryParse(part, out var value) ? value : int.MaxValue)];

    private static HeadingForm? Roman(string line) =>
        RomanLine.Match(line) is { Success: true } match && RomanNumber.Parse(match.Groups["number"].Value) is { } value
            ? Simple(NumberSeries.Roman, value, match)
            : null;

    private static HeadingForm? Letter(string line) =>
        LetterLine.Match(line) is { Success: true } match
            ? Simple(NumberSeries.Letter, match.Groups["number"].ValueSpan[0] - 'A' + 1, match)
            : null;

    private static HeadingForm? Worded(string line) =>
        WordLine.Match(line) is var match && match.Groups["number"].ValueSpan.Contains('.')
            ? DecimalWithWord(match)
            : Worded(match, isBefore: false);

    /// <summary>A number with several parts, which says itself what it counts: <c>Section 1.1</c>.</summary>
    private static HeadingForm? DecimalWithWord(Match match)
    {
        var number = PartNumbers.Uniform(match.Groups["number"].Value);
        return WordedNumbers.Find(match.Groups["word"].Value, number.Split('.')[0], isBefore: false) is null
            ? null
            : new(NumberSeries.Decimal, PartsOf(number), number, match.Groups["title"].Value, HasSign: true);
    }

    private static HeadingForm? WordedAfter(string line) => Worded(OrdinalLine.Match(line), isBefore: true);

    private static HeadingForm? Worded(Match match, bool isBefore) =>
        match.Success
        && WordedNumbers.Find(match.Groups["word"].Value, match.Groups["number"].Value, isBefore) is var (series, value)
            ? Simple(series, value, match)
            : null;

    private static HeadingForm? Ideographic(string line)
    {
        if (IdeographicLine.Match(line) is not { Success: true } match)
            return null;
        var number = match.Groups["number"].Value;
        var value = int.TryParse(UniformMarks.In(number), out var digits) ? digits : WordedNumbers.Ideographic(number);
        return value is null ? null : Simple(SeriesOf(match.Groups["word"].ValueSpan), value.Value, match);
    }

    /// <summary>The series of a Chinese, Japanese or Korean word; that of a number alone is its own.</summary>
    private static NumberSeries SeriesOf(ReadOnlySpan<char> word) =>
        word switch
        {
            "" => NumberSeries.Ideographic,
            "章" or "장" => NumberSeries.Chapter,
            "节" or "節" or "절" => NumberSeries.Section,
            _ => NumberSeries.Part,
        };

    private static HeadingForm Simple(NumberSeries series, int value, Match match) =>
        new(series, [value], match.Groups["number"].Value, match.Groups["title"].Value, HasSign: true);

    /// <summary>Without a space, the title begins with a letter, so that 4.5 and 2:30 are not headings.</summary>
    [GeneratedRegex(
        @"^(?<sign>§[ \u00A0]?)?(?<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,9})(?:(?<stop>[.):])?[ \t\u00A0]+(?:[–—-][ \t\u00A0]+(?=\p{L}))?(?<title>\S.*)|(?<stop>[.)])(?![a-z][.)]?\s)(?<title>\p{L}.*))$"
    )]
    private static partial Regex DecimalLine { get; }

    [GeneratedRegex(@"^(?<number>[IVXLC]{1,7})[.):][ \t\u00A0]+(?:[–—-][ \t\u00A0]+(?=\p{L}))?(?<title>\S.*)$")]
    private static partial Regex RomanLine { get; }

    [GeneratedRegex(@"^(?<number>[A-Z])[.)][ \t\u00A0]+(?<title>\S.*)$")]
    private static partial Regex LetterLine { get; }

    /// <summary>The word begins with a capital letter, and the title too, unless a sign separates it.</summary>
    [GeneratedRegex(
        @"^(?<word>[\p{Lu}\p{Lo}]\p{L}{2,9})[ \u00A0](?<number>\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,5}|[IVXLC]{1,7}|\p{L}{2,12}(?:-\p{L}{3,9})?)"
            + EndOfWords
            + @"|[ \t\u00A0]+(?<title>\p{Lu}.*)$)"
    )]
    private static partial Regex WordLine { get; }

    [GeneratedRegex(@"^(?<number>[\p{Lu}\p{Lo}]\p{L}{2,12})[ \u00A0](?<word>\p{L}{3,9})" + EndOfWords + ")")]
    private static partial Regex OrdinalLine { get; }

    private const string EndOfWords =
        @"(?:$|(?:[ \u00A0\u202F]?(?:[:)：]|\.(?!\p{Nd}))|[ \u00A0][–—-])[ \t\u00A0]*(?<title>\S.*)$";

    /// <summary><c>第二章 水</c>, <c>第3节</c>, <c>제2장 물</c>, <c>二、水</c></summary>
    [GeneratedRegex(
        @"^(?:第 ?(?<number>[〇一二三四五六七八九十]{1,3}|\p{Nd}{1,3}) ?(?<word>[章节節部篇编編回卷])分?|제 ?(?<number>[0-9]{1,3}) ?(?<word>[장절부편])"
            + @"|(?<number>[一二三四五六七八九十]{1,3})(?=、))(?:$|(?:[：:、.]|[ \t\u00A0\u3000])[ \t\u00A0\u3000]*(?<title>\S.*)$)"
    )]
    private static partial Regex IdeographicLine { get; }
}
