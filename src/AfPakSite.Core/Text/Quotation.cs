using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Writes quotation marks into the text, so that they are copied with it. (The marks of the <c>q</c> element come from
/// the browser's styles, and the clipboard loses them.)
/// </summary>
public static class Quotation
{
    /// <summary>A text in quotation marks.</summary>
    public static string Of(string text) => $"“{Within(text)}”";

    /// <summary>
    /// A text for use inside a quotation: double marks become single, and single marks inside them become double. The
    /// length stays the same.
    /// </summary>
    public static string Within(string text)
    {
        if (text.AsSpan().IndexOfAny('“', '”') < 0)
            return text;
        var result = new StringBuilder(text.Length);
        var (inDouble, inSingle) = (false, false);
        foreach (var c in text)
        {
            result.Append(Turned(c, inDouble, inSingle));
            inDouble = c == '“' || (inDouble && c != '”');
            inSingle = (inDouble && c == '‘') || (inSingle && c != '’');
        }
        return result.ToString();
    }

    private static char Turned(char c, bool inDouble, bool inSingle) =>
        c switch
        {
            '“' => '‘',
            '”' => '’',
            '‘' when inDouble => '“',
            '’' when inSingle => '”',
            _ => c,
        };
}
