using System.Collections.Immutable;
using System.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// The command <c>anchors retire</c>: records what becomes of lost anchors, named one by one or in a file of decisions.
/// All of them are recorded, or none.
/// </summary>
internal static class AnchorsRetireCommand
{
    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "The anchors whose texts are gone",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var to = new Option<string?>("--to")
        {
            Description = "The anchor that replaces them; without it, their addresses show a note",
            HelpName = "ID",
        };
        var decisions = DecisionOption.Create("Read the anchors and their successors from a file");
        var command = new Command("retire", "Retire anchors whose texts are gone") { ids, to, decisions };
        command.Validators.Add(result =>
        {
            var (hasIds, hasFile) = (
                result.GetResult(ids) is { Tokens.Count: > 0 },
                result.GetResult(decisions) is not null
            );
            if (hasIds == hasFile || (hasFile && result.GetResult(to) is not null))
                result.AddError("Name the anchors to retire, or only a file of decisions with --decisions.");
        });
        command.SetAction(result =>
            forSite(request =>
                LedgerRun.Change(
                    request,
                    terminal,
                    run =>
                        DecisionOption.PathIn(result, decisions, request, terminal) is { } path
                            ? RetireAll(run, LedgerDate.Of(terminal.Today), path)
                            : Retire(
                                run,
                                LedgerDate.Of(terminal.Today),
                                [.. result.GetValue(ids)!.Select(id => new Decision(id, result.GetValue(to)))]
                            )
                )
            )(result)
        );
        return command;
    }

    private static int Retire(LedgerRun run, string today, ImmutableArray<Decision> decisions)
    {
        if (run.Read(isShown: IsFault) is not { } site)
            return ExitCode.Errors;
        string[] refusals =
        [
            .. DecisionChecker
                .Check(site.Anchored, decisions)
                .Select(pair => Sentence(Catalog.DecisionImpossible(null, pair.Fault))),
        ];
        if (refusals.Length > 0)
            return run.Refuse(string.Join('\n', refusals));
        if (!run.Succeeded)
            return ExitCode.Errors;
        run.Write(LedgerUpdate.Retire(site.Anchored.Ledger, decisions, today));
        foreach (var (id, to) in decisions.Select(decision => (decision.Id, decision.To)))
            run.Print(
                to is null
                    ? $"“{id}” leaves a note at its address -> {Ledger.Path}"
                    : $"“{id}” leads to “{to}” -> {Ledger.Path}"
            );
        if (OpenAfter(decisions, site) is > 0 and var open)
            run.Print($"{open} still open: see `anchors status`");
        return ExitCode.Success;
    }

    private static int RetireAll(LedgerRun run, string today, string path)
    {
        var shown = run.Shown(path);
        if (!File.Exists(path))
            throw new UserErrorException(
                $"“{shown}” does not exist: write it with `anchors status --decisions {shown}`."
            );
        ImmutableArray<Decision> decisions = [];
        var isFaulty = false;
        var site = run.Read(
            check: (site, diagnostics) =>
            {
                var before = diagnostics.Count;
                var file = SourceDecoder.Decode(Workspace.ReadText(path, shown), diagnostics);
                decisions = DecisionFile.Read(file, site.Anchored, diagnostics);
                isFaulty = diagnostics.Count > before;
            },
            isShown: IsFault
        );
        if (site is null || isFaulty || !run.Succeeded)
            return ExitCode.Errors;
        if (!decisions.IsEmpty)
            run.Write(LedgerUpdate.Retire(site.Anchored.Ledger, decisions, today));
        var notes = decisions.Count(decision => decision.To is null);
        run.Print(
            $"{Quantity.Of(decisions.Length - notes, "successor")}, {Quantity.Of(notes, "note")}, {OpenAfter(decisions, site)} still open -> {Ledger.Path}"
        );
        return ExitCode.Success;
    }

    /// <summary>The number of lost anchors about which nothing is decided yet.</summary>
    private static int OpenAfter(ImmutableArray<Decision> decisions, AnchoredSite site) =>
        site.Anchored.Diff.Lost.Count(lost => decisions.All(decision => decision.Id != lost.Anchor.Id));

    /// <summary>
    /// Whether a diagnostic is a fault that stops the command. A lost anchor is not: the command decides about it, or a
    /// later one does.
    /// </summary>
    private static bool IsFault(Diagnostic diagnostic) => diagnostic.Kind != Catalog.AnchorLostKind;

    /// <summary>A diagnostic as one sentence.</summary>
    private static string Sentence(Diagnostic diagnostic) =>
        $"{diagnostic.Message.TrimEnd('.')}: {diagnostic.Hint}{(diagnostic.Hint!.EndsWith('?') ? "" : ".")}";
}
