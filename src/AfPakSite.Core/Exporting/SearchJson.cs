using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes <c>search.json</c>.</summary>
internal static class SearchJson
{
    public static ImmutableArray<byte> Write(LinkedSite linked) =>
        JsonText.Bytes(FileOf(linked), ExportingJson.Default.SearchFile);

    private static SearchFile FileOf(LinkedSite linked)
    {
        var site = linked.Site;
        var passages = linked.Targets.Where(target => target.IsPassage).ToLookup(target => target.Kind);
        return new(
            [.. CommonWords.Of(site.Settings.Language).Order(StringComparer.Ordinal)],
            [.. site.Kinds.Select(kind => new SearchKind(kind.Id, kind.Name, kind.PluralName, kind.Facet))],
            [
                .. site.Annotations.Synonyms.Select(synonym => new SearchWordsToFind(
                    [.. synonym.Words.Select(word => word.Value)],
                    synonym.Find.Value
                )),
            ],
            [.. passages[LinkKind.Section].Select(target => SectionOf(site, target))],
            ParagraphsOf(linked, passages[LinkKind.Paragraph]),
            SentencesOf(linked, passages[LinkKind.Sentence]),
            [
                StudyOf(site),
                .. site.Annotations.All.Select(entity => EntryOf(linked, entity)),
                .. site.Annotations.Works.Select(work => EntryOf(site, work)),
                .. site.Annotations.Events.Select(item => EntryOf(linked, item)),
                .. site.Annotations.Argument.SelectMany(group =>
                    group.Items.Select(item => EntryOf(site, group, item)).Prepend(EntryOf(site, group))
                ),
                .. linked.Heads.Select(head => EntryOf(site, head)),
                .. site.Pages.Where(IsOwn).Select(page => EntryOf(site, page)),
                .. SiteOffer.Of(site).Select(offer => EntryOf(site, offer)),
            ],
            [
                .. site
                    .Passages.Where(passage => passage.State is PassageState.Replaced or PassageState.Retired)
                    .Select(passage => new SearchFormer(
                        passage.Anchor.Id,
                        Routes.Permalink(passage.Anchor.Id),
                        passage.Versions[^1].Text
                    )),
            ]
        );
    }

    private static SearchSection SectionOf(Site site, LinkTarget target) =>
        new(
            target.Id,
            target.Section!.LabelIn(site.Settings.Words),
            target.Title,
            target.Url,
            site.PageOf(target.Section),
            FacetsOf(site, target.NamedOf)
        );

    private static ImmutableArray<SearchParagraph> ParagraphsOf(LinkedSite linked, IEnumerable<LinkTarget> paragraphs)
    {
        var first = linked
            .Sentences.GroupBy(place => place.Paragraph.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (group.First().Order, group.Count()), StringComparer.Ordinal);
        return
        [
            .. paragraphs
                .Where(target => first.ContainsKey(target.Id))
                .Select(target => new SearchParagraph(
                    target.Id,
                    target.Url,
                    first[target.Id].Order,
                    first[target.Id].Item2
                )),
        ];
    }

    private static ImmutableArray<SearchSentence> SentencesOf(LinkedSite linked, IEnumerable<LinkTarget> sentences)
    {
        var targets = sentences.ToDictionary(target => target.Id, StringComparer.Ordinal);
        var sections = linked
            .Site.Study.AllSections.Select((section, index) => (section.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return
        [
            .. linked.Sentences.Select(place => new SearchSentence(
                place.Id,
                sections[place.Section.Id],
                place.Text,
                FacetsOf(linked.Site, targets[place.Id].NamedOf)
            )),
        ];
    }

    private static SearchEntry EntryOf(LinkedSite linked, Entity entity) =>
        new(
            entity.Kind.Id,
            entity.Slug,
            Routes.Of(entity),
            entity.Name.Value,
            entity is Term { Expansion: { } expansion } ? expansion.Value : entity.Statement.Text,
            [
                .. entity
                    .Forms.Select(form => form.Value)
                    .Concat(entity.Spellings)
                    .Where(name => name.Length > 0 && name != entity.Name.Value)
                    .Distinct(StringComparer.Ordinal),
            ],
            FacetsOf(linked.Site, AboutOf(linked, entity)),
            entity.Body is { } body ? EntryBody.Of(linked, body) : null,
            entity.Picked.IsEmpty ? null : [.. linked.SentencesOf(entity).Select(place => place.Order)]
        );

    private static SearchEntry EntryOf(Site site, Work work) =>
        new(
            JsonText.Word(LinkKind.Work),
            work.Id.Value,
            Routes.Of(work),
            LinkTargets.TitleOf(work),
            work.Find("container-title") ?? "",
            NamesOf(work),
            FacetsOf(site, site.Annotations.All.Where(entity => entity.Works.Any(key => key.Value == work.Id.Value)))
        );

    private static SearchEntry EntryOf(LinkedSite linked, TimelineEvent item) =>
        new(
            JsonText.Word(LinkKind.Event),
            item.Id.Value,
            Routes.Of(item),
            item.Statement.Text,
            item.DateTextIn(linked.Site.Settings.Words.Dates),
            [],
            FacetsOf(linked.Site, Find(linked, item.Actors))
        );

    private static SearchEntry EntryOf(Site site, ArgumentGroup group) =>
        new(
            JsonText.Word(LinkKind.Argument),
            group.Id.Value,
            Routes.Of(group),
            group.Title,
            "",
            [group.Label],
            FacetsOf(site, [])
        );

    private static SearchEntry EntryOf(Site site, ArgumentGroup group, ArgumentItem item) =>
        new(
            JsonText.Word(LinkKind.Argument),
            item.Id.Value,
            Routes.Of(item),
            item.Statement.Text,
            site.Settings.Words.Argument.ItemName(group.Label, item.Number),
            [],
            FacetsOf(site, [])
        );

    private static SearchEntry EntryOf(Site site, LinkedHead head) =>
        new(
            "head",
            head.Place.Id,
            site.AddressOf(head.Place),
            head.Head.Text.Value,
            head.Place.LabelIn(site.Settings.Words),
            [],
            FacetsOf(site, [])
        );

    private static SearchEntry EntryOf(Site site, Page page) =>
        new(
            "page",
            page.Route,
            page.Route,
            page.Title,
            page.Description,
            SiteOffer.NamesOf(site, page),
            FacetsOf(site, [])
        );

    private static SearchEntry EntryOf(Site site, SiteOffer offer) =>
        new("page", offer.Route, offer.Route, offer.Title, offer.Description, offer.Names, FacetsOf(site, []));

    /// <summary>The study itself, by its title, its authors, its journal and its identifiers.</summary>
    private static SearchEntry StudyOf(Site site) =>
        new(
            "study",
            site.Settings.Study.Id.Value,
            Routes.Home,
            site.Study.Title,
            site.Settings.Description,
            [
                site.Settings.Title,
                .. NamesOf(site.Settings.Study),
                .. new[] { site.Settings.Study.Find("container-title") }.OfType<string>(),
                .. site.Settings.Study.Authors.Select(author => author.OrcidAddress).OfType<string>(),
            ],
            FacetsOf(site, [])
        );

    /// <summary>Whether a page is neither a document of its own here nor a way to the others.</summary>
    private static bool IsOwn(Page page) =>
        page.Frame.IsListed && page is not (Page.Home or Page.OfSection or Page.OfEntry or Page.Search);

    private static ImmutableArray<string> NamesOf(Work work) =>
        [.. work.Authors.Select(author => author.Direct), .. new[] { work.Find("DOI") }.OfType<string>()];

    /// <param name="about">The entries that the facets filter it by.</param>
    private static OrderedDictionary<string, object> FacetsOf(Site site, IEnumerable<Entity> about) =>
        FacetsOf(site, kind => about.Where(entity => entity.Kind == kind).Select(entity => entity.Slug));

    private static OrderedDictionary<string, object> FacetsOf(
        Site site,
        Func<EntryKind, IEnumerable<string>> slugsOf
    ) => MembersByKind.Of(site.Settings.Facets, kind => kind.Facet!, kind => slugsOf(kind).ToImmutableArray());

    /// <summary>The facet entries of an entry: itself, and the entries that its file relates it to.</summary>
    private static IEnumerable<Entity> AboutOf(LinkedSite linked, Entity entity) =>
        entity switch
        {
            Actor actor => linked
                .Site.Annotations.Frameworks.Where(framework => framework.IsAppliedTo(actor))
                .Prepend(entity),
            Framework framework => Find(linked, framework.AppliedTo.Select(application => application.Actor))
                .Append(entity),
            Term { See: { } see } => Find(linked, [see]),
            Place { StandsFor: { } actor } => Find(linked, [actor]),
            PlainEntry => [entity],
            _ => [],
        };

    private static IEnumerable<Entity> Find(LinkedSite linked, IEnumerable<Located<string>> slugs) =>
        slugs.Select(slug => linked.FindEntity(slug.Value)).OfType<Entity>();
}
