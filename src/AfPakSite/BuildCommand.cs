namespace AfPakSite.CommandLine;

/// <summary>The command <c>build</c>: compiles the site and, if nothing is wrong with it, publishes it.</summary>
internal static class BuildCommand
{
    public const string Name = "build";
    public const string Description = "Build the site and publish it into the output folder";

    public static int Run(BuildRequest request, Terminal terminal)
    {
        var run = new CompilerRun(request, terminal);
        var compilation = run.Compile();
        if (!compilation.Succeeded)
            return ExitCode.Errors;
        Publisher.Publish(compilation.Files, request.Root, request.Output, terminal.Interrupted);
        run.Close(compilation, request.Output);
        return ExitCode.Fine;
    }
}
