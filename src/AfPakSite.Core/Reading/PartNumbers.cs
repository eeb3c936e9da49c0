using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>How studies write the numbers of tables, figures and other parts, in captions and in references.</summary>
internal static class PartNumbers
{
    /// <summary>A space between a word and its number; some do not break, as in <c>Tableau 1 :</c></summary>
    public const string Space = @"[ \u00A0\u2009\u202F]";

    /// <summary>The same in running text, whose lines may be joined.</summary>
    public const string SpaceOrBreak = @"[ \u00A0\u2009\u202F\n]";

    /// <summary>The sign before a number: <c>Table No. 2</c>, <c>Tabelle Nr. 2</c>, <c>الجدول رقم 2</c>.</summary>
    public const string Sign = "(?:(?:[Nn][or]?\\.?[º°]?|№|رقم|شماره)" + Space + "?)?";

    /// <summary>The number of a caption: <c>2</c>, <c>A.1</c>, <c>2-1</c>, <c>2A</c>, <c>IV</c>.</summary>
    public const string InCaption =
        Sign + @"(?<open>\()?(?<number>(?:[A-Z]\.?)?[0-9]{1,3}(?:[.-][0-9]{1,3})?[A-Za-z]?|[IVX]{1,6})(?(open)\))";

    /// <summary>What ends the name of a part in a caption: <c>Table 2. Leaves</c>.</summary>
    public const string EndOfName = "(?:" + Space + @"?[:.–—|-](?=\s|$)|$)";

    /// <summary>A text with European digits, at the same offsets.</summary>
    public static string Uniform(string text) =>
        text.AsSpan().ContainsAnyInRange('٠', '۹') ? UniformMarks.In(text).Replace('٫', '.') : text;
}
