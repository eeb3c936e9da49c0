using System.Collections.Immutable;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Annotations;

/// <summary>Something that the study dates, or says to have happened: an entry of <c>input/timeline.yml</c>.</summary>
/// <param name="Wording">The date in the study's own words, where EDTF cannot say it (“early 2010s”).</param>
/// <param name="After">The id of the event that the study puts it after; orders what has no date.</param>
/// <param name="IsPeriod">Whether it is a time the study speaks of rather than an event.</param>
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
    /// <summary>The date as a reader sees it: the study's own words where they are given.</summary>
    public string DateTextIn(DateWords words) => Wording?.Value ?? EdtfWords.Of(Date.Value, words);
}
