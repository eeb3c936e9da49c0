using System.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>anchors</c>: shows the state of the published anchors, and changes the ledger.</summary>
internal static class AnchorsCommand
{
    private const string Name = "anchors";
    private const int LettersShown = 72;
    private const string Description = "Show and change the ledger of published anchors";

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var status = new Command("status", "List what was edited, moved, added or lost since the last release");
        status.SetAction(result => forSite(request => Status(new(request, terminal)))(result));
        var accept = new Command("accept", "Release the current study: its new anchors become permanent");
        accept.SetAction(result =>
            forSite(request => LedgerRun.Change(request, terminal, run => Accept(run, LedgerDate.Of(terminal.Today))))(
                result
            )
        );
        var (id, to) = (
            new Argument<string>("ID") { Description = "The anchor whose text is gone" },
            new Option<string?>("--to")
            {
                Description = "The anchor that replaces it; without it, its address shows a note",
                HelpName = "ID",
            }
        );
        var retire = new Command("retire", "Retire an anchor whose text is gone") { id, to };
        retire.SetAction(result =>
            forSite(request =>
                LedgerRun.Change(
                    request,
                    terminal,
                    run => Retire(run, LedgerDate.Of(terminal.Today), result.GetRequiredValue(id), result.GetValue(to))
                )
            )(result)
        );
        return new(Name, Description) { status, accept, retire };
    }

    private static int Status(LedgerRun run)
    {
        if (run.Read() is not { } site)
            return ExitCode.Errors;
        foreach (var change in site.Status.Changes)
            run.Print(
                $"{AnchorStatus.Word(change.Fate), -10} {change.Anchor.Id, -9} {FirstWords.Within(change.Anchor.Text, LettersShown)}"
            );
        run.Print($"{site.Status.InWords}.");
        return run.Succeeded ? ExitCode.Success : ExitCode.Errors;
    }

    private static int Accept(LedgerRun run, string today)
    {
        if (run.Read() is not { } site || !run.Succeeded)
            return ExitCode.Errors;
        if (site.Site.Register is { IsKept: true, IsUpToDate: true })
        {
            run.Print("The ledger is up to date: there is nothing to accept.");
            return ExitCode.Success;
        }
        run.Write(site.Accept(today));
        run.Print($"Accepted: {site.Status.InWords} -> {Ledger.Path}");
        return ExitCode.Success;
    }

    private static int Retire(LedgerRun run, string today, string id, string? to)
    {
        if (run.Read(explained: id) is not { } site)
            return ExitCode.Errors;
        var ledger = site.Anchored.Ledger;
        if (Refusal(site, id, to) is { } refusal)
            return run.Refuse(refusal);
        var retirement = new Retirement(today, to);
        run.Write(
            ledger with
            {
                Anchors =
                [
                    .. ledger.Anchors.Select(anchor => anchor.Id == id ? anchor with { Retired = retirement } : anchor),
                ],
            }
        );
        run.Print(
            to is null
                ? $"“{id}” leaves a note at its address -> {Ledger.Path}"
                : $"“{id}” leads to “{to}” -> {Ledger.Path}"
        );
        return ExitCode.Success;
    }

    /// <summary>Why an anchor cannot be retired; null if it can.</summary>
    private static string? Refusal(AnchoredSite site, string id, string? to)
    {
        var (ledger, ids) = (site.Anchored.Ledger, site.Anchored.Ids.ToHashSet(StringComparer.Ordinal));
        if (site.Anchored.Diff.Gone.Any(anchor => anchor.Id == id))
            return $"“{id}” is already gone, and its address already leads to its replacement or its note.";
        if (ids.Contains(id))
            return $"“{id}” is in the study: only anchors whose text is gone can be retired.";
        if (!ledger.Anchors.Any(anchor => anchor.Id == id))
            return $"The ledger does not contain “{id}”: {Suggestion.For(id, ledger.Anchors.Select(anchor => anchor.Id))}";
        if (to == id)
            return $"“{id}” cannot replace itself: name another anchor with --to, or omit --to for a note.";
        if (to is not null && !ids.Contains(to))
            return $"There is no anchor “{to}”: {Suggestion.For(to, ids)}";
        return LeadsTo(site.Anchored, to, id)
            ? $"“{to}” itself leads to “{id}”: name an anchor that is in the study, or omit --to for a note."
            : null;
    }

    /// <summary>Whether the replacements of an anchor lead to another anchor, directly or over others.</summary>
    private static bool LeadsTo(AnchoredStudy anchored, string? from, string id)
    {
        var successors = anchored
            .Ledger.Anchors.Concat(anchored.Diff.Gone)
            .ToDictionary(anchor => anchor.Id, anchor => anchor.Retired?.To, StringComparer.Ordinal);
        var next = from;
        for (var steps = 0; next is not null && next != id && steps <= successors.Count; steps++)
            next = successors.GetValueOrDefault(next);
        return next == id;
    }
}
