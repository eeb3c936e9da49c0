using System.Text.RegularExpressions;
using Markdig.Helpers;

namespace AfPakSite.Reading;

/// <summary>Reads the attributes of a tag of HTML.</summary>
internal static partial class HtmlAttributes
{
    /// <summary>The values by their names, without references to characters; of two with one name, the first.</summary>
    public static Dictionary<string, HtmlValue> In(string text)
    {
        var values = new Dictionary<string, HtmlValue>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Attribute.Matches(text))
        {
            var value = match.Groups["value"];
            values.TryAdd(
                match.Groups["name"].Value,
                new(HtmlHelper.Unescape(value.Value, removeBackSlash: false), value.Index, value.Length)
            );
        }
        return values;
    }

    [GeneratedRegex(
        @"(?<=\s)(?<name>[a-zA-Z][a-zA-Z-]{0,30})\s{0,5}=\s{0,5}"
            + @"(?:""(?<value>[^""<>]{0,1000})""|'(?<value>[^'<>]{0,1000})'|(?<value>[^\s""'<>=]{1,300}))"
    )]
    private static partial Regex Attribute { get; }
}

/// <summary>The value of an attribute, and where the tag contains it.</summary>
internal readonly record struct HtmlValue(string Text, int Start, int Length);
