using System.CommandLine;
using System.CommandLine.Parsing;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>The options of every command.</summary>
/// <param name="folder">The current directory, which paths are relative to.</param>
/// <param name="today">The day in UTC.</param>
internal sealed class SharedOptions(string folder, DateOnly today)
{
    private readonly Option<string> root = new("--root")
    {
        Description = "The folder of the site; by default the nearest folder upwards that contains input/site.yml",
        HelpName = "DIR",
        Recursive = true,
        CustomParser = result => ExistingFolder(result, folder),
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "The folder to write; by default the folder output of the site",
        HelpName = "DIR",
        Recursive = true,
        CustomParser = result => FullPath(result, folder),
    };

    private readonly Option<string> baseUrl = new("--base-url")
    {
        Description = "The address of the site, instead of the one in input/site.yml",
        HelpName = "URL",
        Recursive = true,
        CustomParser = BaseUrl,
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Count warnings as errors",
        Recursive = true,
    };

    private readonly Option<bool> locked = new("--locked")
    {
        Description = "Fail if the ledger of anchors is not up to date",
        Recursive = true,
    };

    private readonly Option<bool> noIndex = new("--no-index")
    {
        Description = "Ask search engines not to list the site",
        Recursive = true,
    };

    private readonly Option<bool> policyInPages = new("--policy-in-pages")
    {
        Description = "Put the security policy into each page, for hosts that send no headers",
        Recursive = true,
    };

    private readonly Option<ReportFormat> report = new("--report")
    {
        Description = "The format of the diagnostics: text, github, json or sarif",
        HelpName = "FORMAT",
        Recursive = true,
        CustomParser = Format,
    };

    private readonly Option<bool> quiet = new("--quiet") { Description = "Print only diagnostics", Recursive = true };

    public void AddTo(Command command)
    {
        report.CompletionSources.Clear();
        report.CompletionSources.Add("text", "github", "json", "sarif");
        foreach (
            var option in (IEnumerable<Option>)
                [root, output, baseUrl, strict, locked, noIndex, policyInPages, report, quiet]
        )
            command.Options.Add(option);
    }

    /// <summary>The request of the options; null if no site is found.</summary>
    /// <param name="written">The folder of the site that the command writes unless an option names another one.</param>
    public BuildRequest? Read(ParseResult result, string written)
    {
        if ((result.GetValue(root) ?? Workspace.FindRoot(folder)) is not { } site)
            return null;
        var options = new BuildOptions(
            result.GetValue(baseUrl),
            result.GetValue(strict),
            Indexable: !result.GetValue(noIndex),
            PolicyInPages: result.GetValue(policyInPages),
            Locked: result.GetValue(locked),
            Today: today
        );
        return new(
            site,
            result.GetValue(output) ?? Path.Combine(site, written),
            options,
            result.GetValue(report),
            result.GetValue(quiet),
            Leftovers: []
        );
    }

    /// <summary>The format of reports, and whether the user wants only those.</summary>
    public (ReportFormat Format, bool Quiet) ReadReport(ParseResult result) =>
        (result.GetValue(report), result.GetValue(quiet));

    private static string? FullPath(ArgumentResult result, string folder)
    {
        var path = result.Tokens[0].Value;
        if (path.Length > 0)
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
        result.AddError("The path of a folder is empty.");
        return null;
    }

    private static string? ExistingFolder(ArgumentResult result, string folder)
    {
        var path = FullPath(result, folder);
        if (path is null || Directory.Exists(path))
            return path;
        result.AddError($"There is no folder “{result.Tokens[0].Value}”.");
        return null;
    }

    private static string? BaseUrl(ArgumentResult result)
    {
        var url = result.Tokens[0].Value;
        if (SiteSettingsReader.IsBaseUrl(url))
            return url;
        result.AddError(NotAnAddress(url));
        return null;
    }

    public static string NotAnAddress(string url) =>
        $"“{url}” is not the address of a site: write it as https://host/ or https://host/path/.";

    private static ReportFormat Format(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        ReportFormat? format = word switch
        {
            "text" => ReportFormat.Text,
            "github" => ReportFormat.GitHub,
            "json" => ReportFormat.Json,
            "sarif" => ReportFormat.Sarif,
            _ => null,
        };
        if (format is null)
            result.AddError($"“{word}” is not a report format: use text, github, json or sarif.");
        return format ?? ReportFormat.Text;
    }
}
