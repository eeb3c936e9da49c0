namespace AfPakSite.Text;

/// <summary>Capitalizes texts.</summary>
public static class FirstLetter
{
    /// <summary>Capitalizes the first letter of a text that is not empty, and leaves the rest.</summary>
    public static string Raise(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
