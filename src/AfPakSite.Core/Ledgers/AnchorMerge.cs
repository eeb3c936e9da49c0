using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Merges two versions of an anchor that developed from one. What one branch changed counts; if both changed it, ours
/// counts.
/// </summary>
internal static class AnchorMerge
{
    /// <summary>The merged version, without its former addresses and its retirement.</summary>
    /// <param name="before">The version that both branches started from; null if they started from none.</param>
    public static Anchor Of(Anchor? before, Anchor ours, Anchor theirs)
    {
        var lead = LeadOf(before, ours, theirs);
        var isSameText = ours.HasTextOf(theirs);
        return lead with
        {
            Route = isSameText ? Choose(before?.Route, ours.Route, theirs.Route) : lead.Route,
            First = Earlier(ours.First, theirs.First),
            Changed = isSameText ? LastChange(before, ours, theirs) : lead.Changed,
            Heading = HeadingOf(before, ours, theirs),
            Form = ours.Text == theirs.Text ? Choose(before?.Form, ours.Form, theirs.Form) : lead.Form,
            Retired = null,
        };
    }

    /// <summary>The branch whose text counts.</summary>
    public static Anchor LeadOf(Anchor? before, Anchor ours, Anchor theirs) =>
        IsTheirs(before?.Text, ours.Text, theirs.Text) ? theirs : ours;

    /// <summary>The text that only one branch changed; ours if both did.</summary>
    public static string ChooseText(string before, string ours, string theirs) =>
        IsTheirs(before, ours, theirs) ? theirs : ours;

    /// <summary>Whether their text counts. Other bytes count only where neither branch changed the words.</summary>
    private static bool IsTheirs(string? before, string ours, string theirs) =>
        before is not null
        && CanonicalText.IsSameText(ours, before)
        && (ours == before || !CanonicalText.IsSameText(theirs, before));

    /// <summary>What only one branch changed; ours if both did.</summary>
    public static T Choose<T>(T? before, T ours, T theirs) =>
        EqualityComparer<T>.Default.Equals(ours, before) ? theirs : ours;

    /// <summary>The anchor with every address that one of the versions had or has, except its own.</summary>
    public static Anchor WithAddresses(Anchor merged, Anchor? before, Anchor? ours, Anchor? theirs)
    {
        var isOursKept =
            ours is not null
            && before is not null
            && ours.Address == before.Address
            && ours.Was.SequenceEqual(before.Was);
        Anchor?[] versions = isOursKept ? [theirs, ours] : [ours, theirs];
        return merged with
        {
            Was =
            [
                .. versions
                    .OfType<Anchor>()
                    .SelectMany(version => version.Was.Prepend(version.Address))
                    .Where(address => address != merged.Address)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private static AnchoredHeading? HeadingOf(Anchor? before, Anchor ours, Anchor theirs)
    {
        if (ours.Heading is not { } own || theirs.Heading is not { } other)
            return null;
        var old = before?.Heading;
        return new(
            own.Level == old?.Level ? other.Level : own.Level,
            Choose(old?.Number, own.Number, other.Number),
            ours.HasTextOf(theirs)
                ? Choose(old?.Slug, own.Slug, other.Slug)
                : LeadOf(before, ours, theirs).Heading!.Slug,
            own.HasPage == old?.HasPage ? other.HasPage : own.HasPage
        );
    }

    /// <summary>The day on which the text that both branches have was first published.</summary>
    private static string? LastChange(Anchor? before, Anchor ours, Anchor theirs) =>
        ours.Changed == before?.Changed ? theirs.Changed
        : theirs.Changed == before?.Changed ? ours.Changed
        : Earlier(ours.Changed, theirs.Changed);

    private static string? Earlier(string? one, string? other) => string.CompareOrdinal(one, other) <= 0 ? one : other;
}
