using System.Text;

namespace AfPakSite.Text;

/// <summary>Makes slugs from titles: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>The most characters of a slug that is made from a title, so that its address can be typed.</summary>
    public const int Longest = 80;

    /// <summary>
    /// The most characters of a slug in the input. It can be the name of a file with an extension.
    /// </summary>
    public const int LongestName = 200;

    /// <summary>The most characters of a slug whose page can be published: file systems allow 255 bytes.</summary>
    public const int LongestFolder = 255;

    /// <summary>
    /// The slug of a title; <c>untitled</c> for a title without such letters or digits. A longer slug ends at its last
    /// hyphen within the limit.
    /// </summary>
    public static string Of(string title) => Shortened(Whole(title), Longest);

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

    /// <summary>Whether a text is a slug of this form; the input may have longer ones than titles make.</summary>
    public static bool IsWellFormed(string text) => text.Length is > 0 and <= LongestName && text == Whole(text);

    private static string Whole(string title)
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
        return trimmed.Length == 0 ? "untitled" : trimmed;
    }
}
