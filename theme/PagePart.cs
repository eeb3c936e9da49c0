using AfPakSite.Annotations;
using AfPakSite.Studies;
using AfPakSite.Wording;
using Microsoft.AspNetCore.Components;

namespace AfPakSite.Theme;

/// <summary>A component that stands on a page and knows which.</summary>
public abstract class PagePart : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    protected Words Words => Page.Words;

    /// <summary>The language of elements that contain or carry words of the site's own; null where it is that of the page.</summary>
    protected string? WordsLanguage => Page.Settings.ForeignWords;

    /// <summary>The language of the site, for what is inside an element with <see cref="WordsLanguage"/> and not words of the site's own; null where nothing is marked.</summary>
    protected string? SiteLanguage => WordsLanguage is null ? null : Page.Settings.Language;

    /// <summary>How a reader is told of a section: <c>§7.1</c>.</summary>
    protected string LabelOf(Section section) => section.LabelIn(Words);

    /// <summary>How a reader is told of a sentence: <c>§7.1, sentence 5</c>.</summary>
    protected string LabelOf(SentencePlace place) => place.LabelIn(Words);

    /// <summary>Number and title of a section.</summary>
    protected string TitleOf(Section section) => section.LinkTextIn(Words);

    /// <summary>Words of the site's own, marked where they are in another language than the page.</summary>
    protected RenderFragment Say(string words) =>
        builder =>
        {
            if (WordsLanguage is not { } language)
            {
                builder.AddContent(0, words);
                return;
            }
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "lang", language);
            builder.AddAttribute(3, "dir", Page.Settings.DirectionOfWords);
            builder.AddContent(4, words);
            builder.CloseElement();
        };

    /// <summary>The name of a kind of entry: a word of the site's own, or the input's.</summary>
    protected RenderFragment SayKind(string name) => Page.Settings.IsWord(name) ? Say(name) : Plain(name);

    /// <summary>A phrase of the site's own with its links and lists.</summary>
    protected RenderFragment Say(Phrase<RenderFragment> phrase) =>
        builder =>
        {
            foreach (var part in phrase.Parts)
                builder.AddContent(0, part.Part ?? Say(part.Words));
        };

    /// <summary>The date of an event: the study's own words where they are given.</summary>
    protected RenderFragment DateOf(TimelineEvent item) =>
        item.Wording is { } wording ? Plain(wording.Value) : Say(item.DateTextIn(Words.Dates));

    /// <summary>A link whose words a phrase gives.</summary>
    /// <param name="target">A route.</param>
    protected Func<string, RenderFragment> LinkTo(string target) => words => Link(Page.Href(target), Say(words));

    /// <summary>A link with a name from the study or the input.</summary>
    protected RenderFragment LinkTo(string target, string name) => Link(Page.Href(target), Plain(name));

    /// <summary>Links with something between each two of them.</summary>
    protected static RenderFragment Joined(string separator, IEnumerable<RenderFragment> links) =>
        builder =>
        {
            foreach (var (link, index) in links.Select((link, index) => (link, index)))
            {
                if (index > 0)
                    builder.AddContent(0, separator);
                builder.AddContent(1, link);
            }
        };

    /// <summary>A text from the study or the input.</summary>
    protected static RenderFragment Plain(string text) => builder => builder.AddContent(0, text);

    /// <param name="address">As the page writes it; null where it leads nowhere.</param>
    protected static RenderFragment Link(string? address, RenderFragment content) =>
        builder =>
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "href", address);
            builder.AddContent(2, content);
            builder.CloseElement();
        };
}
