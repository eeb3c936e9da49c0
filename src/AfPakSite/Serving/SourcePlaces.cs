using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Markup;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.CommandLine.Serving;

/// <summary>Finds where something on a page is written: in the study, or in the input.</summary>
internal static class SourcePlaces
{
    /// <summary>The letters of a piece of text that could be anywhere.</summary>
    private const int TooShort = 12;

    /// <summary>The place of a passage; null if the page has no source of its own.</summary>
    /// <param name="path">The path of the page's file in the site.</param>
    /// <param name="ids">The ids of the passage and of what contains it, the innermost first.</param>
    /// <param name="text">The words of the passage.</param>
    /// <param name="quoted">The ids that its links lead to.</param>
    public static SourceSpan? Find(
        LinkedSite linked,
        string path,
        IEnumerable<string> ids,
        string text,
        IEnumerable<string> quoted
    )
    {
        var page = linked.Site.Pages.FirstOrDefault(page => Routes.FileOf(page.Route) == path);
        return First(ids.Select(id => Written(linked.Site, id)))
            ?? (page is null ? null : InText(TextsOf(linked.Site, page), text))
            ?? First(quoted.Select(id => Written(linked.Site, id)))
            ?? (page is null ? null : SubjectOf(linked.Site, page));
    }

    private static SourceSpan? First(IEnumerable<SourceSpan?> places) =>
        places.FirstOrDefault(place => place is not null);

    /// <summary>What has an id: a passage, a work, an event, an item of the argument, or an entry.</summary>
    private static SourceSpan? Written(Site site, string id)
    {
        var sections = site.Study.AllSections;
        var paragraphs = sections.SelectMany(section => section.Paragraphs);
        var annotations = site.Annotations;
        return First([
            .. paragraphs.Where(paragraph => paragraph.Id == id).Select(paragraph => (SourceSpan?)paragraph.Span),
            .. paragraphs.SelectMany(paragraph =>
                paragraph
                    .Sentences.Where(sentence => sentence.Id == id)
                    .Select(sentence => (SourceSpan?)paragraph.SpanOf(sentence.Range))
            ),
            .. sections
                .Where(section => section.Id == id || section.Slug == id)
                .Select(section => (SourceSpan?)section.HeadingSpan),
            .. annotations
                .Works.Select(work => work.Id)
                .Concat(annotations.Events.Select(item => item.Id))
                .Concat(annotations.Argument.SelectMany(group => group.Items.Select(item => item.Id).Prepend(group.Id)))
                .Where(key => key.Value == id)
                .Select(key => (SourceSpan?)key.Span),
            .. annotations.All.Where(entity => entity.Slug == id).Select(entity => (SourceSpan?)entity.Name.Span),
        ]);
    }

    /// <summary>The block of which a passage has the most words.</summary>
    private static SourceSpan? InText(IEnumerable<AuthoredText> texts, string passage)
    {
        var words = Letters(passage);
        if (words.Length == 0)
            return null;
        return texts
            .SelectMany(text => text.Blocks.SelectMany(Innermost))
            .Select(block => (Block: block, Count: Shared(block, words)))
            .Where(item => item.Count >= Math.Min(TooShort, words.Length))
            .OrderByDescending(item => item.Count)
            .Select(item => (SourceSpan?)item.Block.Span)
            .FirstOrDefault();
    }

    private static int Shared(MarkupBlock block, string words) =>
        block
            .AllInlines.OfType<MarkupText>()
            .Select(text => Letters(text.Text))
            .Where(letters => letters.Length > 0 && words.Contains(letters, StringComparison.Ordinal))
            .Sum(letters => letters.Length);

    private static IEnumerable<MarkupBlock> Innermost(MarkupBlock block) =>
        block switch
        {
            MarkupList list => list.Items.SelectMany(item => item).SelectMany(Innermost),
            MarkupQuotation quotation => quotation.Blocks.SelectMany(Innermost),
            _ => [block],
        };

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static ImmutableArray<AuthoredText> TextsOf(Site site, Page page) =>
        page switch
        {
            Page.OfEntry { Entity.Body: { } body } => [body],
            Page.OfKind of =>
            [
                .. site
                    .Annotations.All.Where(entity => entity.Kind == of.Kind)
                    .Select(entity => entity.Body)
                    .OfType<AuthoredText>(),
            ],
            _ => [.. site.Texts.Where(text => text.Route.Value == page.Route).Select(text => text.Body)],
        };

    private static SourceSpan? SubjectOf(Site site, Page page) =>
        page switch
        {
            Page.OfEntry of => of.Entity.Name.Span,
            Page.OfPath of => of.Path.Id.Span,
            Page.OfSection of => of.Section.HeadingSpan,
            Page.WholeStudy => site.Study.TitleSpan,
            _ => site.Texts.FirstOrDefault(text => text.Route.Value == page.Route)?.Body.Span,
        };
}
