using System.Buffers;
using System.Text;
using System.Xml;

namespace AfPakSite.Text;

/// <summary>
/// Writes XML in one format: UTF-8, one element per line, and one line break at the end. Characters that XML does not
/// allow (XML 1.0, section 2.2) and line breaks in texts become spaces.
/// </summary>
public static class XmlText
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly SearchValues<char> NotXmlChars = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>A document with its XML declaration.</summary>
    public static string Write(Action<XmlWriter> write) => Encoding.UTF8.GetString(Bytes(write).Span);

    /// <summary>The same in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = new CleanWriter(new StreamWriter(stream, WithoutMark, leaveOpen: true) { NewLine = "\n" }))
        {
            xml.WriteStartDocument();
            write(xml);
        }
        stream.WriteByte((byte)'\n');
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>Starts an element.</summary>
    /// <param name="name">May have a prefix that the document declares, as the names of attributes may.</param>
    /// <param name="attributes">Attributes without a value are left out.</param>
    public static void Start(
        this XmlWriter xml,
        string name,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        var (prefix, local) = Split(name);
        xml.WriteStartElement(prefix, local, null);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
                continue;
            (prefix, local) = Split(attribute);
            xml.WriteAttributeString(prefix, local, null, value);
        }
    }

    /// <summary>Writes an element without content.</summary>
    public static void Empty(
        this XmlWriter xml,
        string name,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        xml.Start(name, attributes);
        xml.WriteEndElement();
    }

    /// <summary>Writes an element that contains text.</summary>
    public static void Element(
        this XmlWriter xml,
        string name,
        string text,
        params ReadOnlySpan<(string Name, string? Value)> attributes
    )
    {
        xml.Start(name, attributes);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    /// <summary>
    /// A text as markup, for running text whose elements are parts of a sentence: the content of an element or of an
    /// attribute in double quotes.
    /// </summary>
    public static string Escape(string text) =>
        Clean(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static (string? Prefix, string Local) Split(string name) =>
        name.IndexOf(':') is var colon and > 0 ? (name[..colon], name[(colon + 1)..]) : (null, name);

    private static string Clean(string text)
    {
        var span = text.AsSpan();
        var clean = span.IndexOfAny(NotXmlChars) < 0 ? text : string.Create(text.Length, text, Blank);
        return span.IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? clean : WithWholeCharacters(clean);
    }

    /// <summary>A text with a replacement character for each half of a surrogate pair.</summary>
    private static string WithWholeCharacters(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void Blank(Span<char> blanked, string text)
    {
        for (var at = 0; at < text.Length; at++)
            blanked[at] = NotXmlChars.Contains(text[at]) ? ' ' : text[at];
    }

    /// <summary>A writer that blanks the characters that it would otherwise refuse.</summary>
    private sealed class CleanWriter : XmlTextWriter
    {
        public CleanWriter(TextWriter text)
            : base(text)
        {
            Formatting = Formatting.Indented;
            Indentation = 0;
        }

        public override void WriteString(string? text) => base.WriteString(text is null ? null : Clean(text));
    }
}
