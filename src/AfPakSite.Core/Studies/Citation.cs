using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>A citation, as the text alone gives it: by author and date, or by the labels of works.</summary>
/// <param name="Range">From the names (or from the year, if a citation before it has the names) to the year or
/// locator.</param>
/// <param name="Names">The family names or the institution as written; a name may have several words.</param>
/// <param name="EtAl">Whether <c>et al.</c> follows the names.</param>
/// <param name="Year">Four digits, <c>n.d.</c>, or words for a work that is not published yet, as written: <c>in
/// press</c>.</param>
/// <param name="Suffixes">The letters after the year, one for each cited work; empty without letters.</param>
/// <param name="Narrative">Whether the names are part of the sentence, and only the year is in parentheses.</param>
/// <param name="OtherYear">The second of two years (<c>1867/1990</c>), or the end of a range; null without
/// one.</param>
/// <param name="Acronym">The acronym of an institution: <c>World Health Organization [WHO]</c>; null without
/// one.</param>
/// <param name="Doubt">Why it may not be a citation if the bibliography does not list the work.</param>
/// <param name="Labels">The numbers of entries (<c>12</c>), or keys with their sign (<c>@reed-2001</c>), by which it
/// cites works instead of names and a year; default for an author–date citation.</param>
/// <param name="Longer">The same citation with words before the names that are part of them if the bibliography lists
/// such a work: <c>boyd and Crawford (2012)</c>; null without any.</param>
/// <param name="IsRepeated">Whether it only says that the work is the one that was cited before: <c>ibid.</c></param>
/// <param name="BeginsAsNamed">Whether its first name begins it, unlike <c>Hill, A.G.</c> for <c>A.G. Hill</c>.</param>
public sealed record Citation(
    TextRange Range,
    ImmutableArray<string> Names,
    bool EtAl,
    string Year,
    string Suffixes,
    bool Narrative,
    string? Prefix,
    string? Locator,
    string? OtherYear = null,
    string? Acronym = null,
    CitationDoubt Doubt = CitationDoubt.None,
    ImmutableArray<string> Labels = default,
    Citation? Longer = null,
    bool IsRepeated = false,
    bool BeginsAsNamed = false
)
{
    /// <summary>Whether it cites works by numbers or keys.</summary>
    public bool IsByLabel => !Labels.IsDefaultOrEmpty;

    /// <summary>Whether it has the form of a citation, whatever its name is.</summary>
    public bool IsInForm =>
        Doubt
            is CitationDoubt.None
                or CitationDoubt.Place
                or CitationDoubt.Event
                or CitationDoubt.Journal
                or CitationDoubt.Capitals;
}
