using System.Globalization;
using System.Text;

namespace AfPakSite.Citing;

/// <summary>
/// Writes pages in the formats of the styles (CSL 1.0.2, appendix V): <c>321–328</c>, <c>321–28</c>, <c>107–8</c>,
/// <c>107–08</c>.
/// </summary>
internal static class PageRange
{
    /// <summary>
    /// APA: all digits, with a letter before them. Hyphens or a dash mark a range, and a comma separates items.
    /// </summary>
    public static string Expanded(string pages) => Write(pages, null);

    /// <summary>Chicago 17, 9.61: the changed digits, usually two.</summary>
    public static string Chicago(string pages) =>
        Write(
            pages,
            (start, end) =>
            {
                var (first, last) = (Number(start), Number(end));
                if (first > 100 && first % 100 != 0 && first / 100 == last / 100)
                    return (last % 100).ToString(CultureInfo.InvariantCulture);
                return first >= 10000 ? (last % 1000).ToString(CultureInfo.InvariantCulture) : end;
            }
        );

    /// <summary>MLA: the last two digits, or more if more change.</summary>
    public static string MinimalTwo(string pages) =>
        Write(
            pages,
            (start, end) =>
            {
                var shared =
                    start.Length == end.Length
                        ? start.Zip(end).TakeWhile(pair => pair.First == pair.Second).Count()
                        : 0;
                return end[Math.Min(shared, Math.Max(0, end.Length - 2))..];
            }
        );

    /// <summary>Whether there is more than one page.</summary>
    public static bool IsPlural(string pages) => pages.AsSpan().IndexOfAny("-–,&") > 0;

    private static string Write(string pages, Func<string, string, string>? shorten)
    {
        var result = new StringBuilder();
        foreach (var range in pages.Split(','))
        {
            if (result.Length > 0)
                result.Append(", ");
            var dash = range.AsSpan().IndexOfAny("-–");
            result.Append(
                dash < 0 ? range.Trim() : Range(range[..dash].Trim(), range[(dash + 1)..].Trim(' ', '-', '–'), shorten)
            );
        }
        return result.ToString();
    }

    private static string Range(string start, string end, Func<string, string, string>? shorten)
    {
        if (end.Length == 0)
            return start;
        var (prefix, endPrefix) = (Prefix(start), Prefix(end));
        var (first, last) = (start[prefix.Length..], end[endPrefix.Length..]);
        if (!IsNumber(first) || !IsNumber(last) || (endPrefix.Length > 0 && endPrefix != prefix))
            return $"{start}–{end}";
        if (last.Length < first.Length)
            last = first[..(first.Length - last.Length)] + last;
        if (Number(first) >= Number(last))
            return $"{start}–{end}";
        return $"{start}–{(shorten is null ? prefix + last : shorten(first, last))}";
    }

    private static string Prefix(string page) =>
        page[..(page.Length - page.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz").Length)];

    private static bool IsNumber(string text) => text.Length is > 0 and < 10 && text.All(char.IsAsciiDigit);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
