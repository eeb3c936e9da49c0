using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Book;

/// <summary>Writes words of the interface as XHTML, marked if their language differs from the book's.</summary>
internal sealed class BookText(SiteSettings settings)
{
    public string Show(string words)
    {
        var text = XmlText.Escape(words);
        return settings.ForeignWords is { } language
            ? $"<span lang=\"{language}\" xml:lang=\"{language}\"{Direction}>{text}</span>"
            : text;
    }

    /// <summary>A phrase whose parts are already XHTML.</summary>
    public string Show(Phrase<string> phrase) => phrase.Join(Show, link => link);

    private string Direction => settings.DirectionOfWords is { } direction ? $" dir=\"{direction}\"" : "";
}
