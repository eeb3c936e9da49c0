using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Theme.Figures;

/// <summary>Estimates the width of labels. Only the browser knows the real width; this overestimates.</summary>
internal static class TextWidth
{
    /// <summary>The width in pixels of a text in a sans-serif font.</summary>
    /// <param name="size">The font size in pixels.</param>
    public static int Of(string text, int size) => (int)Math.Ceiling(text.Sum(EmOf) * size);

    /// <summary>Wraps a text to a width; a longer word gets a line of its own.</summary>
    public static ImmutableArray<string> Wrap(string text, int width, int size) =>
        LineWrap.Of(text, line => Of(line, size) <= width);

    /// <summary>Shortens a text to a width, with an ellipsis.</summary>
    public static string Fit(string text, int width, int size)
    {
        if (text.Length <= 1 || Of(text, size) <= width)
            return text;
        var length = text.Length;
        while (length > 1 && Of(text[..length], size) + size > width)
            length--;
        if (char.IsHighSurrogate(text[length - 1]))
            length--;
        return $"{text[..length].TrimEnd()}…";
    }

    private static double EmOf(char letter) =>
        letter switch
        {
            'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '’' or '|' or '!' => 0.26,
            ' ' or 'f' or 't' or 'r' or 'I' or '(' or ')' or '-' or '/' => 0.34,
            'm' or 'w' or 'M' or 'W' or '@' or '%' or '—' or '…' => 0.9,
            >= 'A' and <= 'Z' => 0.7,
            >= '\u2e80' => 1,
            _ => 0.56,
        };
}
