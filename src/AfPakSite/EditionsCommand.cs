using System.CommandLine;
using AfPakSite.Ledgers;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>editions</c>: publishes the study of a date permanently at its own address.</summary>
internal static class EditionsCommand
{
    private const string Name = "editions";
    private const string Description = "Keep the study of a date permanently at /e/DATE/";

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var date = new Argument<string>("DATE") { Description = "The date, such as 2026-11-25" };
        var add = new Command("add", "Add an edition: the study of the last release up to a date") { date };
        add.SetAction(result =>
            forSite(request =>
                LedgerRun.Change(
                    request,
                    terminal,
                    run => Add(run, LedgerDate.Of(terminal.Today), result.GetRequiredValue(date))
                )
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
        var release = LastUpTo(ledger, date);
        var frozen = ledger.WithEdition(date, release);
        run.Write(frozen);
        var address = Routes.Edition(frozen.FindEdition(date, release)!);
        run.Print(
            $"The study released on {ledger.Releases[release - 1].Date} gets the address {address} -> {Ledger.Path}"
        );
        return ExitCode.Success;
    }

    /// <summary>The number of the last release up to a day; 0 for none.</summary>
    private static int LastUpTo(Ledger ledger, string date) =>
        ledger.Releases.Count(release => string.CompareOrdinal(release.Date, date) <= 0);

    /// <summary>Why a date cannot be an edition; null if it can.</summary>
    private static string? Refusal(AnchoredSite site, string date, string today)
    {
        var ledger = site.Anchored.Ledger;
        if (!LedgerDate.IsDate(date))
            return $"“{date}” is not a date: write it like 2026-11-25.";
        if (string.CompareOrdinal(date, today) > 0)
            return $"{date} is in the future: name a date up to today.";
        if (ledger.FindEdition(date, LastUpTo(ledger, date)) is { } same)
            return $"The edition of {date} already exists, at {Routes.Edition(same)}, and editions never change: name another date.";
        if (ledger.IsEmpty || string.CompareOrdinal(ledger.Releases[0].Date, date) > 0)
            return $"Nothing was released up to {date}: run `anchors accept` first, or name a later date.";
        return date == today && !site.Site.Register.IsUpToDate
            ? "The study differs from its last release: run `anchors accept` first."
            : null;
    }
}
