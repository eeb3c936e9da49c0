using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>XHTML whose links still lead to the site.</summary>
internal sealed class ChapterMarkup
{
    private readonly StringBuilder text = new();
    private readonly List<(int Position, string Target)> links = [];

    public void Append(ReadOnlySpan<char> markup) => text.Append(markup);

    public void Append(ChapterMarkup markup)
    {
        links.AddRange(markup.links.Select(link => (text.Length + link.Position, link.Target)));
        text.Append(markup.text);
    }

    /// <summary>Keeps the place of an attribute with an address.</summary>
    /// <param name="target">The address of the page.</param>
    public void AppendLink(string target) => links.Add((text.Length, target));

    /// <summary>The markup with the addresses of its links.</summary>
    /// <param name="addressOf">The address in the book; null for no link.</param>
    public string With(Func<string, string?> addressOf)
    {
        var markup = new StringBuilder(text.Length + 64 * links.Count);
        var written = 0;
        foreach (var (position, target) in links)
        {
            markup.Append(text, written, position - written);
            written = position;
            if (addressOf(target) is { } address)
                markup.Append(" href=\"").Append(XmlText.Escape(address)).Append('"');
        }
        return markup.Append(text, written, text.Length - written).ToString();
    }
}
