namespace AfPakSite.Diagnostics;

/// <summary>Colors texts for terminals by ANSI escapes.</summary>
internal static class TerminalColor
{
    public const string Bold = "1";
    public const string Red = "31";
    public const string Green = "32";
    public const string Yellow = "33";
    public const string Blue = "34";

    /// <param name="color">Whether the terminal shows colors; otherwise the text stays as it is.</param>
    public static string Painted(string text, string code, bool color) => color ? $"\e[{code}m{text}\e[0m" : text;
}
