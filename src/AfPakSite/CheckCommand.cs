using System.CommandLine;
using AfPakSite.CommandLine.External;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>check</c>: compiles the site as <c>build</c> does and publishes nothing.</summary>
internal static class CheckCommand
{
    private const string Name = "check";
    private const string Description = "Build the site in memory and report its problems";

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var external = new Option<bool>("--external")
        {
            Description = "Also request each address of another site, and report what broke",
        };
        var allowPrivate = new Option<bool>("--allow-private")
        {
            Description = "With --external, also ask this machine and private networks",
        };
        var fix = new Option<bool>("--fix") { Description = "Show the safe fixes, and make them after a question" };
        var yes = new Option<bool>("--yes") { Description = "With --fix, make the fixes without a question" };
        var command = new Command(Name, Description) { external, allowPrivate, fix, yes };
        command.Validators.Add(result =>
        {
            if (result.GetValue(yes) && !result.GetValue(fix))
                result.AddError("The option --yes needs --fix.");
            if (result.GetValue(allowPrivate) && !result.GetValue(external))
                result.AddError("The option --allow-private needs --external.");
        });
        command.SetAction(result =>
        {
            ExternalCheck? others = result.GetValue(external)
                ? new(LinkLimits.Default, result.GetValue(allowPrivate))
                : null;
            return forSite(request =>
                result.GetValue(fix)
                    ? CheckFix.Run(request, result.GetValue(yes), others, terminal)
                    : Run(request, others, terminal)
            )(result);
        });
        return command;
    }

    /// <param name="external">The check of other sites; null without it.</param>
    public static int Run(BuildRequest request, ExternalCheck? external, Terminal terminal)
    {
        var run = RunOf(request, external, terminal);
        return Report(run, run.Make(), request, external, terminal);
    }

    /// <summary>A run that collects the links to other sites if these are checked.</summary>
    public static CompilerRun RunOf(BuildRequest request, ExternalCheck? external, Terminal terminal) =>
        new(request, terminal, external is null ? null : new());

    /// <summary>Prints what was found, and one status line if there are no errors.</summary>
    /// <param name="external">The check of other sites, if the site has no errors; null without it.</param>
    public static int Report(
        CompilerRun run,
        Compilation compilation,
        BuildRequest request,
        ExternalCheck? external,
        Terminal terminal
    )
    {
        var finished = run.Finish(
            compilation,
            checkable =>
                run.Links is { } links ? external!.Run(checkable, links.ToImmutable(), request, terminal) : checkable
        );
        if (finished is not { Succeeded: true } good)
            return ExitCode.Errors;
        run.Close(good, where: null);
        return ExitCode.Success;
    }
}
