using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Invocation;
using AfPakSite.Diagnostics;

namespace AfPakSite.CommandLine;

/// <summary>The whole program: arguments in, an exit code out.</summary>
internal static class CommandLineApp
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            return Invoke(Commands(terminal).Parse(arguments, Parsing), terminal);
        }
        catch (Exception fault)
        {
            return End(fault, terminal);
        }
    }

    /// <summary>Reports how a command ended, if anybody can be told.</summary>
    private static int End(Exception fault, Terminal terminal)
    {
        var (code, message) = fault switch
        {
            OperationCanceledException when terminal.Interrupted.IsCancellationRequested => (
                ExitCode.Interrupted,
                "Interrupted: nothing was published."
            ),
            _ when Refusal.Is(fault) => (ExitCode.Errors, fault.Message),
            _ => (ExitCode.Fault, $"internal error, please report it\n{fault}"),
        };
        try
        {
            terminal.Error.WriteLine(message);
        }
        catch (IOException)
        {
            // Standard error is full or closed: only the exit code is left.
        }
        return code;
    }

    private static int Invoke(ParseResult result, Terminal terminal)
    {
        var isMistaken = result.Action is ParseErrorAction;
        if (result.Action is ParseErrorAction action)
            action.ShowHelp = false;
        var invoked = result.Invoke(
            new()
            {
                Output = isMistaken ? terminal.Error : terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            }
        );
        return isMistaken ? ExitCode.Usage : invoked;
    }

    private static RootCommand Commands(Terminal terminal)
    {
        var options = new SharedOptions(terminal.Folder, terminal.Today);
        var pdf = new Option<bool>("--pdf") { Description = "Also print the study as a PDF, if there is a browser" };
        var drift = new DriftOptions(terminal.Folder);
        var build = new Command(BuildCommand.Name, BuildCommand.Description) { pdf };
        drift.AddTo(build);
        build.SetAction(result =>
            ForSite(request =>
                BuildCommand.Run(request with { Pdf = result.GetValue(pdf), Guard = drift.Read(result) }, terminal)
            )(result)
        );
        var root = new RootCommand("Makes the site of a study. Without a command, it builds the site.")
        {
            build,
            CheckCommand.Create(ForSite, terminal),
            ServeCommand.Create(ForSite, terminal),
            InitCommand.Create(options.ReadReport, terminal),
            AnchorsCommand.Create(ForSite, terminal),
            EditionsCommand.Create(ForSite, terminal),
            SuccessionCommand.Create(run => ForSiteIn(SuccessionCommand.Folder, run), terminal),
            SchemasCommand.Create(ForSite, terminal),
            ExplainCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        options.AddTo(root);
        foreach (var option in build.Options)
            root.Options.Add(option);
        root.Options.OfType<VersionOption>().Single().Recursive = true;
        root.Action = build.Action;
        CompleteFlagsWithoutValue(root);
        return root;

        Func<ParseResult, int> ForSite(Func<BuildRequest, int> run) => ForSiteIn(BuildCommand.Folder, run);

        Func<ParseResult, int> ForSiteIn(string written, Func<BuildRequest, int> run) =>
            result => options.Read(result, written) is { } request ? RunSite(run, request, terminal) : NoSite(terminal);
    }

    /// <summary>Otherwise a shell proposes “True” after <c>--fix</c>.</summary>
    private static void CompleteFlagsWithoutValue(Command command)
    {
        foreach (var flag in command.Options.OfType<Option<bool>>())
            flag.CompletionSources.Clear();
        foreach (var inner in command.Subcommands)
            CompleteFlagsWithoutValue(inner);
    }

    private static int RunSite(Func<BuildRequest, int> run, BuildRequest request, Terminal terminal)
    {
        try
        {
            ImmutableArray<Diagnostic> leftovers =
            [
                .. OutputKind.All.SelectMany(kind => Publisher.Repair(request.Output, kind)),
                .. InputLock.Repair(request.Root),
            ];
            return run(request with { Leftovers = leftovers });
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            terminal.Error.Write(Refusal.Write(request.Format, [], fault, terminal));
            return ExitCode.Errors;
        }
    }

    private static int NoSite(Terminal terminal)
    {
        terminal.Error.WriteLine(
            $"Neither “{terminal.Folder}” nor a folder above it contains input/site.yml: go to a site's folder, or name it with --root."
        );
        return ExitCode.Usage;
    }
}
