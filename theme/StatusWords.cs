using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Theme;

/// <summary>Says what is known and what is not, in the reader's words.</summary>
internal static class StatusWords
{
    public static string Short(WorkStatus status) =>
        status switch
        {
            WorkStatus.Identified => "identified",
            WorkStatus.Ambiguous => "several works match",
            _ => "not identified",
        };

    /// <summary>How many works of a status there are, as part of a sentence.</summary>
    public static string Counted(WorkStatus status, int count) =>
        status switch
        {
            WorkStatus.Identified => $"{count} identified",
            WorkStatus.Ambiguous => $"{count} ambiguous (several works match)",
            _ => $"{count} not identified",
        };

    public static string Long(WorkStatus status) =>
        status switch
        {
            WorkStatus.Identified => "Identified: one known work matches the names, the year and the topic.",
            WorkStatus.Ambiguous => "Several works match; which of them is meant is not known.",
            _ => "Not identified: only the names and the year in the citation are known.",
        };

    public static string Of(ActorKind kind) =>
        kind switch
        {
            ActorKind.State => "State",
            ActorKind.Organisation => "Organization",
            ActorKind.ArmedGroup => "Armed group",
            ActorKind.Person => "Person",
            _ => "Community",
        };

    /// <summary>The kind of a place, in the words of its file.</summary>
    public static string Of(Place place) => place.PlaceKind.Length > 0 ? FirstLetter.Raise(place.PlaceKind) : "Place";

    public static string OfMany(ActorKind kind) =>
        kind switch
        {
            ActorKind.State => "States",
            ActorKind.Organisation => "Organizations and institutions",
            ActorKind.ArmedGroup => "Armed groups",
            ActorKind.Person => "People",
            _ => "Communities",
        };
}
