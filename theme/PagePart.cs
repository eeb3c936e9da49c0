using AfPakSite.Annotations;
using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Wording;
using Microsoft.AspNetCore.Components;

namespace AfPakSite.Theme;

/// <summary>A component that has the context of its page.</summary>
public abstract class PagePart : Part
{
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    internal void SetPage(PageContext page) => Page = page;

    protected Words Words => Page.Words;

    /// <summary>The language of elements with words of the interface; null if it is the page's language.</summary>
    protected string? WordsLanguage => Page.Settings.ForeignWords;

    /// <summary>
    /// The language of the study's words inside an element with <see cref="WordsLanguage"/>; null if that is null.
    /// </summary>
    protected string? SiteLanguage => WordsLanguage is null ? null : Page.Settings.Language;

    /// <summary>The label of a section: <c>§7.1</c>.</summary>
    protected string LabelOf(Section section) => section.LabelIn(Words);

    /// <summary>The label of a sentence: <c>§7.1, sentence 5</c>.</summary>
    protected string LabelOf(SentencePlace place) => place.LabelIn(Words);

    /// <summary>The number and the title of a section.</summary>
    protected string TitleOf(Section section) => section.LinkTextIn(Words);

    /// <summary>The number and the title of the section that an anchor of the study is, or is in.</summary>
    protected string TitleAround(Anchor anchor) =>
        Page.Site.Study.AllSections.FirstOrDefault(section => section.Id == anchor.Id || Contains(section, anchor.Id))
            is { } section
            ? TitleOf(section)
            : Words.History.TheStudy;

    /// <summary>Words of the interface, marked if their language differs from the page's.</summary>
    protected RenderFragment Show(string words) =>
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

    /// <summary>
    /// The language of a name that is a word of the interface if it differs from the page's; otherwise null.
    /// </summary>
    protected string? LanguageOf(string name) => Page.Settings.IsWord(name) ? WordsLanguage : null;

    /// <summary>
    /// The name of a kind of entry or the title of a page, which is a word of the interface or of the input.
    /// </summary>
    protected RenderFragment ShowName(string name) => Page.Settings.IsWord(name) ? Show(name) : Plain(name);

    /// <summary>A phrase of the interface with its links and lists.</summary>
    protected RenderFragment Show(Phrase<RenderFragment> phrase) =>
        builder =>
        {
            if (Page.Settings.DirectionOfWords is { } direction)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "dir", direction);
            }
            foreach (var part in phrase.Parts)
                builder.AddContent(2, part.Part ?? Show(part.Words));
            if (Page.Settings.DirectionOfWords is not null)
                builder.CloseElement();
        };

    /// <summary>The date of an event, in the study's own words if the event contains them.</summary>
    protected RenderFragment DateOf(TimelineEvent item) =>
        item.Wording is { } wording ? Plain(wording.Value) : Show(item.DateTextIn(Words.Dates));

    /// <summary>A link whose text comes from a phrase.</summary>
    /// <param name="target">A route.</param>
    protected Func<string, RenderFragment> LinkTo(string target) => words => Link(Page.Href(target), Show(words));

    /// <summary>A link with a name from the study or the input.</summary>
    protected RenderFragment LinkTo(string target, string name) => Link(Page.Href(target), Plain(name));

    /// <summary>A link to an item of the argument by its name: “Question 1”.</summary>
    protected RenderFragment LinkToItem(string id)
    {
        var (group, item) = Page.Site.Annotations.ItemOf(id);
        return LinkTo(Routes.Of(item), Words.Argument.ItemName(group.Label, item.Number));
    }

    /// <summary>Links with a separator between them.</summary>
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

    /// <param name="address">The value of the attribute; null for a name without a link.</param>
    protected static RenderFragment Link(string? address, RenderFragment content) =>
        builder =>
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "href", address);
            builder.AddContent(2, content);
            builder.CloseElement();
        };

    private static bool Contains(Section section, string id) =>
        section.Paragraphs.Any(paragraph =>
            paragraph.Id == id || paragraph.Sentences.Any(sentence => sentence.Id == id)
        );
}
