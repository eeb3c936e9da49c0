using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>search.json</c>, which the search page indexes in the browser.</summary>
/// <remarks>
/// Its keys are short, because the browser fetches the whole file. <c>common</c>: stop words. <c>sections</c>: in
/// reading order, each with its label <c>l</c>, title <c>t</c>, address <c>u</c> and the page <c>p</c> of its
/// sentences. <c>sentences</c>: in reading order, each with its id <c>i</c>, the index <c>s</c> of its section, and its
/// text <c>t</c>. <c>entries</c>: each with its kind <c>k</c>, key <c>i</c>, address <c>u</c>, title <c>t</c>,
/// description <c>d</c> and other names <c>n</c>. <c>kinds</c>: each with its word <c>k</c>, singular <c>n</c>, plural
/// <c>p</c> and facet <c>f</c>. Sections, sentences and entries have under the key of each facet the slugs that the
/// facet filters by.
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
            WriteKinds(json, linked.Site);
            WriteSections(json, linked.Site, passages[LinkKind.Section]);
            WriteSentences(json, linked, passages[LinkKind.Sentence]);
            json.WriteStartArray("entries");
            foreach (var entry in EntriesOf(linked))
                WriteEntry(json, linked.Site, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteKinds(Utf8JsonWriter json, Site site)
    {
        json.WriteStartArray("kinds");
        foreach (var kind in site.Kinds)
        {
            json.WriteStartObject();
            json.WriteString("k", kind.Id);
            json.WriteString("n", kind.Name);
            json.WriteString("p", kind.PluralName);
            if (kind.Facet is { } facet)
                json.WriteString("f", facet);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSections(Utf8JsonWriter json, Site site, IEnumerable<LinkTarget> sections)
    {
        json.WriteStartArray("sections");
        foreach (var target in sections)
        {
            json.WriteStartObject();
            json.WriteString("l", target.Section!.LabelIn(site.Settings.Words));
            json.WriteString("t", target.Title);
            json.WriteString("u", target.Url);
            json.WriteString("p", site.PageOf(target.Section));
            WriteFacets(json, site, target.NamedOf);
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
            WriteFacets(json, linked.Site, target.NamedOf);
        }
        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, Site site, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("k", entry.Kind);
        json.WriteString("i", entry.Id);
        json.WriteString("u", entry.Url);
        json.WriteString("t", entry.Title);
        json.WriteString("d", entry.Description);
        JsonText.WriteStrings(json, "n", entry.Names);
        WriteFacets(json, site, kind => entry.About.Where(about => about.Kind == kind).Select(about => about.Slug));
    }

    private static void WriteFacets(Utf8JsonWriter json, Site site, Func<EntryKind, IEnumerable<string>> slugsOf)
    {
        foreach (var kind in site.Settings.Facets)
            JsonText.WriteStrings(json, kind.Facet!, slugsOf(kind));
        json.WriteEndObject();
    }

    private static IEnumerable<Entry> EntriesOf(LinkedSite linked)
    {
        var annotations = linked.Site.Annotations;
        return
        [
            .. linked.Site.Settings.Kinds.SelectMany(annotations.Of).Select(entity => OfEntity(linked, entity)),
            .. annotations.Works.Select(work => OfWork(annotations, work)),
            .. annotations.Events.Select(item => new Entry(
                JsonText.Word(LinkKind.Event),
                item.Id.Value,
                Routes.Of(item),
                item.Statement.Text,
                item.DateTextIn(linked.Site.Settings.Words.Dates),
                [],
                Find(linked, item.Actors)
            )),
        ];
    }

    private static Entry OfEntity(LinkedSite linked, Entity entity) =>
        new(
            entity.Kind.Id,
            entity.Slug,
            Routes.Of(entity),
            entity.Name.Value,
            entity is Term { Expansion: { } expansion } ? expansion.Value : entity.Statement.Text,
            entity
                .Forms.Select(form => form.Value)
                .Concat(entity.Spellings)
                .Where(name => name.Length > 0 && name != entity.Name.Value)
                .Distinct(StringComparer.Ordinal),
            AboutOf(linked, entity)
        );

    /// <summary>The facet entries of an entry: itself, and the entries that its file relates it to.</summary>
    private static IEnumerable<Entity> AboutOf(LinkedSite linked, Entity entity) =>
        entity switch
        {
            Actor => linked
                .Site.Annotations.Frameworks.Where(framework =>
                    framework.AppliedTo.Any(application => application.Actor.Value == entity.Slug)
                )
                .Prepend(entity),
            Framework framework => Find(linked, framework.AppliedTo.Select(application => application.Actor))
                .Append(entity),
            Term { See: { } see } => Find(linked, [see]),
            Place { StandsFor: { } actor } => Find(linked, [actor]),
            PlainEntry => [entity],
            _ => [],
        };

    private static Entry OfWork(AnnotationSet annotations, Work work) =>
        new(
            JsonText.Word(LinkKind.Work),
            work.Id.Value,
            Routes.Of(work),
            LinkTargets.TitleOf(work),
            work.Find("container-title") ?? "",
            work.Authors.Select(author => author.Direct),
            annotations.All.Where(entity => entity.Works.Any(key => key.Value == work.Id.Value))
        );

    private static IEnumerable<Entity> Find(LinkedSite linked, IEnumerable<Located<string>> slugs) =>
        slugs.Select(slug => linked.FindEntity(slug.Value)).OfType<Entity>();

    /// <param name="Kind">The contract's word for its kind.</param>
    /// <param name="About">The entries that the facets filter it by.</param>
    private sealed record Entry(
        string Kind,
        string Id,
        string Url,
        string Title,
        string Description,
        IEnumerable<string> Names,
        IEnumerable<Entity> About
    );
}
