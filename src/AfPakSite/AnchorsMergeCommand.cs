using System.CommandLine;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;

namespace AfPakSite.CommandLine;

/// <summary>
/// The command <c>anchors merge</c>: merges the ledgers of two branches. Git calls it with three files; after a merge
/// that git could not finish, an editor calls it without files.
/// </summary>
internal static class AnchorsMergeCommand
{
    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var (before, ours, theirs) = (
            File("BASE", "The ledger that both branches started from, which may be empty"),
            File("OURS", "The ledger of this branch, which gets the result"),
            File("THEIRS", "The ledger of the other branch")
        );
        var published = new Option<string?>("--published")
        {
            Description = "The branch whose ids and editions keep their addresses: ours or theirs",
        };
        published.AcceptOnlyFromAmong("ours", "theirs");
        var merge = new Command(
            "merge",
            "Merge the ledgers of two branches, as git's merge driver; without files, those of an unfinished git merge"
        )
        {
            before,
            ours,
            theirs,
            published,
        };
        merge.SetAction(result =>
        {
            MergeSide? keeper = result.GetValue(published) switch
            {
                "ours" => MergeSide.Ours,
                "theirs" => MergeSide.Theirs,
                _ => null,
            };
            return (result.GetValue(before), result.GetValue(ours), result.GetValue(theirs)) switch
            {
                ({ } start, { } own, { } other) => MergeFiles(start, own, other, keeper, terminal),
                (null, null, null) => forSite(request => MergeStages(request, keeper, terminal))(result),
                _ => Refuse("Name three files, BASE OURS THEIRS, or none.", ExitCode.Usage, terminal),
            };
        });
        return merge;
    }

    private static Argument<string?> File(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static int MergeFiles(string before, string ours, string theirs, MergeSide? published, Terminal terminal)
    {
        var target = RealPath.Of(Path.GetFullPath(ours, terminal.Folder));
        return Merge(
            (before, Text(before)),
            (ours, Text(ours)),
            (theirs, Text(theirs)),
            published,
            ReportFormat.Text,
            terminal,
            ledger => SafeFile.Replace(target, LedgerText.Write(ledger))
        );

        string Text(string file) => Workspace.ReadString(Path.GetFullPath(file, terminal.Folder), file);
    }

    private static int MergeStages(BuildRequest request, MergeSide? published, Terminal terminal)
    {
        using var file = LedgerFile.Lock(request.Root, terminal.Interrupted);
        if (Git.Find(request.Root, terminal.Variable) is not { } git)
            return Refuse(Git.Missing, ExitCode.Errors, terminal);
        if (!git.IsUnmerged(Ledger.Path))
            return Refuse($"git has no unfinished merge of “{Ledger.Path}”.", ExitCode.Errors, terminal);
        if (git.FileIn(":2", Ledger.Path) is not { } ours || git.FileIn(":3", Ledger.Path) is not { } theirs)
            return Refuse(
                $"One branch deleted “{Ledger.Path}”: bring it back with `git checkout --ours {Ledger.Path}`, or with --theirs.",
                ExitCode.Errors,
                terminal
            );
        var code = Merge(
            ($"BASE:{Ledger.Path}", git.FileIn(":1", Ledger.Path) ?? ""),
            ($"OURS:{Ledger.Path}", ours),
            ($"THEIRS:{Ledger.Path}", theirs),
            published,
            request.Format,
            terminal,
            file.Replace
        );
        if (code == ExitCode.Success && !request.Quiet)
            terminal.Output.WriteLine(
                $"Merged -> {Ledger.Path}: when the study is merged too, run `anchors accept`, then `git add {Ledger.Path}`."
            );
        return code;
    }

    private static int Merge(
        (string Name, string Text) before,
        (string Name, string Text) ours,
        (string Name, string Text) theirs,
        MergeSide? published,
        ReportFormat format,
        Terminal terminal,
        Action<Ledger> write
    )
    {
        var diagnostics = new DiagnosticBag();
        var (start, own, other) = (
            string.IsNullOrWhiteSpace(before.Text)
                ? Ledger.Empty
                : LedgerText.Read(before.Name, before.Text, diagnostics),
            LedgerText.Read(ours.Name, ours.Text, diagnostics),
            LedgerText.Read(theirs.Name, theirs.Text, diagnostics)
        );
        terminal.Error.Write(Report.Write(format, diagnostics.ToSorted(strict: false), terminal.Color));
        if (start is null || own is null || other is null)
            return ExitCode.Errors;
        var result = LedgerMerge.Merge(start, own, other, published);
        foreach (var sentence in MergeReport.Of(result, isChosen: published is not null))
            terminal.Error.WriteLine(sentence);
        if (result.Ledger is not { } merged)
            return ExitCode.Errors;
        write(merged);
        return ExitCode.Success;
    }

    private static int Refuse(string sentence, int code, Terminal terminal)
    {
        terminal.Error.WriteLine(sentence);
        return code;
    }
}
