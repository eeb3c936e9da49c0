using System.Collections.Immutable;
using AfPakSite.Fixing;
using AfPakSite.Ledgers;
using AfPakSite.Text;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine;

/// <summary>Makes fixes in the files of a site.</summary>
internal static class SourceFixes
{
    /// <summary>What a plan changes, file by file.</summary>
    public static IEnumerable<string> Differences(FixPlan plan, Compilation compilation, Terminal terminal)
    {
        foreach (var file in plan.Files)
            yield return UnifiedDiff.Of(file.Source.Path, file.Source.Content, file.After, terminal.Color);
        if (plan.Decisions.IsEmpty || compilation.Linked is not { Site.Register.Published: var ledger })
            yield break;
        yield return UnifiedDiff.Of(
            Ledger.Path,
            LedgerText.Write(ledger),
            LedgerText.Write(Retired(ledger, plan, terminal)),
            terminal.Color
        );
    }

    /// <summary>
    /// Makes the fixes. No file is changed if one of them is not the text that its fixes are of or cannot be written,
    /// or if a decision does not fit the ledger. Other commands that change the sources wait.
    /// </summary>
    public static void Apply(FixPlan plan, BuildRequest request, Terminal terminal)
    {
        using var ledgerFile = LedgerFile.Lock(request.Root, terminal.Interrupted);
        var files = plan.Files.Select(file => Edited(file, request.Root)).ToList();
        var ledger = plan.Decisions.IsEmpty ? null : Retired(plan, request, terminal);
        using var change = new FileChange(request.Root);
        foreach (var (path, file) in files)
            change.Add(path, file.Bytes.AsSpan());
        if (ledger is not null)
            ledgerFile.Replace(ledger, change);
        change.Publish();
    }

    private static (string Path, SourceFile File) Edited(FileEdits edits, string root)
    {
        var shown = edits.Source.Path;
        var path = RealPath.Of(Path.Combine(root, shown));
        if (!RealPath.IsInside(path, RealPath.Of(Path.Combine(root, "input"))))
            throw new UserErrorException(
                RealPath.IsInside(Path.Combine(root, shown), Path.Combine(root, "input"))
                    ? $"“{shown}” leads to “{path}”, and fixes change only files of the folder input, so nothing was changed: make this fix there yourself, or replace the link with a copy."
                    : $"“{shown}” is not in the folder input of the site, so nothing was changed: make this fix yourself."
            );
        return edits.ApplyTo(Workspace.ReadText(path, shown)) is { } file
            ? (path, file)
            : throw new UserErrorException(
                $"“{shown}” changed meanwhile, so nothing was changed: look at the new report."
            );
    }

    /// <summary>The ledger as it is now, with the decisions of a plan.</summary>
    private static Ledger Retired(FixPlan plan, BuildRequest request, Terminal terminal)
    {
        var sources = SiteSources.Read(request, terminal);
        var anchored = Compiler.Anchor(sources, request.Options, WordFiles.Read, new())?.Anchored;
        if (anchored is null || DecisionChecker.Check(anchored, DecisionsOf(plan)).Any())
            throw new UserErrorException(
                "The study or its ledger changed meanwhile, so nothing was changed: look at the new report."
            );
        return Retired(anchored.Ledger, plan, terminal);
    }

    private static Ledger Retired(Ledger ledger, FixPlan plan, Terminal terminal) =>
        LedgerUpdate.Retire(ledger, DecisionsOf(plan), LedgerDate.Of(terminal.Today));

    private static ImmutableArray<Decision> DecisionsOf(FixPlan plan) =>
        [.. plan.Decisions.Select(decision => new Decision(decision.Id, decision.To))];
}
