using System.Collections.Immutable;
using System.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// The command <c>anchors verify</c>: proves that the ledger is whole, and that it keeps everything that was published.
/// The catalog does not contain the kind of what it does not keep, because the compiler knows nothing of an earlier
/// publication.
/// </summary>
internal static class AnchorsVerifyCommand
{
    private const string LostHint =
        "merge the branch whose ledger has it (`anchors merge` merges the ledgers), or bring the published ledger back from git";

    private const string RetirementHint =
        "bring the published ledger back from git: only a release changes what became of an id (`anchors retire`, then `anchors accept`)";

    private const int DigitsShown = 12;

    public static readonly DiagnosticKind Kind = new(
        "published-lost",
        Severity.Error,
        "The ledger does not keep something that was published."
    );

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var against = new Option<string?>("--against")
        {
            Description =
                "What was published: a copy of the site's anchors.json, another ledger, or a commit that contains one",
            HelpName = "FILE|REF",
        };
        var verify = new Command("verify", "Verify that the ledger is whole, and that no published id was forgotten")
        {
            against,
        };
        verify.SetAction(result => forSite(request => Verify(request, result.GetValue(against), terminal))(result));
        return verify;
    }

    private static int Verify(BuildRequest request, string? against, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var ledger = SiteLedger(request, terminal, diagnostics);
        var published =
            ledger is null ? null
            : against is null ? AnchorsFile.Of(ledger)
            : Published(request, against, terminal, diagnostics);
        var comparison = published is null ? null : AnchorsComparison.Of(published, ledger!);
        ImmutableArray<Diagnostic> found =
        [
            .. diagnostics.ToSorted(request.Options.Strict),
            .. (comparison?.Faults ?? []).Select(DiagnosticOf),
        ];
        terminal.Error.Write(Report.Write(request.Format, found, terminal.Color));
        if (comparison is null || found.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return ExitCode.Errors;
        if (!request.Quiet)
            terminal.Output.WriteLine(Verified(ledger!, against, comparison.IsMerged));
        return ExitCode.Success;
    }

    private static string Verified(Ledger ledger, string? against, bool isMerged)
    {
        var counts =
            $"{Quantity.Of(ledger.AllAnchors.Count(), "id")}, {Quantity.Of(ledger.Releases.Length, "release")}, {Quantity.Of(ledger.Editions.Length, "edition")} verified";
        var kept = against is null ? "" : $", and nothing of “{against}” is missing";
        var merged = isMerged ? "; a merge put its releases in order with those of another branch" : "";
        return $"{counts} (digest {LedgerDigests.Of(ledger).Head[..DigitsShown]}…){kept}{merged}";
    }

    private static Ledger? SiteLedger(BuildRequest request, Terminal terminal, DiagnosticBag diagnostics)
    {
        var sources = SiteSources.Read(request, terminal);
        var file =
            sources.Find(Ledger.Path)
            ?? throw new UserErrorException("There is no ledger yet: run `anchors accept` first.");
        foreach (var fault in sources.Faults.Where(fault => fault.Span?.Source == file))
            diagnostics.Add(fault);
        return sources.IsMisread(file)
            ? null
            : LedgerText.Read(file.Path, file.Content, diagnostics, request.Options.Today);
    }

    private static AnchorsFile? Published(
        BuildRequest request,
        string against,
        Terminal terminal,
        DiagnosticBag diagnostics
    )
    {
        var file = Path.GetFullPath(against, terminal.Folder);
        return File.Exists(file)
            ? Read(Workspace.ReadString(file, against), new())
                ?? throw new UserErrorException(
                    $"“{against}” is neither an anchors.json nor a ledger, or not all of it: download or copy it again."
                )
            : Read(TextIn(against), diagnostics);

        AnchorsFile? Read(string text, DiagnosticBag faults) =>
            AnchorsFile.Read(text)
            ?? (LedgerText.Read(against, text, faults) is { } ledger ? AnchorsFile.Of(ledger) : null);

        string TextIn(string revision)
        {
            if (Git.Find(request.Root, terminal.Variable) is not { } git)
                throw new UserErrorException($"There is no file “{revision}”. {Git.Missing}");
            var commit =
                git.CommitOf(revision)
                ?? throw new UserErrorException($"“{revision}” is neither a file nor a commit of this repository.");
            return git.FileIn(commit, Ledger.Path)
                ?? throw new UserErrorException($"The commit “{revision}” does not contain “{Ledger.Path}”.");
        }
    }

    private static Diagnostic DiagnosticOf(BrokenPromise promise)
    {
        var (message, hint) = promise switch
        {
            BrokenPromise.RetirementUndone(var id, var date) => (
                $"“{id}” was published as taken out{On(date)}, but it is in the study, and no later release brought it back.",
                RetirementHint
            ),
            BrokenPromise.RetirementChanged(var id, var published, var now) => (
                $"“{id}” was published as taken out{InWords(published)}, but in the ledger it is taken out{InWords(now)}, and no later release changed this.",
                RetirementHint
            ),
            _ => (LossOf(promise), LostHint),
        };
        return new(Kind, message, null, hint, Kind.Severity);
    }

    private static string LossOf(BrokenPromise promise) =>
        promise switch
        {
            BrokenPromise.ReleaseForgotten(var date, 0) =>
                $"The ledger does not contain the release of {date}, which was published.",
            BrokenPromise.ReleaseForgotten(var date, var others) =>
                $"The ledger does not contain the release of {date}, nor {Quantity.Of(others, "later release")}; they were published.",
            BrokenPromise.IdForgotten(var id, var address) =>
                $"The ledger does not contain “{id}”, which was published at {address}.",
            BrokenPromise.AddressForgotten(var id, var address, var now) =>
                $"“{id}” was published at {address}, but this is not one of its addresses; it is at {now}.",
            BrokenPromise.EditionForgotten(var name) =>
                $"The ledger does not contain the edition of {name}, which was published.",
            BrokenPromise.EditionChanged(var name) =>
                $"The edition of {name} has another text than when it was published.",
            _ => throw new InvalidOperationException($"No words for {promise}."),
        };

    private static string InWords(Retirement retirement) =>
        $"{On(retirement.Date)}, {(retirement.To is { } to ? $"with the successor “{to}”" : "without a successor")}";

    private static string On(string? date) => date is null ? "" : $" on {date}";
}
