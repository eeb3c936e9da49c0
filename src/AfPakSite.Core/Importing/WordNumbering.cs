using System.Globalization;
using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>The numbers that Word gives to the paragraphs of lists and to headings.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<XElement, int[]> counters = [];

    /// <param name="root">The part with the lists; null if there is none.</param>
    public WordNumbering(XElement? root)
    {
        var abstracts = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var list in root.Children("abstractNum"))
            abstracts.TryAdd(list.Get("abstractNumId") ?? "", list);
        foreach (var list in root.Children("num"))
        {
            if (abstracts.TryGetValue(list.Child("abstractNumId").Get("val") ?? "", out var levels))
                lists.TryAdd(list.Get("numId") ?? "", levels);
        }
    }

    /// <summary>The next paragraph of a list; null if it is in no list.</summary>
    /// <param name="level">From 0.</param>
    public WordListItem? Next(string? id, int level)
    {
        if (id is null || !lists.TryGetValue(id, out var list) || level is < 0 or >= Levels)
            return null;
        if (!counters.TryGetValue(list, out var counts))
            counters[list] = counts = new int[Levels];
        counts[level] = counts[level] == 0 ? StartOf(list, level) : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        var format = LevelOf(list, level).Child("numFmt").Get("val") ?? "decimal";
        return new(list, level, format is "bullet" or "none" ? null : counts[level], Label(list, level, counts));
    }

    private static XElement? LevelOf(XElement list, int level) =>
        list.Children("lvl").FirstOrDefault(one => one.Get("ilvl") == level.ToString(CultureInfo.InvariantCulture));

    private static int StartOf(XElement list, int level) =>
        int.TryParse(LevelOf(list, level).Child("start").Get("val"), out var start) ? Math.Clamp(start, 1, 10_000) : 1;

    /// <summary>The number as it is shown: <c>2.1</c>; empty for a bullet.</summary>
    private static string Label(XElement list, int level, int[] counts)
    {
        var text = LevelOf(list, level).Child("lvlText").Get("val") ?? "";
        for (var index = 0; index <= level; index++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"%{index + 1}");
            var format = LevelOf(list, index).Child("numFmt").Get("val") ?? "decimal";
            if (format is "bullet")
                return "";
            text = text.Replace(
                mark,
                format == "none" ? "" : ListNumber.Of(Math.Max(1, counts[index]), format),
                StringComparison.Ordinal
            );
        }
        return text.Any(char.IsLetterOrDigit) ? text.Trim() : "";
    }
}

/// <summary>A paragraph of a list.</summary>
/// <param name="List">The list that it belongs to.</param>
/// <param name="Level">From 0.</param>
/// <param name="Number">Null for a bullet.</param>
/// <param name="Label">The number as it is shown; empty for a bullet.</param>
internal sealed record WordListItem(XElement List, int Level, int? Number, string Label)
{
    /// <summary>Whether a numbered list of Markdown shows the same number, whatever the marks beside it.</summary>
    public bool IsDecimal => Number is not null && (Label.Length == 0 || ListNumber.DecimalIn(Label) == Number);
}
