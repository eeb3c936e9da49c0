using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>Requires that the dates of a ledger are days, in order, and not in the future.</summary>
internal static class LedgerDateChecker
{
    /// <exception cref="LedgerException">A date of the anchor is not a day, or later than one that follows
    /// it.</exception>
    public static void Require(Anchor anchor)
    {
        string?[] dates = [anchor.First, anchor.Changed, anchor.Retired?.Date];
        if (dates.FirstOrDefault(date => date is not null && !LedgerDate.IsDate(date)) is { } wrong)
            throw new LedgerException(new LedgerFault.AnchorDate(anchor.Id, wrong), anchor.Id);
        foreach (var (earlier, later) in dates.OfType<string>().Zip(dates.OfType<string>().Skip(1)))
            RequireOrder(anchor.Id, earlier, later);
    }

    /// <param name="today">The day in UTC; null where nobody knows it.</param>
    /// <exception cref="LedgerException">A date is wrong.</exception>
    public static void Require(Ledger ledger, DateOnly? today)
    {
        var editions = ledger.Editions.Select(edition => edition.Name).ToList();
        RequireOrder([.. ledger.Releases.Select(release => release.Date)]);
        var seen = new HashSet<EditionName>();
        foreach (var twice in editions.Where(name => !seen.Add(name)))
            throw At(new LedgerFault.EditionTwice($"{twice}"), twice.Date);
        RequireOrder([.. editions.Select(name => name.Date)]);
        foreach (
            var (earlier, later) in editions
                .Zip(editions.Skip(1))
                .Where(pair => EditionName.Order.Compare(pair.First, pair.Second) > 0)
        )
            throw At(new LedgerFault.DatesOutOfOrder($"{later}", $"{earlier}"), later.Date);
        foreach (var edition in ledger.Editions.Where(edition => edition.Release <= ledger.Releases.Length))
        {
            if (edition.Release > 0 && IsAfter(ledger.Releases[edition.Release - 1].Date, edition.Date))
                throw At(
                    new LedgerFault.EditionBeforeRelease(edition.Date, ledger.Releases[edition.Release - 1].Date),
                    edition.Date
                );
        }
        RequireReleased(ledger);
        if (today is { } day)
            RequirePast(ledger, day);
    }

    /// <summary>Requires that releases published all dates of anchors, except the marks of commands.</summary>
    private static void RequireReleased(Ledger ledger)
    {
        if (ledger.Releases is not [.., { Date: var last }])
            return;
        foreach (var anchor in ledger.Anchors)
            RequireOrder(anchor.Id, anchor.Changed ?? last, last);
        foreach (var anchor in ledger.Gone)
            RequireOrder(anchor.Id, anchor.Retired?.Date ?? last, last);
    }

    /// <summary>Requires that nothing is in the future, with a day more for other time zones.</summary>
    private static void RequirePast(Ledger ledger, DateOnly today)
    {
        var latest = LedgerDate.Of(today.AddDays(1));
        var dates = ledger
            .Releases.Select(release => release.Date)
            .Concat(ledger.Editions.Select(edition => edition.Date))
            .Concat(ledger.Anchors.Select(anchor => anchor.Retired?.Date).OfType<string>());
        if (dates.FirstOrDefault(date => IsAfter(date, latest)) is { } future)
            throw At(new LedgerFault.FutureDate(future), future);
    }

    private static void RequireOrder(IReadOnlyList<string> dates)
    {
        if (dates.FirstOrDefault(date => !LedgerDate.IsDate(date)) is { } wrong)
            throw At(new LedgerFault.NotDate(wrong), wrong);
        foreach (var (earlier, later) in dates.Zip(dates.Skip(1)))
        {
            if (IsAfter(earlier, later))
                throw At(new LedgerFault.DatesOutOfOrder(later, earlier), later);
        }
    }

    private static void RequireOrder(string id, string earlier, string later)
    {
        if (IsAfter(earlier, later))
            throw new LedgerException(new LedgerFault.AnchorDatesOutOfOrder(id, earlier, later), id);
    }

    private static bool IsAfter(string date, string other) => string.CompareOrdinal(date, other) > 0;

    private static LedgerException At(LedgerFault fault, string date) => new(fault, null, $"\"{date}\"");
}
