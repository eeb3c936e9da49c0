using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Reports gaps in the numbers and letters of items that are paragraphs: <c>2)</c> before <c>4)</c>.</summary>
internal static partial class ItemNumbers
{
    /// <summary>How many items may be missing; after more of them, it is another list.</summary>
    private const int MostMissing = 5;

    public static void Report(ImmutableArray<StudyBlock> blocks, DiagnosticBag diagnostics)
    {
        Match? last = null;
        foreach (var block in blocks)
        {
            var mark = block is StudyBlock.Paragraph { Kind: ParagraphKind.Text or ParagraphKind.ListItem } item
                ? Mark.Match(item.Text)
                : null;
            if (mark is { Success: true } && last is { Success: true } && IsGap(last, mark))
                diagnostics.AddOneOfMany(
                    Catalog.ItemOutOfSequenceKind,
                    block.Span,
                    () => Catalog.ItemOutOfSequence(block.Span, mark.Value.TrimEnd(), last.Value.TrimEnd())
                );
            last = mark;
        }
    }

    private static bool IsGap(Match last, Match mark) =>
        (last.Groups["open"].Value, last.Groups["close"].Value)
            == (mark.Groups["open"].Value, mark.Groups["close"].Value)
        && ValueOf(mark) - ValueOf(last) is > 1 and <= 1 + MostMissing
        && last.Groups["letter"].Success == mark.Groups["letter"].Success;

    private static int ValueOf(Match mark) =>
        mark.Groups["letter"] is { Success: true } letter
            ? letter.Value[0]
            : int.Parse(mark.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>A small <c>i</c>, <c>v</c> or <c>x</c> may be a Roman number.</summary>
    [GeneratedRegex(@"\A(?<open>\(?)(?:(?<number>[0-9]{1,3})|(?<letter>[a-hj-uwyz]))(?<close>[.)])\s")]
    private static partial Regex Mark { get; }
}
