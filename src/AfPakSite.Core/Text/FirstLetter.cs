namespace AfPakSite.Text;

/// <summary>Changes the case of a text's first letter.</summary>
public static class FirstLetter
{
    /// <summary>Capitalizes the first letter of a text that is not empty, and leaves the rest.</summary>
    public static string Raise(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>
    /// Writes the first letter small, except that of an acronym: <c>Cultivar</c>, but not <c>NGO</c>.
    /// </summary>
    public static string Lower(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
