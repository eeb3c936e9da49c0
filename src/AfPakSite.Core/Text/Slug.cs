using System.Text;

namespace AfPakSite.Text;

/// <summary>Makes slugs from titles: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>The slug of a title; <c>untitled</c> for a title without such letters or digits.</summary>
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
        return trimmed.Length == 0 ? "untitled" : trimmed;
    }

    /// <summary>Whether a title has letters or digits that its slug contains.</summary>
    public static bool HasLetters(string title) => Folding.Fold(title).Any(char.IsAsciiLetterOrDigit);

    /// <summary>Whether a text is a slug of this form.</summary>
    public static bool IsWellFormed(string text) => text.Length > 0 && text == Of(text);
}
