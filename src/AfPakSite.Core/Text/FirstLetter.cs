namespace AfPakSite.Text;

/// <summary>The first letter of a text.</summary>
public static class FirstLetter
{
    /// <summary>A text that is not empty with its first letter as a capital; the others stay.</summary>
    public static string Raise(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
