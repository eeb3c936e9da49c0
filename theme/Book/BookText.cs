using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Book;

/// <summary>Writes words of the interface as XHTML, marked if their language differs from the book's.</summary>
internal sealed class BookText(SiteSettings settings)
{
    /// <summary>
    /// The attributes of an element that contains words of the interface; empty if their language is the book's.
    /// </summary>
    public string Attributes => AttributesOf(settings.ForeignWords);

    /// <summary>The title of a chapter as XHTML.</summary>
    public string TitleOf(EpubChapter chapter) =>
        chapter.HasOwnTitle ? XmlText.Escape(chapter.Title) : Show(chapter.Title);

    public string Show(string words)
    {
        var text = XmlText.Escape(words);
        return settings.ForeignWords is { } language ? $"<span{AttributesOf(language)}{Direction}>{text}</span>" : text;
    }

    /// <summary>A phrase whose parts are already XHTML.</summary>
    public string Show(Phrase<string> phrase)
    {
        var text = phrase.Join(Show, link => link);
        return Direction.Length == 0 ? text : $"<span{Direction}>{text}</span>";
    }

    private static string AttributesOf(string? language) =>
        language is null ? "" : $" lang=\"{language}\" xml:lang=\"{language}\"";

    private string Direction => settings.DirectionOfWords is { } direction ? $" dir=\"{direction}\"" : "";
}
