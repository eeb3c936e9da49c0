using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>The bracket around numbers that may cite works: <c>[5, 10]</c>.</summary>
/// <param name="Text">The text of the paragraph.</param>
/// <param name="Numbers">The numbers that may cite works, without pages behind them.</param>
internal sealed partial record NumberBracket(TextRange Range, string Text, ImmutableArray<string> Numbers)
{
    /// <summary>The most characters of a bracket on each side of a number.</summary>
    private const int Longest = 200;

    /// <summary>A number is far above a list if it is above twice its greatest number and this.</summary>
    private const int Far = 20;

    private static readonly WordList Units = StudyLanguage.OfAll("units");

    public string Written => Range.Of(Text);

    /// <summary>The bracket around a citation by number; null for other citations.</summary>
    public static NumberBracket? Around(Citation citation, Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (!citation.IsByLabel || citation.Labels is not [[>= '0' and <= '9', ..], ..])
            return null;
        var (start, end) = (citation.Range.Start, citation.Range.End);
        var from = Math.Max(0, start - Longest);
        var open = text.AsSpan(from..start).LastIndexOfAny('[', '(');
        var close = text.AsSpan(end, Math.Min(Longest, text.Length - end)).IndexOfAny(']', ')');
        if (open < 0 || close < 0)
            return null;
        var range = TextRange.Between(from + open, end + close + 1);
        var inside = SortedPlaces.Overlapping(paragraph.Citations, range, other => other.Range);
        return new(range, text, [.. inside.Where(other => other.IsByLabel).SelectMany(other => other.Labels)]);
    }

    /// <summary>Whether a citation is the first one in the bracket.</summary>
    public bool IsFirst(Citation citation) =>
        !Text.AsSpan(Range.Start..citation.Range.Start).ContainsAnyInRange('0', '9');

    /// <summary>
    /// Whether it probably cites nothing: a small letter alone is before it (<c>x[1]</c>), or a number in it is not
    /// listed, and one is far above the list, or a unit is behind it, or a letter or a sign of a formula before it.
    /// </summary>
    public bool IsDoubtful(LabeledWorks labeled)
    {
        if (AfterVariable.IsMatch(Text.AsSpan(Math.Max(0, Range.Start - 2)..Range.Start)))
            return true;
        if (Numbers.All(number => !labeled.Find(number).IsEmpty))
            return false;
        var most = 2 * labeled.GreatestNumber + Far;
        return IsAfterFormula()
            || IsBeforeUnit()
            || Numbers.Any(number => int.TryParse(number, CultureInfo.InvariantCulture, out var value) && value > most);
    }

    private bool IsAfterFormula() => BeforeBracket.IsMatch(Text.AsSpan(Math.Max(0, Range.Start - 3)..Range.Start));

    private bool IsBeforeUnit()
    {
        var after = Text.AsSpan(Range.End).TrimStart(" \u00A0\u202F");
        if (after is ['%' or '‰' or '°' or '€' or '$' or '£' or '¥', ..])
            return true;
        var length = 0;
        while (length < after.Length && char.IsLetter(after[length]))
            length++;
        return after.Length < Text.Length - Range.End && Units.Contains(after[..length]);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{Nd}'’.-])\p{Ll}\z")]
    private static partial Regex AfterVariable { get; }

    /// <summary>A single letter, or a sign of a formula.</summary>
    [GeneratedRegex(@"(?:(?<![\p{L}\p{M}\p{Nd}'’])\p{L}|[=<>∈∉⊂⊆≤≥≈±×·∪∩]\s?)\z")]
    private static partial Regex BeforeBracket { get; }
}
