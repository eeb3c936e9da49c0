using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Xml;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the HTML of a page as XHTML of a book, without what needs a site.</summary>
internal sealed class ChapterWriter
{
    /// <summary>What works only on a site: forms, menus, downloads, and data for programs.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SiteElements = SetOf(
        "nav",
        "form",
        "fieldset",
        "button",
        "input",
        "label",
        "select",
        "output",
        "script"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SiteClasses = SetOf(
        "imprint",
        "filters",
        "cite-files",
        "Z3988",
        "rate",
        "brace",
        "share",
        "figure-files"
    );

    private readonly BookNotes notes = new();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private ChapterMarkup markup = new();

    /// <summary>The number of elements that are open.</summary>
    private int depth;

    /// <summary>The depth of the picture that is open; 0 for none.</summary>
    private int picture;

    private ChapterWriter() { }

    /// <summary>The XHTML of a page as a section, and the ids of its elements.</summary>
    /// <param name="attributes">The attributes of the section.</param>
    public static (ChapterMarkup Markup, IReadOnlySet<string> Ids) Write(string html, string attributes)
    {
        var writer = new ChapterWriter();
        writer.markup.Append($"<section{attributes}>");
        writer.WriteAll(html);
        writer.markup.Append("</section>");
        return (writer.markup, writer.ids);
    }

    private void WriteAll(string html)
    {
        var tokens = new HtmlTokens(html);
        while (tokens.MoveNext())
        {
            if (tokens.IsEnd)
                End(tokens.Name);
            else if (tokens.Name.IsEmpty)
                WriteText(tokens.Text);
            else if (IsOnlyForSites(tokens))
                Skip(ref tokens);
            else
                Start(tokens);
        }
        notes.AppendTo(markup);
    }

    private static bool IsOnlyForSites(HtmlTokens tag)
    {
        if (SiteElements.Contains(tag.Name))
            return true;
        var classes = tag.Attributes.ValueOf("class");
        foreach (var name in classes.Split(' '))
        {
            if (SiteClasses.Contains(classes[name]))
                return true;
        }
        return false;
    }

    /// <summary>Goes to the end of the element that a tag starts.</summary>
    private static void Skip(ref HtmlTokens tokens)
    {
        for (var open = tokens.IsEmpty ? 0 : 1; open > 0; )
        {
            if (!tokens.MoveNext())
                return;
            if (tokens.IsEnd)
                open--;
            else if (!tokens.Name.IsEmpty && !tokens.IsEmpty)
                open++;
        }
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        if (!notes.IsSpaceAt(depth, text))
            WriteXml(text);
    }

    private void Start(HtmlTokens tag)
    {
        if (tag.Name is "img")
        {
            WriteXml(tag.Attributes.ValueOf("alt"));
            return;
        }
        if (!tag.IsEmpty)
            depth++;
        if (tag.Name is "small" && tag.Attributes.ValueOf("class") is "sidenote")
        {
            markup = notes.Start(markup, depth);
            return;
        }
        if (tag.Name is "svg")
            picture = depth;
        markup.Append("<");
        markup.Append(NameOf(tag.Name));
        foreach (var attribute in tag.Attributes)
            Rewrite(tag.Name, attribute);
        WriteStyle(tag);
        markup.Append(tag.IsEmpty ? "/>" : ">");
    }

    private void End(ReadOnlySpan<char> name)
    {
        var element = depth--;
        if (notes.IsAt(element))
        {
            markup = notes.End();
            return;
        }
        if (picture == element)
            picture = 0;
        markup.Append("</");
        markup.Append(NameOf(name));
        markup.Append(">");
    }

    /// <summary>
    /// The name of an element in the book. A folded list would stay folded on paper and in many reading systems.
    /// </summary>
    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> name) =>
        name switch
        {
            "details" => "div",
            "summary" => "p",
            _ => name,
        };

    private void Rewrite(ReadOnlySpan<char> element, HtmlAttributes attribute)
    {
        if (attribute.Name.StartsWith("data-") && attribute.Name is not "data-counted")
            return;
        if (element is "a" && attribute.Name is "href")
        {
            markup.AppendLink(WebUtility.HtmlDecode(attribute.Value.ToString()));
            return;
        }
        if (attribute.Name is "lang")
            WriteAttribute("xml:lang", attribute.Value);
        if (attribute.Name is not "id")
        {
            WriteAttribute(attribute.Name, attribute.Value);
            return;
        }
        var id = EpubAddresses.IdOf(attribute.Value.ToString());
        ids.Add(id);
        WriteAttribute("id", id);
    }

    /// <summary>Writes what styles of a book must not set, or what converters of books change.</summary>
    private void WriteStyle(HtmlTokens tag)
    {
        if (picture > 0 && tag.Name is "a")
            markup.Append(" color=\"inherit\"");
        if (tag.Name is not "svg")
            return;
        markup.Append(" xmlns=\"http://www.w3.org/2000/svg\" direction=\"ltr\"");
        foreach (var size in FigureSize.All)
        {
            if (tag.Attributes.ValueOf("class").SequenceEqual(size.Name))
                WriteAttribute("font-size", size.TextSize.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        markup.Append(" ");
        markup.Append(name);
        markup.Append("=\"");
        WriteXml(value);
        markup.Append("\"");
    }

    /// <summary>
    /// Writes a text of HTML as XML, which has no <c>&amp;nbsp;</c>, and does not allow all characters, also not as
    /// references (section 2.2).
    /// </summary>
    private void WriteXml(ReadOnlySpan<char> text)
    {
        for (int start; (start = text.IndexOf('&')) >= 0; )
        {
            markup.Append(text[..start]);
            var end = start + text[start..].IndexOf(';') + 1;
            var reference = text[start..end];
            markup.Append(
                reference is "&nbsp;" ? "&#160;"
                : IsXml(reference) ? reference
                : " "
            );
            text = text[end..];
        }
        markup.Append(text);
    }

    /// <summary>Whether XML allows a reference; the encoder writes some characters as hexadecimal numbers.</summary>
    private static bool IsXml(ReadOnlySpan<char> reference) =>
        reference is not ['&', '#', 'x', .. var code, ';']
        || int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var character
            && (character > char.MaxValue || XmlConvert.IsXmlChar((char)character));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(params string[] names) =>
        names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
