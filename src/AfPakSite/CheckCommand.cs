namespace AfPakSite.CommandLine;

/// <summary>The command <c>check</c>: compiles the site as <c>build</c> does and publishes nothing.</summary>
internal static class CheckCommand
{
    public const string Name = "check";
    public const string Description = "Build the site in memory and report its problems";

    public static int Run(BuildRequest request, Terminal terminal)
    {
        var run = new CompilerRun(request, terminal);
        if (run.Compile(compilation => compilation) is not { } compilation)
            return ExitCode.Errors;
        run.Close(compilation, where: null);
        return ExitCode.Success;
    }
}
