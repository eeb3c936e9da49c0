using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Puts quotation marks into a text, where they are copied with it. (A browser adds those of the element <c>q</c> from its own
/// styles, and they are lost on the way to the clipboard.)
/// </summary>
public static class Quotation
{
    /// <summary>A text as a quotation, with its marks.</summary>
    public static string Of(string text) => $"“{Within(text)}”";

    /// <summary>A text inside a quotation: its own double marks become single, and single ones within them double. The length stays.</summary>
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
