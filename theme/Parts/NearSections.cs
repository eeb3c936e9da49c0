using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Parts;

/// <summary>
/// The part of a long list of sections that is near one of them: hundreds of links on each of hundreds of pages serve
/// nobody, and the whole list is on the home page.
/// </summary>
/// <param name="HasEarlier">Whether sections before them are left out.</param>
/// <param name="HasLater">Whether sections after them are left out.</param>
internal readonly record struct NearSections(ImmutableArray<Section> Sections, bool HasEarlier, bool HasLater)
{
    /// <summary>How many sections before and after the current one a long list has.</summary>
    private const int Distance = 30;

    /// <summary>The whole list if it is short, or has no section that is current.</summary>
    public static NearSections Of(ImmutableArray<Section> all, Func<Section, bool> isCurrent)
    {
        var whole = new NearSections(all, HasEarlier: false, HasLater: false);
        if (all.Length <= 2 * Distance + 1)
            return whole;
        var current = all.TakeWhile(section => !isCurrent(section)).Count();
        if (current == all.Length)
            return whole;
        var (start, end) = (Math.Max(0, current - Distance), Math.Min(all.Length, current + Distance + 1));
        return new(all[start..end], start > 0, end < all.Length);
    }
}
