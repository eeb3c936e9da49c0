namespace AfPakSite.Text;

/// <summary>Collapses white space.</summary>
public static class WhiteSpace
{
    /// <summary>Replaces each run of white space with one space, and trims the text.</summary>
    public static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCollapsed(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || previous == ' '))
                return false;
            previous = c;
        }
        return text.Length == 0 || previous != ' ';
    }
}
