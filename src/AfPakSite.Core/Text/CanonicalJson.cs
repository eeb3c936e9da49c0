using System.Globalization;
using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Writes JSON in its canonical form (RFC 8785): no spaces, and as few escapes as JSON allows, so that any program can
/// write the same bytes and hash them.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>An object; members whose value is null are omitted.</summary>
    /// <param name="members">The names in ordinal order, each with its value as JSON.</param>
    public static string Object(params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var json = new StringBuilder("{");
        foreach (var (name, value) in members)
        {
            if (value is not null)
                json.Append(json.Length == 1 ? "" : ",").Append('"').Append(name).Append("\":").Append(value);
        }
        return json.Append('}').ToString();
    }

    public static string Array(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text as a JSON string.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            if (letter is '"' or '\\' or < ' ')
                json.Append(Escape(letter));
            else
                json.Append(letter);
        }
        return json.Append('"').ToString();
    }

    private static string Escape(char letter) =>
        letter switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            _ => $"\\u{(int)letter:x4}",
        };
}
