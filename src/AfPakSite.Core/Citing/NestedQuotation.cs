using System.Text;

namespace AfPakSite.Citing;

/// <summary>Turns the quotation marks of a text that is itself quoted: double ones become single, and single ones within them double.</summary>
internal static class NestedQuotation
{
    public static string Within(string text)
    {
        if (!text.Contains('“'))
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
