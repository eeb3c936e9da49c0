using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.History;
using AfPakSite.Ledgers;
using AfPakSite.Studies;
using AfPakSite.Wording;

namespace AfPakSite.Sites;

/// <summary>Builds the pages of a site.</summary>
/// <param name="texts">The authored pages.</param>
/// <param name="formerPages">The former addresses of sections.</param>
internal sealed class PageBuilder(
    SiteSettings settings,
    Study study,
    AnnotationSet annotations,
    ImmutableArray<AuthoredPage> texts,
    SectionRoutes sections,
    ImmutableArray<FormerPage> formerPages
)
{
    private Words Words => settings.Words;

    private TitledRoute Instructors => new(Words.Instructors.Title, Routes.Instructors);

    /// <summary>The pages in reading order. An edition contains only the study.</summary>
    /// <remarks>An authored page does not replace a page of the site; <see cref="SiteBuilder"/> reports it.</remarks>
    public ImmutableArray<Page> Build() =>
        sections.Edition is { } edition
            ? [OfEdition(edition), .. IsOwn(Routes.Study) ? [WholeStudy()] : Array.Empty<Page>(), .. Sections()]
            : [.. OfToday().DistinctBy(page => page.Route, StringComparer.Ordinal)];

    private IEnumerable<Page> OfToday() =>
        [
            Home(),
            WholeStudy(),
            .. Sections(),
            .. formerPages.Where(page => page.HasFile).Select(Former),
            .. settings.Kinds.SelectMany(OfKind),
            .. Lists(),
            .. OwnPages(),
            .. OtherTexts(),
            .. annotations.Paths.Select(path => new Page.OfPath(
                Frame(Routes.Of(path), path.Title, path.Note.Text, [Instructors]),
                path
            )),
        ];

    /// <summary>The index page of a kind and the pages of its entries; empty for a kind without entries.</summary>
    private IEnumerable<Page> OfKind(EntryKind kind)
    {
        ImmutableArray<Entity> entries = [.. annotations.Of(kind)];
        if (entries.IsEmpty)
            return [];
        var index = new TitledRoute(kind.Title, kind.Route);
        var page = new Page.OfKind(Frame(index.Route, index.Title, kind.Description), kind);
        return kind.HasPages ? [page, .. Entries([.. entries.Where(entry => entry.HasPage)], index)] : [page];
    }

    /// <summary>The argument, the timeline and the bibliography, unless they are empty.</summary>
    private IEnumerable<Page> Lists()
    {
        if (!annotations.Argument.IsEmpty)
            yield return new Page.Argument(Frame(Routes.Argument, Words.Argument.Title, Words.Argument.Description));
        if (!annotations.Events.IsEmpty)
            yield return new Page.Timeline(Frame(Routes.Timeline, Words.Timeline.Title, Words.Timeline.Description));
        if (!annotations.Works.IsEmpty)
            yield return new Page.Bibliography(
                Frame(Routes.Bibliography, Words.Bibliography.Title, Words.Bibliography.Description)
            );
    }

    private IEnumerable<Page> OwnPages()
    {
        var (instructors, about) = (TextAt(Routes.Instructors), TextAt(Routes.About));
        yield return new Page.Instructors(
            Frame(
                Routes.Instructors,
                instructors?.Title ?? Instructors.Title,
                instructors?.Description ?? Words.Instructors.Description
            ),
            instructors
        );
        yield return new Page.Search(Frame(Routes.Search, Words.Search.Title, Words.Search.Description));
        yield return new Page.Desk(Frame(Routes.Desk, Words.Desk.Title, Words.Desk.Description));
        yield return new Page.About(
            Frame(Routes.About, about?.Title ?? Words.About.Title, about?.Description ?? Words.About.Description),
            about
        );
        yield return new Page.NotFound(
            Frame(Routes.NotFound, Words.NotFound.Title, Words.NotFound.Description) with
            {
                IsListed = false,
                IsIndexable = false,
            }
        );
    }

    private IEnumerable<Page> OtherTexts() =>
        texts
            .Where(text => text.Route.Value is not (Routes.Home or Routes.Instructors or Routes.About))
            .Select(text => new Page.OfText(Frame(text.Route.Value, text.Title, text.Description), text));

    private Page.Home Home()
    {
        var text = TextAt(Routes.Home);
        var description = text?.Description ?? settings.Description;
        return new(Frame(Routes.Home, settings.Title, description), text);
    }

    private Page.OfEdition OfEdition(Edition edition)
    {
        var date = edition.Name.InWords(Words.Dates);
        var title = Words.Editions.Title(study.Title, date);
        return new(Frame(sections.Here(Routes.Home), title, Words.Editions.Description(date)));
    }

    private Page.WholeStudy WholeStudy() =>
        new(Frame(sections.Here(Routes.Study), Words.Study.WholeStudy, Words.Study.WholeStudyDescription(study.Title)));

    /// <summary>The pages of sections, except those that an earlier edition has.</summary>
    private IEnumerable<Page> Sections() =>
        AllSections()
            .Where(page => page is Page.OfSection { Section: var section } && IsOwn(Routes.OfSection(section)));

    private bool IsOwn(string route) => !sections.IsShared(route);

    private IEnumerable<Page> AllSections() =>
        InSequence(
            sections.Paged,
            section => new(section.FullTitle, sections.PageOf(section)),
            (section, link, previous, next) =>
                new Page.OfSection(
                    Frame(
                        link.Route,
                        link.Title,
                        Words.Study.SectionDescription(section.FullTitle, study.Title),
                        TrailOf(section),
                        previous,
                        next
                    ),
                    section
                )
        );

    /// <summary>The ancestors of a section that have their own page, the top-level one first.</summary>
    private ImmutableArray<TitledRoute> TrailOf(Section section) =>
        [
            .. sections
                .AncestorsOf(section)
                .Where(sections.HasPage)
                .Select(ancestor => new TitledRoute(ancestor.FullTitle, sections.PageOf(ancestor))),
        ];

    private Page.Former Former(FormerPage former) =>
        new(
            Frame(former.Route, former.Section.TitleIn(Words), Words.History.PageDescription(study.Title)) with
            {
                IsListed = false,
                IsIndexable = false,
            },
            former
        );

    private IEnumerable<Page> Entries(ImmutableArray<Entity> entries, TitledRoute index) =>
        InSequence(
            entries,
            entry => new(entry.Name.Value, Routes.Of(entry)),
            (entry, link, previous, next) =>
                new Page.OfEntry(Frame(link.Route, link.Title, entry.Statement.Text, [index], previous, next), entry)
        );

    /// <summary>A page for each item, with its previous and next page.</summary>
    private static IEnumerable<Page> InSequence<T>(
        ImmutableArray<T> items,
        Func<T, TitledRoute> linkTo,
        Func<T, TitledRoute, TitledRoute?, TitledRoute?, Page> page
    )
    {
        TitledRoute[] links = [.. items.Select(linkTo)];
        return items.Select(
            (item, index) =>
                page(item, links[index], links.ElementAtOrDefault(index - 1), links.ElementAtOrDefault(index + 1))
        );
    }

    private PageFrame Frame(
        string route,
        string title,
        string description,
        ImmutableArray<TitledRoute>? trail = null,
        TitledRoute? previous = null,
        TitledRoute? next = null
    )
    {
        var isListed = sections.Edition is null;
        return new(
            route,
            title,
            description,
            settings.Language,
            trail ?? [],
            previous,
            next,
            isListed,
            isListed && settings.Indexable
        );
    }

    private AuthoredPage? TextAt(string route) => texts.FirstOrDefault(text => text.Route.Value == route);
}
