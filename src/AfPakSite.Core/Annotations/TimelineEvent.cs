using System.Collections.Immutable;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Annotations;

/// <summary>An event or a period in the study: an entry of <c>input/timeline.yml</c>.</summary>
/// <param name="Wording">The study's wording of the date if EDTF cannot express it (“early 2010s”); otherwise
/// null.</param>
/// <param name="After">The id of the event that the study puts it after, which sorts an undated event; null if there is
/// none.</param>
/// <param name="IsPeriod">Whether it is a period and not an event.</param>
public sealed record TimelineEvent(
    Located<string> Id,
    Located<EdtfDate> Date,
    Located<string>? Wording,
    Located<string>? After,
    bool IsPeriod,
    Statement Statement,
    ImmutableArray<Located<string>> Actors,
    ImmutableArray<Located<string>> Places,
    ImmutableArray<string> Themes
)
{
    /// <summary>The date for readers: the study's wording, or the words for the date.</summary>
    public string DateTextIn(DateWords words) => Wording?.Value ?? EdtfWords.Of(Date.Value, words);
}
