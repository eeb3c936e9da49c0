using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using AfPakSite.CommandLine.Serving;
using AfPakSite.Diagnostics;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>serve</c>: shows the site in the browser, and each edit as soon as it is saved.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";
    public const string Description = "Serve the site on this machine, and show each edit at once";

    private const int UsualPort = 5080;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var port = new Option<int>("--port")
        {
            Description = "The port, by default 5080; 0 for any free port",
            HelpName = "PORT",
            DefaultValueFactory = _ => UsualPort,
            CustomParser = Port,
        };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser" };
        var editor = new Option<EditorLink>("--editor")
        {
            Description = "The address that opens {file} at {line} and {column}, by default that of Visual Studio Code",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => EditorLink.Usual,
            CustomParser = Editor,
        };
        var command = new Command(Name, Description) { port, open, editor };
        command.SetAction(result =>
            forSite(request =>
                Run(new(request, result.GetValue(port), result.GetValue(open), result.GetValue(editor)!), terminal)
            )(result)
        );
        return command;
    }

    private static int Run(ServeRequest request, Terminal terminal)
    {
        Serve(request, terminal).GetAwaiter().GetResult();
        return ExitCode.Interrupted;
    }

    /// <summary>Serves until the run is interrupted.</summary>
    private static async Task Serve(ServeRequest request, Terminal terminal)
    {
        var site = new CurrentSite();
        await using var server = await PreviewServer.Start(request, site, terminal);
        if (!request.Build.Leftovers.IsEmpty)
            terminal.Error.Write(Report.Write(request.Build.Format, request.Build.Leftovers, terminal.Color));
        if (!request.Build.Quiet)
            terminal.Output.WriteLine($"Serving {server.Address} until Ctrl-C");
        using var watcher = new SourceWatcher(
            request.Build.Root,
            ["seeds", "input", ThemeFolder.Name],
            Look,
            listens: true
        );
        using var rebuilder = new Rebuilder(request, site, terminal);
        if (request.Opens)
            Open(server.Address, terminal);
        try
        {
            await rebuilder.Run(watcher, terminal.Interrupted);
        }
        catch (OperationCanceledException) when (terminal.Interrupted.IsCancellationRequested)
        {
            // This is how serving ends.
        }
    }

    /// <summary>Opens an address in the browser of the system.</summary>
    private static void Open(string address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            terminal.Error.WriteLine($"The system opens no browser: open {address} yourself.");
        }
    }

    private static int Port(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (ushort.TryParse(word, out var port))
            return port;
        result.AddError($"“{word}” is not a port: use a number up to 65535, or 0 for any free port.");
        return UsualPort;
    }

    private static EditorLink? Editor(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (EditorLink.TryRead(word, out var link))
            return link;
        result.AddError(
            $"“{word}” does not open an editor: write an address with {{file}}, such as vscode://file/{{file}}:{{line}}."
        );
        return null;
    }
}
