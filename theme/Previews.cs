using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme;

/// <summary>
/// What a link shows before it is followed, by the address that it leads to: <c>/previews.json</c>, fetched by the scripts when it is
/// first needed.
/// </summary>
/// <remarks>
/// An entry: <c>kind</c>, <c>title</c>, <c>text</c>, <c>fact</c>; for a work also <c>places</c>, the sentences that cite it in reading
/// order, each as its address and label.
/// </remarks>
internal static class Previews
{
    public static OutputFile Of(LinkedSite linked) =>
        new(
            "previews.json",
            JsonText.Write(json =>
            {
                json.WriteStartObject();
                foreach (var target in linked.Targets.Where(target => target.Kind == LinkKind.Section))
                    Write(
                        json,
                        target.Url,
                        "Section",
                        target.Title,
                        OpeningOf(target.Section!),
                        $"{ReadingTime.InWords(target.Minutes)} to read"
                    );
                foreach (
                    var work in linked.Site.Annotations.Works.OrderBy(work => work.Id.Value, StringComparer.Ordinal)
                )
                    Write(json, linked, work);
                foreach (var entity in linked.Site.Annotations.All.OrderBy(Routes.Of, StringComparer.Ordinal))
                    Write(
                        json,
                        Routes.Of(entity),
                        KindOf(entity),
                        entity.Name.Value,
                        TextOf(entity),
                        FactOf(linked, entity)
                    );
                foreach (var item in linked.Site.Annotations.Events)
                    Write(
                        json,
                        Routes.Of(item),
                        "Timeline",
                        item.DateText,
                        item.Statement.Text,
                        string.Join(", ", item.Themes)
                    );
                json.WriteEndObject();
            })
        );

    private static void Write(Utf8JsonWriter json, LinkedSite linked, Work work)
    {
        var citations = linked.CitationsOf(work).DistinctBy(citation => citation.Place.Id).ToList();
        json.WriteStartObject(Routes.Of(work));
        json.WriteString("kind", "Work cited");
        json.WriteString("title", CitationResolver.CitedAs(work));
        json.WriteString("text", ReferencePart.PlainText(ReferenceFormatter.Format(work, CitationStyle.Apa)));
        json.WriteString("fact", work.Status == WorkStatus.Identified ? "" : StatusWords.Short(work.Status));
        json.WriteStartArray("places");
        foreach (var citation in citations)
        {
            json.WriteStartArray();
            json.WriteStringValue(linked.Site.AddressOf(citation.Place));
            json.WriteStringValue(Locator.Of(citation.Place));
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

    /// <summary>The first sentence of a section or, where it begins with a subsection, of that.</summary>
    private static string OpeningOf(Section section) =>
        section.SelfAndDescendants.SelectMany(inner => inner.Paragraphs).FirstOrDefault()
            is { Sentences: [var first, ..] } paragraph
            ? first.Range.Of(paragraph.Text)
            : "";

    private static string KindOf(Entity entity) =>
        entity switch
        {
            Actor actor => StatusWords.Of(actor.ActorKind),
            Place place => StatusWords.Of(place),
            _ => entity.Kind.Name,
        };

    private static string TextOf(Entity entity) =>
        entity is Term { Expansion: { } expansion } && entity.Statement.Text.Length == 0
            ? expansion.Value
            : entity.Statement.Text;

    private static string FactOf(LinkedSite linked, Entity entity) =>
        entity is Term term
            ? Quantity.Of(linked.UsesOf(term).Count(), "use")
            : Quantity.Of(linked.MentionsOf(entity).Count(), "mention");
}
