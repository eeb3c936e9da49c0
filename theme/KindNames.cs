using AfPakSite.Linking;
using AfPakSite.Wording;

namespace AfPakSite.Theme;

/// <summary>The names of the kinds of link targets.</summary>
internal static class KindNames
{
    public static string Of(LinkTarget target, KindWords words) =>
        target.Kind switch
        {
            LinkKind.Section => words.Section,
            LinkKind.Paragraph => words.Paragraph,
            LinkKind.Sentence => words.Sentence,
            LinkKind.Work => words.Work,
            LinkKind.Event => words.Event,
            LinkKind.Argument => words.Argument,
            _ => target.EntryKind!.Name,
        };

    /// <summary>The name of all targets of an entry's kind.</summary>
    public static string OfMany(LinkTarget entry, KindWords words) =>
        entry.Kind switch
        {
            LinkKind.Work => words.Works,
            LinkKind.Event => words.Events,
            LinkKind.Argument => words.Argument,
            _ => entry.EntryKind!.PluralName,
        };
}
