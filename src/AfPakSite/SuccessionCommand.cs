using System.CommandLine;
using System.CommandLine.Parsing;
using AfPakSite.Exporting;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>succession</c>: writes what a move of the site to another address needs.</summary>
internal static class SuccessionCommand
{
    /// <summary>The folder to write unless <c>--output</c> names another one.</summary>
    public const string Folder = "succession";

    private const string Description = "Write what a move to another address needs: redirects and a deposit";

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var url = new Argument<string>("URL") { Description = "The new address of the site" };
        url.Validators.Add(RequireAddress);
        var command = new Command("succession", Description) { url };
        command.SetAction(result =>
            forSite(request => Run(request, SiteSettingsReader.Normalized(result.GetRequiredValue(url)), terminal))(
                result
            )
        );
        return command;
    }

    private static void RequireAddress(ArgumentResult result)
    {
        if (!SiteSettingsReader.IsBaseUrl(result.Tokens[0].Value))
            result.AddError(SharedOptions.NotAnAddress(result.Tokens[0].Value));
    }

    private static int Run(BuildRequest request, string address, Terminal terminal)
    {
        var run = new CompilerRun(request, terminal);
        return run.Compile(Write) is null ? ExitCode.Errors : ExitCode.Success;

        Compilation Write(Compilation compilation)
        {
            var linked = compilation.Linked!;
            var settings = linked.Site.Settings;
            if (settings.HasPlaceholderHost)
                throw new UserErrorException(
                    $"{settings.Host} is a placeholder, from which no site can move: give the old address with --base-url, or as url in {SiteSettingsReader.Path}."
                );
            var move = new Move(settings.BaseUrl, address);
            if (move.From == move.To)
                throw new UserErrorException($"The site already has the address “{address}”: name the new one.");
            var files = Succession.Write(linked, compilation.Files, Workspace.ReadEverything(request.Root), move);
            var leftovers = Publisher.Publish(
                files,
                request.Root,
                request.Output,
                OutputKind.Succession,
                terminal.Interrupted
            );
            if (!request.Quiet)
                terminal.Output.WriteLine(
                    $"{Quantity.Of(files.Length, "file")} for the move from {move.From} to {move.To} -> {terminal.Shown(request.Output)}"
                );
            return compilation with { Diagnostics = compilation.Diagnostics.AddRange(leftovers) };
        }
    }
}
