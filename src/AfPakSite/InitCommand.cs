using System.CommandLine;
using System.CommandLine.Parsing;
using AfPakSite.Diagnostics;
using AfPakSite.Importing;
using AfPakSite.Text;
using AfPakSite.Theme;
using AfPakSite.Wording;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>init</c>: makes the folder of a new site from a paper.</summary>
internal sealed class InitCommand
{
    private const string Description = "Start a site for another study from its paper";

    private static readonly string[] BibliographyEndings = [".yml", ".yaml", ".bib", ".ris", ".json"];

    private readonly Argument<string> folder = new("DIR") { Description = "The folder of the new site" };

    private readonly Option<string> study = new("--study")
    {
        Description = $"The paper: {string.Join(", ", PaperImporter.Endings)}",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> bibliography = new("--bibliography")
    {
        Description = $"The works that it cites: {string.Join(", ", BibliographyEndings)}",
        HelpName = "FILE",
    };

    private readonly Option<string> language = new("--language")
    {
        Description = "The language of the paper as a tag, such as en or de-AT; by default what the paper says",
        HelpName = "TAG",
    };

    private InitCommand(Terminal terminal)
    {
        folder.Validators.Add(result => RequireFree(result, terminal));
        study.Validators.Add(result => RequireEnding(result, PaperImporter.Endings, "a paper"));
        bibliography.Validators.Add(result => RequireEnding(result, BibliographyEndings, "a bibliography"));
        language.Validators.Add(RequireTag);
    }

    /// <param name="shared">Reads the format of reports, and whether the user wants only those.</param>
    public static Command Create(Func<ParseResult, (ReportFormat Format, bool Quiet)> shared, Terminal terminal)
    {
        var init = new InitCommand(terminal);
        var command = new Command("init", Description) { init.folder, init.study, init.bibliography, init.language };
        command.SetAction(result => init.Run(result, shared(result), terminal));
        return command;
    }

    private int Run(ParseResult result, (ReportFormat Format, bool Quiet) shared, Terminal terminal)
    {
        var target = FullPath(result.GetRequiredValue(folder), terminal);
        var paperFile = result.GetRequiredValue(study);
        var beside = new PaperFolder(Path.GetDirectoryName(FullPath(paperFile, terminal))!);
        switch (PaperImporter.Import(ReadFile(paperFile, terminal), beside.Read))
        {
            case ImportResult.Refused refused:
                throw new UserErrorException(refused.Sentence);
            case ImportResult.Understood { Paper: var paper }:
                var works =
                    GivenBibliography(result.GetValue(bibliography), terminal)
                    ?? beside.Bibliography(paper.NamedBibliographies, BibliographyEndings);
                var draft = SiteDraft.Of(paper, result.GetValue(language), works, WordFiles.Read);
                var report = ImportReport.Of(paper with { Notes = paper.Notes.AddRange(beside.Notes) }, draft);
                terminal.Error.Write(
                    Report.Write(shared.Format, [.. NewFolder.Repair(target), .. report.Diagnostics], terminal.Color)
                );
                terminal.Interrupted.ThrowIfCancellationRequested();
                NewFolder.Write(target, draft.Files);
                if (!shared.Quiet)
                    terminal.Output.Write(report.Text(terminal.Shown(target)));
                return report.Errors == 0 ? ExitCode.Success : ExitCode.Errors;
            default:
                throw new InvalidOperationException("An import has no other result.");
        }
    }

    private static string FullPath(string path, Terminal terminal) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, terminal.Folder));

    private static SourceFile ReadFile(string path, Terminal terminal)
    {
        var full = FullPath(path, terminal);
        return File.Exists(full)
            ? Workspace.ReadText(full, path)
            : throw new UserErrorException($"There is no file “{path}”: check its name.");
    }

    /// <summary>The bibliography under the name that it has in the site; null without one.</summary>
    private static SourceFile? GivenBibliography(string? path, Terminal terminal)
    {
        if (path is null)
            return null;
        var ending = Path.GetExtension(path).ToLowerInvariant();
        return ReadFile(path, terminal) with { Path = PaperFolder.PathOf(ending) };
    }

    private static void RequireFree(ArgumentResult result, Terminal terminal)
    {
        var path = result.Tokens[0].Value;
        if (path.Length == 0)
            result.AddError("The path of a folder is empty.");
        else if (NewFolder.Obstacle(FullPath(path, terminal), path) is { } obstacle)
            result.AddError(obstacle);
    }

    private static void RequireEnding(OptionResult result, IEnumerable<string> endings, string what)
    {
        var path = result.Tokens is [var token, ..] ? token.Value : "";
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending == ".doc")
            result.AddError($"“{path}” is in an old format of Word: save it as .docx, and name that file.");
        else if (!endings.Contains(ending))
            result.AddError(
                $"“{path}” does not have the ending of {what} that can be read: {string.Join(", ", endings)}."
            );
    }

    private static void RequireTag(OptionResult result)
    {
        if (result.Tokens is [var token, ..] && !LanguageTag.IsWellFormed(token.Value))
            result.AddError($"“{token.Value}” is not a language tag: write it like en or de-AT.");
    }
}
