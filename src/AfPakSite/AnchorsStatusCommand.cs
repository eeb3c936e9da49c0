using System.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// The command <c>anchors status</c>: lists what a release would change, and writes the file of decisions.
/// </summary>
internal static class AnchorsStatusCommand
{
    private const int LettersShown = 72;

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var decisions = DecisionOption.Create("Write a file in which to decide about lost anchors");
        var command = new Command("status", "List what was edited, moved, added or lost since the last release")
        {
            decisions,
        };
        command.SetAction(result =>
            forSite(request =>
                Run(new(request, terminal), DecisionOption.PathIn(result, decisions, request, terminal))
            )(result)
        );
        return command;
    }

    /// <param name="path">The path of the file of decisions; null for none.</param>
    private static int Run(LedgerRun run, string? path)
    {
        var site = run.Read(isShown: diagnostic => path is null || diagnostic.Kind != Catalog.AnchorLostKind);
        if (site is null)
            return ExitCode.Errors;
        foreach (var change in site.Status.Changes)
            run.Print(
                $"{AnchorStatus.Word(change.Fate), -10} {change.Anchor.Id, -9} {FirstWords.Within(change.Anchor.Text, LettersShown)}"
            );
        run.Print($"{site.Status.InWords}.");
        if (path is not null)
            WriteDecisions(run, site.Anchored, path);
        else if (!site.Anchored.Diff.Lost.IsEmpty)
            run.Advise(DecisionOption.Advice);
        return run.Succeeded ? ExitCode.Success : ExitCode.Errors;
    }

    private static void WriteDecisions(LedgerRun run, AnchoredStudy anchored, string path)
    {
        var shown = run.Shown(path);
        var (count, text) = DecisionFile.Write(anchored, shown);
        if (count == 0)
        {
            run.Print("There is nothing to decide.");
            return;
        }
        if (
            File.Exists(path)
            && !DecisionFile.IsDone(SourceDecoder.Decode(Workspace.ReadText(path, shown), new()), anchored)
        )
            throw new UserErrorException(
                $"“{shown}” already exists: apply its decisions with `anchors retire --decisions`, delete it, or name another file."
            );
        SafeFile.Replace(path, text);
        run.Print($"{Quantity.Of(count, "decision")} to make -> {shown}");
    }
}
