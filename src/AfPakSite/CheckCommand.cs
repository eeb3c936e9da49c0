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
        var command = new Command(Name, Description) { external, allowPrivate };
        command.SetAction(result =>
            forSite(request =>
                Run(
                    request,
                    result.GetValue(external) ? new(LinkLimits.Default, result.GetValue(allowPrivate)) : null,
                    terminal
                )
            )(result)
        );
        return command;
    }

    /// <param name="external">The check of other sites; null without it.</param>
    private static int Run(BuildRequest request, ExternalCheck? external, Terminal terminal)
    {
        var run = new CompilerRun(request, terminal);
        var compiled = run.Compile(compilation => external?.Run(compilation, request, terminal) ?? compilation);
        if (compiled is not { Succeeded: true } compilation)
            return ExitCode.Errors;
        run.Close(compilation, where: null);
        return ExitCode.Success;
    }
}
