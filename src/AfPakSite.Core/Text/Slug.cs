using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AfPakSite.Text;

/// <summary>Makes slugs from titles: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>
    /// The most characters of a slug, so that its address can be typed, and Windows can open the files below it.
    /// </summary>
    public const int Longest = 80;

    /// <summary>
    /// The most characters of an old slug whose page can be published: file systems allow 255 bytes.
    /// </summary>
    public const int LongestFolder = 255;

    /// <summary>
    /// The names of devices, which no file or folder of Windows can have (“Naming Files, Paths, and Namespaces”).
    /// </summary>
    private static readonly FrozenSet<string> Devices = new[] { "con", "prn", "aux", "nul" }
        .Concat(Enumerable.Range(0, 10).SelectMany(port => new[] { $"com{port}", $"lpt{port}" }))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The slug of a title; <c>untitled</c> for a title without letters or digits. A longer slug ends at its last
    /// hyphen within the limit. The name of a device becomes two words.
    /// </summary>
    public static string Of(string title) =>
        Shortened(Whole(title), Longest) is var slug && Devices.Contains(slug) ? $"the-{slug}" : slug;

    /// <summary>A slug of at most some characters, which ends before a hyphen where it can.</summary>
    public static string Shortened(string slug, int longest)
    {
        if (slug.Length <= longest)
            return slug;
        var hyphen = slug.LastIndexOf('-', longest);
        return slug[..(hyphen > 0 ? hyphen : longest)];
    }

    /// <summary>Whether a title has letters or digits that its slug contains.</summary>
    public static bool HasLetters(string title) => Folding.Fold(title).Any(char.IsAsciiLetterOrDigit);

    /// <summary>Whether a text is a slug of this form.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length is > 0 and <= Longest && text == Whole(text) && !Devices.Contains(text);

    private static string Whole(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(title))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (Romanization.Of(c) is { } letters)
                slug.Append(letters);
            else if (HiddenCharacters.Contains(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            else if (c is not ('’' or '\'') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed
            : CodePoints(title) is { Length: > 0 } codes ? codes
            : "untitled";
    }

    /// <summary>The letters of a title in a script that is not romanized, as their code points.</summary>
    private static string CodePoints(string title) =>
        string.Join('-', title.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(rune => $"u{rune.Value:x}"));
}
