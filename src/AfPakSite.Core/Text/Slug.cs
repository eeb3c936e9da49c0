using System.Text;

namespace AfPakSite.Text;

/// <summary>Makes slugs from titles: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>
    /// The most characters of a slug. A slug can be the name of a file, and file systems allow 255 bytes for a name
    /// with its extension.
    /// </summary>
    public const int Longest = 200;

    /// <summary>
    /// The slug of a title; <c>untitled</c> for a title without such letters or digits. A longer slug ends at its last
    /// hyphen within the limit.
    /// </summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(title))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (c is not ('’' or '\'') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "untitled" : Shortened(trimmed);
    }

    /// <summary>Whether a title has letters or digits that its slug contains.</summary>
    public static bool HasLetters(string title) => Folding.Fold(title).Any(char.IsAsciiLetterOrDigit);

    /// <summary>Whether a text is a slug of this form.</summary>
    public static bool IsWellFormed(string text) => text.Length > 0 && text == Of(text);

    private static string Shortened(string slug)
    {
        if (slug.Length <= Longest)
            return slug;
        var hyphen = slug.LastIndexOf('-', Longest);
        return slug[..(hyphen > 0 ? hyphen : Longest)];
    }
}
