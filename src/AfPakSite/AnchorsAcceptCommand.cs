using System.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>anchors accept</c>: makes a release.</summary>
internal static class AnchorsAcceptCommand
{
    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var yes = new Option<bool>("--yes") { Description = "Accept a change of more than a third of the anchors" };
        var command = new Command("accept", "Release the current study: its new anchors become permanent") { yes };
        command.SetAction(result =>
            forSite(request =>
                LedgerRun.Change(
                    request,
                    terminal,
                    run => Run(run, LedgerDate.Of(terminal.Today), result.GetValue(yes))
                )
            )(result)
        );
        return command;
    }

    /// <param name="yes">Whether a change of most anchors is intended.</param>
    private static int Run(LedgerRun run, string today, bool yes)
    {
        Diagnostic? mass = null;
        var site = run.Read(
            check: (site, diagnostics) =>
            {
                mass = yes ? null : site.MassChange;
                if (mass is not null)
                    diagnostics.Add(mass);
            },
            isShown: diagnostic => mass is null || diagnostic.Kind != Catalog.AnchorLostKind
        );
        if (site is not null && mass is null && !site.Anchored.Diff.Lost.IsEmpty)
            run.Advise(DecisionOption.Advice);
        if (site is null || !run.Succeeded)
            return ExitCode.Errors;
        if (site.Site.Register is { IsKept: true, IsUpToDate: true })
        {
            run.Print("The ledger is up to date: there is nothing to accept.");
            return ExitCode.Success;
        }
        var ledger = site.Accept(today);
        run.Write(ledger);
        run.Print($"Accepted: {site.Status.InWords} -> {Ledger.Path}");
        if (site.Site.Settings.EditionOfEachRelease)
            run.Print(EditionOf(ledger));
        return ExitCode.Success;
    }

    /// <summary>What the settings make of a release.</summary>
    private static string EditionOf(Ledger ledger)
    {
        var date = ledger.Releases[^1].Date;
        return ledger.Editions.Any(edition => edition.Date == date && edition.Release == ledger.Releases.Length)
            ? $"The release gets the address /e/{date}/."
            : $"The edition of {date} already exists, and editions never change: this release gets no address of its own. To give it one, run `editions add` on another day.";
    }
}
