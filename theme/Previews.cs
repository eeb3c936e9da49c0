using System.Text.Json;
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
/// <remarks>
/// An entry has <c>kind</c>, <c>title</c>, <c>text</c> and <c>fact</c>; a work also has <c>places</c>, the addresses and
/// labels of the sentences that cite it, in reading order.
/// </remarks>
internal static class Previews
{
    public static OutputFile Of(LinkedSite linked) =>
        new(
            "previews.json",
            JsonText.Write(json =>
            {
                var words = linked.Site.Settings.Words;
                json.WriteStartObject();
                foreach (var target in linked.Targets.Where(target => target.Kind == LinkKind.Section))
                    Write(
                        json,
                        target.Url,
                        words.Kinds.Section,
                        target.Title,
                        OpeningOf(target.Section!),
                        words.Study.Facts(words.Duration(target.Minutes))
                    );
                foreach (
                    var work in linked.Site.Annotations.Works.OrderBy(work => work.Id.Value, StringComparer.Ordinal)
                )
                    Write(json, linked, work);
                foreach (var entity in linked.Site.Annotations.All.OrderBy(Routes.Of, StringComparer.Ordinal))
                    Write(
                        json,
                        Routes.Of(entity),
                        KindOf(entity, words),
                        entity.Name.Value,
                        TextOf(entity),
                        FactOf(linked, entity)
                    );
                foreach (var item in linked.Site.Annotations.Events)
                    Write(
                        json,
                        Routes.Of(item),
                        words.Timeline.Title,
                        item.DateTextIn(words.Dates),
                        item.Statement.Text,
                        string.Join(words.Lists.Comma, item.Themes)
                    );
                json.WriteEndObject();
            })
        );

    private static void Write(Utf8JsonWriter json, LinkedSite linked, Work work)
    {
        var words = linked.Site.Settings.Words;
        var citations = linked.CitationsOf(work).DistinctBy(citation => citation.Place.Id).ToList();
        json.WriteStartObject(Routes.Of(work));
        json.WriteString("kind", words.Kinds.Work);
        json.WriteString("title", CitationResolver.CitedAs(work));
        json.WriteString("text", ReferencePart.PlainText(ReferenceFormatter.Format(work, CitationStyle.Apa)));
        json.WriteString(
            "fact",
            work.Status == WorkStatus.Identified ? "" : StatusWords.Short(work.Status, words.Bibliography)
        );
        json.WriteStartArray("places");
        foreach (var citation in citations)
        {
            json.WriteStartArray();
            json.WriteStringValue(linked.Site.AddressOf(citation.Place));
            json.WriteStringValue(citation.Place.LabelIn(words));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string address, string kind, string title, string text, string fact)
    {
        json.WriteStartObject(address);
        json.WriteString("kind", kind);
        json.WriteString("title", title);
        json.WriteString("text", text);
        json.WriteString("fact", fact);
        json.WriteEndObject();
    }

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

    private static string FactOf(LinkedSite linked, Entity entity) =>
        entity is Term term
            ? linked.Site.Settings.Words.Counts.Uses(linked.UsesOf(term).Count())
            : linked.Site.Settings.Words.Counts.Mentions(linked.MentionsOf(entity).Count());
}
