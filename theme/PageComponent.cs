using System.Diagnostics.CodeAnalysis;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme.Pages;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace AfPakSite.Theme;

/// <summary>The component of a page, and its parameters.</summary>
internal sealed record PageComponent(
    [property: DynamicallyAccessedMembers(All)] [param: DynamicallyAccessedMembers(All)] Type Type,
    params (string Name, object Value)[] Parameters
)
{
    public static PageComponent Of(Page page, LinkedSite linked) =>
        page switch
        {
            Page.Home { Text: var text } => new(typeof(HomePage), Optional(nameof(HomePage.Text), text)),
            Page.OfEdition => new(typeof(EditionPage)),
            Page.WholeStudy => new(typeof(StudyPage)),
            Page.OfSection { Section: var section } => new(typeof(SectionPage), (nameof(SectionPage.Section), section)),
            Page.Former { Was: var former } => new(typeof(MovedPage), (nameof(MovedPage.Former), former)),
            Page.OfKind { Kind: var kind } => OfKind(kind),
            Page.OfEntry { Entity: Framework framework } => new(
                typeof(FrameworkPage),
                (nameof(FrameworkPage.Framework), framework)
            ),
            Page.OfEntry { Entity: Actor actor } => new(typeof(ActorPage), (nameof(ActorPage.Actor), actor)),
            Page.OfEntry { Entity: var entry } => new(typeof(EntryPage), (nameof(EntryPage.Entry), entry)),
            Page.Argument => new(typeof(ArgumentPage)),
            Page.Timeline => new(typeof(TimelinePage)),
            Page.Bibliography => new(typeof(BibliographyPage)),
            Page.Instructors { Text: var text } => new(
                typeof(InstructorsPage),
                Optional(nameof(InstructorsPage.Text), text)
            ),
            Page.Search => new(typeof(SearchPage)),
            Page.Desk => new(typeof(DeskPage)),
            Page.About { Text: var text } => new(typeof(AboutPage), Optional(nameof(AboutPage.Text), text)),
            Page.OfText { Text: var text } => new(typeof(TextPage), (nameof(TextPage.Text), text)),
            Page.OfPath { Path: var path } => new(
                typeof(PathPage),
                (nameof(PathPage.Path), linked.Paths.First(linkedPath => linkedPath.Path == path))
            ),
            Page.NotFound => new(typeof(NotFoundPage)),
            _ => throw new InvalidOperationException($"No component shows {page.GetType().Name}."),
        };

    private static PageComponent OfKind(EntryKind kind) =>
        kind.Form switch
        {
            EntryForm.Actor => new(typeof(ActorsPage)),
            EntryForm.Framework => new(typeof(FrameworksPage)),
            EntryForm.Term => new(typeof(GlossaryPage)),
            EntryForm.Place => new(typeof(PlacesPage)),
            _ => new(typeof(EntriesPage), (nameof(EntriesPage.Kind), kind)),
        };

    private static (string, object)[] Optional(string name, object? value) => value is null ? [] : [(name, value)];
}
