using System.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Sites;

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
        if (ledger.FindEdition(ledger.Releases[^1].Date, ledger.Releases.Length) is { } edition)
            run.Print($"The release gets the address {Routes.Edition(edition)}.");
        return ExitCode.Success;
    }
}
