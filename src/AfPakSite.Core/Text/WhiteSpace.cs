namespace AfPakSite.Text;

/// <summary>Collapses white space, which carries no meaning in a text.</summary>
public static class WhiteSpace
{
    /// <summary>The text with each run of white space as one space, and none at its ends.</summary>
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
