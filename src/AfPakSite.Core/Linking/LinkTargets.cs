using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Lists all places of a site that readers may link to.</summary>
public static class LinkTargets
{
    private const int WordsShown = 12;

    /// <summary>
    /// The study in reading order, each section and paragraph before its contents; then the entries of each kind
    /// and the works by name, the events and the items of the argument in their own order.
    /// </summary>
    public static ImmutableArray<LinkTarget> Of(Site site, ImmutableArray<Mention> mentions)
    {
        var annotations = site.Annotations;
        var mentionsIn = mentions.ToLookup(mention => mention.Place.Paragraph.Id, StringComparer.Ordinal);
        return
        [
            .. site.Study.AllSections.SelectMany(section => InSection(site, section, mentionsIn)),
            .. annotations.All.Select(Entry),
            .. annotations.Works.Select(work => Other(LinkKind.Work, work.Id.Value, Routes.Of(work), TitleOf(work))),
            .. annotations.Events.Select(item =>
                Other(LinkKind.Event, item.Id.Value, Routes.Of(item), item.Statement.Text)
            ),
            .. annotations.ArgumentItems.Select(item =>
                Other(LinkKind.Argument, item.Id.Value, Routes.Of(item), item.Statement.Text)
            ),
        ];
    }

    private static IEnumerable<LinkTarget> InSection(Site site, Section section, ILookup<string, Mention> mentionsIn)
    {
        var held = section.SelfAndDescendants.SelectMany(inner => inner.Paragraphs).ToList();
        yield return Passage(
            LinkKind.Section,
            section.Id,
            site.AddressOf(section),
            section.LinkTextIn(site.Settings.Words),
            section,
            held.SelectMany(paragraph => mentionsIn[paragraph.Id]),
            section.Words
        );
        foreach (var paragraph in section.Paragraphs)
        {
            var mentions = mentionsIn[paragraph.Id].ToLookup(mention => mention.Place.Sentence);
            yield return Passage(
                LinkKind.Paragraph,
                paragraph.Id,
                site.AddressOf(section, paragraph),
                FirstWords.Of(paragraph.Text, WordsShown),
                section,
                mentionsIn[paragraph.Id],
                ReadingTime.Words(paragraph.Text)
            );
            foreach (var sentence in paragraph.Sentences)
            {
                var text = sentence.Range.Of(paragraph.Text);
                yield return Passage(
                    LinkKind.Sentence,
                    sentence.Id,
                    $"{site.PageOf(section)}#{sentence.Id}",
                    FirstWords.Of(text, WordsShown),
                    section,
                    mentions[sentence],
                    ReadingTime.Words(text)
                );
            }
        }
    }

    private static LinkTarget Passage(
        LinkKind kind,
        string id,
        string url,
        string title,
        Section section,
        IEnumerable<Mention> mentions,
        int words
    )
    {
        var named = mentions.Select(mention => mention.Entity).Distinct();
        return new(kind, id, url, title, section, null, [.. named], words);
    }

    private static LinkTarget Entry(Entity entity) =>
        new(LinkKind.Entry, entity.Slug, Routes.Of(entity), entity.Name.Value, null, entity.Kind, [], 0);

    private static LinkTarget Other(LinkKind kind, string id, string url, string title) =>
        new(kind, id, url, title, null, null, [], 0);

    /// <summary>The citation of a work, with its title if it is known.</summary>
    internal static string TitleOf(Work work) =>
        work.Title is { } title && work.Authors.Length > 0
            ? $"{ShortCitation.Of(work)}: {title}"
            : ShortCitation.Of(work);
}
