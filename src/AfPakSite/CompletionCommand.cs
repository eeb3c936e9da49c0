using System.CommandLine;

namespace AfPakSite.CommandLine;

/// <summary>
/// The command <c>completion</c>: prints a script with which a shell completes commands and options. The script asks
/// the program, so it never gets old.
/// </summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "ps1"];

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell" };
        shell.AcceptOnlyFromAmong([.. Shells.Select(NameOf)]);
        var command = new Command("completion", "Print a script that completes commands and options in a shell")
        {
            shell,
        };
        command.SetAction(result =>
        {
            var chosen = Shells.First(item => NameOf(item) == result.GetRequiredValue(shell));
            terminal.Output.Write(EmbeddedText.Find($"completion/afpaksite.{chosen}"));
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The name of a shell by the ending of its scripts.</summary>
    private static string NameOf(string ending) => ending == "ps1" ? "powershell" : ending;
}
