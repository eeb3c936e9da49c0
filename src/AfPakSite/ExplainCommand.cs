using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using AfPakSite.CommandLine.Serving;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>explain</c>: says what a diagnostic means, with an example.</summary>
internal static class ExplainCommand
{
    private const string Name = "explain";

    /// <summary>The kinds of the catalog, and those of faults that only the command line knows.</summary>
    private static readonly ImmutableArray<DiagnosticKind> Kinds =
    [
        .. DiagnosticKinds
            .All.Concat([
                Refusal.Kind,
                AnchorsVerifyCommand.Kind,
                DriftGuard.Kind,
                DriftGuard.MissingKind,
                Leftover.Kind,
                RemovedFile.Kind,
                ThemeFolder.EditedKind,
                ThemeFolder.UnreadKind,
                ThemeFolder.RefusedKind,
                ImportReport.Kind,
                ImportReport.UnresolvedKind,
            ])
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "The code of a diagnostic; without it, the command lists all codes",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "CODE", // otherwise the help lists all completions
        };
        code.CompletionSources.Add(_ =>
            Kinds.Select(kind => new System.CommandLine.Completions.CompletionItem(kind.Code))
        );
        var command = new Command(Name, "Explain a diagnostic by its code, with an example") { code };
        command.SetAction(result => Run(result.GetValue(code), terminal));
        return command;
    }

    private static int Run(string? code, Terminal terminal)
    {
        var meant = code is null ? null : CodeIn(code);
        if (meant is null)
            terminal.Output.Write(List());
        else if (Kinds.FirstOrDefault(kind => kind.Code == meant) is { } kind)
            terminal.Output.Write(Entry(kind));
        else
            return Refuse(meant, terminal);
        return ExitCode.Success;
    }

    /// <summary>The code in words that may be copied from a report: <c>error[page-dead]:</c>.</summary>
    private static string CodeIn(string words)
    {
        var (start, end) = (words.IndexOf('[', StringComparison.Ordinal), words.IndexOf(']', StringComparison.Ordinal));
        return (end > start && start >= 0 ? words[(start + 1)..end] : words).Trim(' ', ':').ToLowerInvariant();
    }

    private static int Refuse(string code, Terminal terminal)
    {
        var nearest = NearestMatch.Of(code, Kinds.Select(kind => kind.Code));
        var advice = nearest is null ? $"`{Name}` without a code lists all" : $"did you mean “{nearest}”?";
        terminal.Error.WriteLine($"“{code}” is not the code of a diagnostic: {advice}{(nearest is null ? "." : "")}");
        return ExitCode.Usage;
    }

    private static string List()
    {
        var list = new StringBuilder();
        var width = Kinds.Max(kind => kind.Code.Length);
        foreach (var kind in Kinds)
            list.Append($"{JsonText.Word(kind.Severity), -8} {kind.Code.PadRight(width)}  {kind.Summary}\n");
        return list.ToString();
    }

    private static string Entry(DiagnosticKind kind)
    {
        var text = new StringBuilder($"{JsonText.Word(kind.Severity)}[{kind.Code}]\n\n{kind.Summary} {Effect(kind)}\n");
        if (GalleryExample.Find(kind.Code) is { } example)
            text.Append(
                $"\nAn example:\n\n{example.Input}\n\nThe program reports{(example.Remedy is null ? ", with a hint of what to do" : "")}:\n\n{example.Report}\n{(example.Remedy is { } remedy ? $"\nWhat to do:\n\n{remedy}\n" : "")}"
            );
        return text.ToString();
    }

    private static string Effect(DiagnosticKind kind) =>
        kind.Severity switch
        {
            Severity.Error => "It is an error: nothing is published.",
            Severity.Warning => "It is a warning: with --strict, nothing is published.",
            _ => "It is a note: nothing needs to be done.",
        };
}
