using AfPakSite.Annotations;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Theme;

/// <summary>Converts statuses and kinds to words for readers.</summary>
internal static class StatusWords
{
    public static string Short(WorkStatus status, BibliographyWords words) =>
        status switch
        {
            WorkStatus.Identified => words.Identified,
            WorkStatus.Listed => words.Listed,
            WorkStatus.Ambiguous => words.Ambiguous,
            _ => words.Unidentified,
        };

    public static string Long(WorkStatus status, BibliographyWords words) =>
        status switch
        {
            WorkStatus.Identified => words.IdentifiedNote,
            WorkStatus.Listed => words.ListedNote,
            WorkStatus.Ambiguous => words.AmbiguousNote,
            _ => words.UnidentifiedNote,
        };

    public static string Count(WorkStatus status, int count, BibliographyWords words) =>
        status switch
        {
            WorkStatus.Identified => words.IdentifiedCount(count),
            WorkStatus.Listed => words.ListedCount(count),
            WorkStatus.Ambiguous => words.AmbiguousCount(count),
            _ => words.UnidentifiedCount(count),
        };

    public static string Of(ActorKind kind, ActorWords words) =>
        kind switch
        {
            ActorKind.State => words.State,
            ActorKind.Organization => words.Organization,
            ActorKind.ArmedGroup => words.ArmedGroup,
            ActorKind.Person => words.Person,
            _ => words.Community,
        };

    /// <summary>The kind of a place, as its file writes it.</summary>
    public static string Of(Place place, KindWords words) =>
        place.PlaceKind.Length > 0 ? FirstLetter.Raise(place.PlaceKind) : words.Place;

    public static string OfMany(ActorKind kind, ActorWords words) =>
        kind switch
        {
            ActorKind.State => words.States,
            ActorKind.Organization => words.Organizations,
            ActorKind.ArmedGroup => words.ArmedGroups,
            ActorKind.Person => words.People,
            _ => words.Communities,
        };
}
