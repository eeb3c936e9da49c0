using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Theme;

/// <summary>
/// The previews of link targets, by address: <c>/previews.json</c>, which scripts fetch when they first need it.
/// </summary>
internal static class Previews
{
    public static OutputFile Of(LinkedSite linked)
    {
        var previews = new OrderedDictionary<string, Preview>(StringComparer.Ordinal);
        var annotations = linked.Site.Annotations;
        foreach (var target in linked.Targets.Where(target => target.Kind == LinkKind.Section))
            previews[target.Url] = SectionOf(target, linked.Site.Settings.Words);
        foreach (var work in annotations.Works.OrderBy(work => work.Id.Value, StringComparer.Ordinal))
            previews[Routes.Of(work)] = WorkOf(linked, work);
        foreach (var entity in annotations.All.OrderBy(Routes.Of, StringComparer.Ordinal))
            previews[Routes.Of(entity)] = EntryOf(linked, entity);
        foreach (var item in annotations.Events)
            previews[Routes.Of(item)] = EventOf(item, linked.Site.Settings.Words);
        foreach (var group in annotations.Argument)
        {
            foreach (var item in group.Items)
                previews[Routes.Of(item)] = ItemOf(linked, group, item);
        }
        return new(
            Routes.FileOf(Routes.Previews),
            JsonText.Bytes(previews, ThemeJson.Default.OrderedDictionaryStringPreview)
        );
    }

    private static Preview SectionOf(LinkTarget target, Words words) =>
        new(
            words.Kinds.Section,
            target.Title,
            OpeningOf(target.Section!),
            words.Study.Facts(words.Duration(target.Minutes))
        );

    private static Preview WorkOf(LinkedSite linked, Work work)
    {
        var words = linked.Site.Settings.Words;
        return new(
            words.Kinds.Work,
            ShortCitation.Of(work),
            ReferencePart.PlainText(ReferenceFormatter.Format(work, CitationStyle.Apa)),
            work.IsKnown ? "" : StatusWords.Short(work.Status, words.Bibliography),
            CountAddress.Of(work),
            [
                .. linked
                    .CitationsOf(work)
                    .Select(citation => citation.Place)
                    .DistinctBy(place => place.Id)
                    .Select(place => (ImmutableArray<string>)[linked.Site.AddressOf(place), place.LabelIn(words)]),
            ]
        );
    }

    private static Preview EntryOf(LinkedSite linked, Entity entity)
    {
        var (words, sentences) = (linked.Site.Settings.Words, SentencesOf(linked, entity));
        var preview = new Preview(KindOf(entity, words), entity.Name.Value, TextOf(entity), "");
        return sentences == 0
            ? preview
            : preview with
            {
                Fact = SentenceCount.Of(entity, sentences, words.Counts),
                List = CountAddress.Of(entity),
            };
    }

    private static Preview EventOf(TimelineEvent item, Words words) =>
        new(
            words.Timeline.Title,
            item.DateTextIn(words.Dates),
            item.Statement.Text,
            string.Join(words.Lists.Comma, item.Themes)
        );

    /// <summary>An item with its quotations: its title is the text of most links to it.</summary>
    private static Preview ItemOf(LinkedSite linked, ArgumentGroup group, ArgumentItem item) =>
        new(
            group.Title,
            linked.Site.Settings.Words.Argument.ItemName(group.Label, item.Number),
            string.Join(' ', item.Statement.Evidence.Select(quotation => Quotation.Of(quotation.Value))),
            "",
            Sentences: [.. linked.EvidenceOf(item.Statement).Select(place => place.Id)]
        );

    /// <summary>The first sentence of a section, which may be in a subsection.</summary>
    private static string OpeningOf(Section section) =>
        section.SelfAndDescendants.SelectMany(inner => inner.Paragraphs).FirstOrDefault()
            is { Sentences: [var first, ..] } paragraph
            ? first.Range.Of(paragraph.Text)
            : "";

    private static string KindOf(Entity entity, Words words) =>
        entity switch
        {
            Actor actor => StatusWords.Of(actor.ActorKind, words.Actors),
            Place place => StatusWords.Of(place, words.Kinds),
            _ => entity.Kind.Name,
        };

    private static string TextOf(Entity entity) =>
        entity is Term { Expansion: { } expansion } && entity.Statement.Text.Length == 0
            ? expansion.Value
            : entity.Statement.Text;

    private static int SentencesOf(LinkedSite linked, Entity entity) =>
        entity is Term term ? linked.SentencesUsing(term).Length : linked.SentencesOf(entity).Length;
}

/// <summary>What a link shows before it is followed.</summary>
/// <param name="Fact">One line below the text; empty if there is nothing to say.</param>
/// <param name="List">The address of the sentences that a number counts; null if there is no number.</param>
/// <param name="Places">The sentences that cite a work, in reading order: the address and the label of each.</param>
/// <param name="Sentences">The ids of the sentences that an item of the argument rests on, for their menu.</param>
internal sealed record Preview(
    string Kind,
    string Title,
    string Text,
    string Fact,
    string? List = null,
    ImmutableArray<ImmutableArray<string>>? Places = null,
    ImmutableArray<string>? Sentences = null
);
