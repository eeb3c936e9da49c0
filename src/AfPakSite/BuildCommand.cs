namespace AfPakSite.CommandLine;

/// <summary>The command <c>build</c>: compiles the site and, if it has no errors, publishes it.</summary>
internal static class BuildCommand
{
    public const string Name = "build";

    /// <summary>The folder to publish unless <c>--output</c> names another one.</summary>
    public const string Folder = "output";

    public const string Description = "Build the site and publish it into the output folder";

    public static int Run(BuildRequest request, Terminal terminal)
    {
        OutputChecker.RequirePlace(request.Root, request.Output);
        var browser = request.Pdf ? Browser.Find(terminal.Variable) : null;
        if (request.Pdf && browser is null)
            terminal.Error.WriteLine(Browser.Missing);
        request = request with { Options = request.Options with { Pdf = browser is not null } };
        var run = new CompilerRun(request, terminal);
        if (run.Compile(Publish) is not { } published)
            return ExitCode.Errors;
        run.Close(published, request.Output);
        return ExitCode.Success;

        Compilation Publish(Compilation compilation)
        {
            var complete =
                browser is not null && compilation.Linked is { } linked
                    ? PdfPrinter.Print(compilation, linked, browser, terminal)
                    : compilation;
            var found = Publisher.Publish(
                complete.Files,
                request.Root,
                request.Output,
                OutputKind.Site,
                terminal.Interrupted
            );
            return complete with { Diagnostics = complete.Diagnostics.AddRange(found) };
        }
    }
}
