using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>search.json</c>: what the search page indexes in the browser.</summary>
/// <remarks>
/// Its keys are short, since it is fetched whole. <c>common</c>: the words that no search asks for. <c>sections</c>: in reading
/// order, each with its label <c>l</c>, title <c>t</c>, address <c>u</c> and the page <c>p</c> of its sentences. <c>sentences</c>:
/// in reading order, each with its id <c>i</c>, its section's place <c>s</c> in that list, and its text <c>t</c>. <c>entries</c>:
/// each with its kind <c>k</c>, key <c>i</c>, address <c>u</c>, title <c>t</c>, description <c>d</c> and other names <c>n</c>. All
/// have the slugs of the actors <c>a</c> and frameworks <c>f</c> by which they are narrowed down.
/// </remarks>
internal static class SearchJson
{
    public static string Write(LinkedSite linked) =>
        JsonText.Write(json =>
        {
            var passages = linked.Targets.Where(target => target.IsPassage).ToLookup(target => target.Kind);
            json.WriteStartObject();
            JsonText.WriteStrings(
                json,
                "common",
                CommonWords.Of(linked.Site.Settings.Language).Order(StringComparer.Ordinal)
            );
            WriteSections(json, linked.Site, passages[LinkKind.Section]);
            WriteSentences(json, linked, passages[LinkKind.Sentence]);
            json.WriteStartArray("entries");
            foreach (var entry in EntriesOf(linked))
                WriteEntry(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteSections(Utf8JsonWriter json, Site site, IEnumerable<LinkTarget> sections)
    {
        json.WriteStartArray("sections");
        foreach (var target in sections)
        {
            json.WriteStartObject();
            json.WriteString("l", target.Section!.Label);
            json.WriteString("t", target.Title);
            json.WriteString("u", target.Url);
            json.WriteString("p", site.PageOf(target.Section));
            WriteFacets(json, target.Actors, target.Frameworks);
        }
        json.WriteEndArray();
    }

    private static void WriteSentences(Utf8JsonWriter json, LinkedSite linked, IEnumerable<LinkTarget> sentences)
    {
        var sections = linked
            .Site.Study.AllSections.Select((section, index) => (section.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        json.WriteStartArray("sentences");
        foreach (var (place, target) in linked.Sentences.Zip(sentences))
        {
            json.WriteStartObject();
            json.WriteString("i", place.Id);
            json.WriteNumber("s", sections[place.Section.Id]);
            json.WriteString("t", place.Text);
            WriteFacets(json, target.Actors, target.Frameworks);
        }
        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("k", JsonText.Word(entry.Kind));
        json.WriteString("i", entry.Id);
        json.WriteString("u", entry.Url);
        json.WriteString("t", entry.Title);
        json.WriteString("d", entry.Description);
        JsonText.WriteStrings(json, "n", entry.Names);
        WriteFacets(json, entry.Actors, entry.Frameworks);
    }

    private static void WriteFacets(Utf8JsonWriter json, IEnumerable<string> actors, IEnumerable<string> frameworks)
    {
        JsonText.WriteStrings(json, "a", actors);
        JsonText.WriteStrings(json, "f", frameworks);
        json.WriteEndObject();
    }

    private static IEnumerable<Entry> EntriesOf(LinkedSite linked)
    {
        var annotations = linked.Site.Annotations;
        var actors = annotations.Actors.Select(actor => actor.Slug).ToHashSet(StringComparer.Ordinal);
        var frameworks = annotations.Frameworks.Select(framework => framework.Slug).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. annotations.Actors.Select(actor =>
                Of(LinkKind.Actor, actor, actor.Statement.Text, [actor.Slug], AppliedTo(actor))
            ),
            .. annotations.Frameworks.Select(framework =>
                Of(
                    LinkKind.Framework,
                    framework,
                    framework.Statement.Text,
                    Keys(framework.AppliedTo.Select(application => application.Actor)),
                    [framework.Slug]
                )
            ),
            .. annotations.Terms.Select(term =>
                Of(
                    LinkKind.Term,
                    term,
                    term.Expansion?.Value ?? term.Statement.Text,
                    Keys(term.See).Where(actors.Contains),
                    Keys(term.See).Where(frameworks.Contains)
                )
            ),
            .. annotations.Places.Select(place =>
                Of(LinkKind.Place, place, place.Statement.Text, Keys(place.StandsFor), [])
            ),
            .. annotations.Works.Select(OfWork),
            .. annotations.Events.Select(item => new Entry(
                LinkKind.Event,
                item.Id.Value,
                Routes.Of(item),
                item.Statement.Text,
                item.DateText,
                [],
                Keys(item.Actors),
                []
            )),
        ];

        IEnumerable<string> AppliedTo(Actor actor) =>
            annotations
                .Frameworks.Where(framework =>
                    framework.AppliedTo.Any(application => application.Actor.Value == actor.Slug)
                )
                .Select(framework => framework.Slug);

        Entry OfWork(Work work) =>
            new(
                LinkKind.Work,
                work.Id.Value,
                Routes.Of(work),
                LinkTargets.TitleOf(work),
                work.Find("container-title") ?? "",
                work.Authors.Select(author => author.Direct),
                annotations
                    .Actors.Where(actor => Keys(actor.Works).Contains(work.Id.Value))
                    .Select(actor => actor.Slug),
                annotations
                    .Frameworks.Where(framework => Keys(framework.Works).Contains(work.Id.Value))
                    .Select(framework => framework.Slug)
            );
    }

    private static Entry Of(
        LinkKind kind,
        Entity entity,
        string description,
        IEnumerable<string> actors,
        IEnumerable<string> frameworks
    ) =>
        new(
            kind,
            entity.Slug,
            Routes.Of(entity),
            entity.Name.Value,
            description,
            entity
                .Forms.Select(form => form.Value)
                .Concat(entity.Spellings)
                .Where(name => name.Length > 0 && name != entity.Name.Value)
                .Distinct(StringComparer.Ordinal),
            actors,
            frameworks
        );

    private static IEnumerable<string> Keys(IEnumerable<Located<string>> keys) => keys.Select(key => key.Value);

    private static IEnumerable<string> Keys(Located<string>? key) => key is null ? [] : [key.Value];

    private sealed record Entry(
        LinkKind Kind,
        string Id,
        string Url,
        string Title,
        string Description,
        IEnumerable<string> Names,
        IEnumerable<string> Actors,
        IEnumerable<string> Frameworks
    );
}
