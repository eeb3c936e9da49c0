using System.Buffers;

namespace AfPakSite.Text;

/// <summary>Escapes text for XML (XML 1.0, sections 2.2 and 2.4).</summary>
public static class XmlText
{
    private static readonly SearchValues<char> NotXmlChars = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>
    /// A text as the content of an element or of an attribute in double quotes. Characters that XML does not allow
    /// become spaces.
    /// </summary>
    public static string Escape(string text)
    {
        var clean = text.AsSpan().IndexOfAny(NotXmlChars) < 0 ? text : string.Create(text.Length, text, Blank);
        return clean
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
    }

    private static void Blank(Span<char> blanked, string text)
    {
        for (var at = 0; at < text.Length; at++)
            blanked[at] = NotXmlChars.Contains(text[at]) ? ' ' : text[at];
    }
}
