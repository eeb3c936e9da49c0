using System.CommandLine;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Schemas;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Theme;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>schemas</c>: writes JSON Schemas of the input's files, for editors.</summary>
internal static class SchemasCommand
{
    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal)
    {
        var command = new Command("schemas", $"Write JSON Schemas of the input's files into {SchemaWriter.Folder}");
        command.SetAction(result => forSite(request => Run(request, terminal))(result));
        return command;
    }

    private static int Run(BuildRequest request, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var settings = SiteSettingsReader.Read(
            Workspace.Read(request.Root),
            request.Options,
            WordFiles.Read,
            diagnostics
        );
        if (settings is null)
        {
            terminal.Error.Write(
                Report.Write(request.Format, diagnostics.ToSorted(request.Options.Strict), terminal.Color)
            );
            return ExitCode.Errors;
        }
        // Made before the lock is taken: this takes seconds, and other commands wait only ten.
        var files = SchemaFile.All(settings.Kinds, WordFiles.Read).Select(Write).ToList();
        var folder = RealPath.InSite(request.Root, SchemaWriter.Folder, "a folder");
        if (File.Exists(folder))
            throw new UserErrorException(
                $"“{SchemaWriter.Folder}” is a file, but must be a folder: rename or delete it."
            );
        using var taken = InputLock.Take(request.Root, terminal.Interrupted);
        Make(folder);
        using var change = new FileChange(request.Root);
        foreach (var (name, schema) in files)
            change.Add(Path.Combine(folder, $"{name}.json"), Encoding.UTF8.GetBytes(schema));
        change.Publish();
        if (!request.Quiet)
            terminal.Output.WriteLine($"{Quantity.Of(files.Count, "schema")} -> {SchemaWriter.Folder}");
        return ExitCode.Success;

        (string Name, string Schema) Write(SchemaFile file)
        {
            terminal.Interrupted.ThrowIfCancellationRequested();
            return (file.Name, SchemaWriter.Write(file));
        }
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (Refusal.IsOfSystem(fault))
        {
            throw new UserErrorException(
                $"The folder “{SchemaWriter.Folder}” cannot be made: give yourself the permission to write to the folder above it. The system says: {fault.Message}"
            );
        }
    }
}
