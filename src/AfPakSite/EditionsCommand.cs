using System.CommandLine;
using AfPakSite.Ledgers;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>editions</c>: freezes the study as it was on a day under an address of its own.</summary>
internal static class EditionsCommand
{
    private const string Name = "editions";
    private const string Description = "Freeze the study as it was on a day under /e/DATE/";

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var date = new Argument<string>("DATE") { Description = "The day, as in 2026-11-25" };
        var add = new Command("add", "Add an edition: the study as the last release up to a day had it") { date };
        add.SetAction(result =>
            forSite(request =>
                Add(new(request, terminal), LedgerDate.Of(terminal.Today), result.GetRequiredValue(date))
            )(result)
        );
        return new(Name, Description) { add };
    }

    private static int Add(LedgerRun run, string today, string date)
    {
        if (run.Read() is not { } site)
            return ExitCode.Errors;
        var ledger = site.Anchored.Ledger;
        if (Refusal(site, date, today) is { } refusal)
            return run.Refuse(refusal);
        var release = ledger.Releases.Count(release => string.CompareOrdinal(release.Date, date) <= 0);
        run.Write(
            ledger with
            {
                Editions =
                [
                    .. ledger.Editions.Add(new(date, release)).OrderBy(edition => edition.Date, StringComparer.Ordinal),
                ],
            }
        );
        run.Say(
            $"The study as released on {ledger.Releases[release - 1].Date} gets the address /e/{date}/ -> {Ledger.Path}"
        );
        return ExitCode.Fine;
    }

    /// <summary>Why a day cannot be an edition; null where it can.</summary>
    private static string? Refusal(AnchoredSite site, string date, string today)
    {
        var ledger = site.Anchored.Ledger;
        if (!LedgerDate.IsDate(date))
            return $"“{date}” is no day: write it as in 2026-11-25.";
        if (string.CompareOrdinal(date, today) > 0)
            return $"{date} is still to come: what is released until then is not known.";
        if (ledger.Editions.Any(edition => edition.Date == date))
            return $"There is an edition of {date} already; an edition never changes.";
        if (ledger.IsEmpty || string.CompareOrdinal(ledger.Releases[0].Date, date) > 0)
            return $"Nothing was released up to {date}: run `anchors accept` first, or name a later day.";
        return date == today && !site.Site.Register.IsUpToDate
            ? "The study differs from its last release: run `anchors accept` first."
            : null;
    }
}
