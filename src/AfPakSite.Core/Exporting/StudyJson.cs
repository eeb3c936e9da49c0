using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>study.json</c>: the study as data. Offsets count Unicode scalar values in a paragraph's text.</summary>
internal static class StudyJson
{
    public static string Write(LinkedSite linked) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("title", linked.Site.Study.Title);
            json.WriteString("language", linked.Site.Settings.Language);
            WriteAuthors(json, linked.Site.Settings.Study);
            WriteList(json, "sections", linked.Site.Study.AllSections, section => WriteSection(json, linked, section));
            WriteList(json, "works", linked.Site.Annotations.Works, work => WriteWork(json, linked, work));
            WriteList(json, "actors", linked.Site.Annotations.Actors, actor => WriteEntity(json, linked, actor));
            WriteList(
                json,
                "frameworks",
                linked.Site.Annotations.Frameworks,
                framework => WriteEntity(json, linked, framework)
            );
            WriteList(json, "events", linked.Site.Annotations.Events, item => WriteEvent(json, linked, item));
            WriteList(json, "terms", linked.Site.Annotations.Terms, term => WriteTerm(json, linked, term));
            WriteList(json, "places", linked.Site.Annotations.Places, place => WriteEntity(json, linked, place));
            foreach (var kind in linked.Site.Settings.Kinds.Where(kind => kind.Form == EntryForm.Plain))
                WriteList(
                    json,
                    kind.Folder,
                    linked.Site.Annotations.Of(kind),
                    entry => WriteEntity(json, linked, entry)
                );
            json.WriteEndObject();
        });

    private static void WriteAuthors(Utf8JsonWriter json, Work study) =>
        WriteList(
            json,
            "authors",
            study.Authors,
            author =>
            {
                json.WriteString("family", author.Family ?? author.Literal);
                json.WriteString("given", author.Given);
                json.WriteString("orcid", author.Orcid);
            }
        );

    private static void WriteSection(Utf8JsonWriter json, LinkedSite linked, Section section)
    {
        json.WriteString("id", section.Id);
        json.WriteString("number", section.Number);
        json.WriteString("title", section.Title);
        json.WriteString("slug", section.Slug);
        json.WriteString("url", linked.Site.AddressOf(section));
        json.WriteNumber("level", section.Level);
        WriteList(
            json,
            "paragraphs",
            section.Paragraphs,
            paragraph => WriteParagraph(json, linked, section, paragraph)
        );
    }

    private static void WriteParagraph(Utf8JsonWriter json, LinkedSite linked, Section section, Paragraph paragraph)
    {
        var page = linked.Site.PageOf(section);
        json.WriteString("id", paragraph.Id);
        json.WriteString("url", $"{page}#{paragraph.Id}");
        json.WriteString("text", paragraph.Text);
        WriteList(
            json,
            "sentences",
            paragraph.Sentences,
            sentence =>
            {
                json.WriteString("id", sentence.Id);
                json.WriteString("url", $"{page}#{sentence.Id}");
                json.WriteString("text", sentence.Range.Of(paragraph.Text));
            }
        );
        WriteList(
            json,
            "citations",
            linked.CitationsIn(paragraph),
            citation =>
            {
                json.WriteString("text", citation.Text);
                WriteRange(json, paragraph, citation.Citation.Range);
                JsonText.WriteStrings(json, "works", citation.Works.Select(work => work.Id.Value));
                json.WriteBoolean("narrative", citation.Citation.Narrative);
                json.WriteString("sentence", citation.Place.Id);
            }
        );
        WriteList(
            json,
            "mentions",
            linked.MentionsIn(paragraph),
            mention =>
            {
                json.WriteString("kind", mention.Entity.Kind.Id);
                json.WriteString("slug", mention.Entity.Slug);
                WriteRange(json, paragraph, mention.Range);
                json.WriteString("sentence", mention.Place.Id);
            }
        );
    }

    private static void WriteWork(Utf8JsonWriter json, LinkedSite linked, Work work)
    {
        json.WriteString("id", work.Id.Value);
        json.WriteString("status", JsonText.Word(work.Status));
        json.WritePropertyName("csl");
        CslJson.Write(json, work);
        json.WriteString("url", Routes.Of(work));
        JsonText.WriteStrings(
            json,
            "citedBy",
            linked.CitationsOf(work).Select(citation => citation.Place.Id).Distinct()
        );
    }

    private static void WriteEntity(Utf8JsonWriter json, LinkedSite linked, Entity entity)
    {
        json.WriteString("slug", entity.Slug);
        json.WriteString("name", entity.Name.Value);
        if (KindOf(entity) is { } kind)
            json.WriteString("kind", kind);
        if (!entity.Spellings.IsEmpty)
            JsonText.WriteStrings(json, "spellings", entity.Spellings);
        json.WriteString("url", Routes.Of(entity));
        json.WriteNumber("mentions", linked.MentionsOf(entity).Count());
    }

    private static string? KindOf(Entity entity) =>
        entity switch
        {
            // the spelling since the first version, which programs that read the file rely on
            Actor { ActorKind: ActorKind.Organization } => "organisation",
            Actor actor => JsonText.Word(actor.ActorKind),
            Place place => place.PlaceKind,
            PlainEntry entry => entry.Group,
            _ => null,
        };

    private static void WriteTerm(Utf8JsonWriter json, LinkedSite linked, Term term)
    {
        json.WriteString("slug", term.Slug);
        json.WriteString("name", term.Name.Value);
        json.WriteString("expansion", term.Expansion?.Value);
        json.WriteBoolean("expandedBySite", term.ExpandedBySite);
        json.WriteString("see", term.See?.Value);
        json.WriteString("url", Routes.Of(term));
        json.WriteNumber("mentions", linked.UsesOf(term).Count());
    }

    private static void WriteEvent(Utf8JsonWriter json, LinkedSite linked, TimelineEvent item)
    {
        json.WriteString("id", item.Id.Value);
        json.WriteString("date", item.Date.Value.Text);
        json.WriteString("wording", item.Wording?.Value);
        json.WriteString("title", item.Statement.Text);
        json.WriteString("url", Routes.Of(item));
        JsonText.WriteStrings(json, "evidence", linked.EvidenceOf(item.Statement).Select(place => place.Id));
        JsonText.WriteStrings(json, "actors", item.Actors.Select(actor => actor.Value));
        JsonText.WriteStrings(json, "places", item.Places.Select(place => place.Value));
        JsonText.WriteStrings(json, "themes", item.Themes);
    }

    private static void WriteRange(Utf8JsonWriter json, Paragraph paragraph, TextRange range)
    {
        json.WriteNumber("start", Scalars.Count(paragraph.Text.AsSpan(0, range.Start)));
        json.WriteNumber("length", Scalars.Count(paragraph.Text.AsSpan(range.Start, range.Length)));
    }

    private static void WriteList<T>(Utf8JsonWriter json, string key, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
