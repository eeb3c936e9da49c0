using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using AfPakSite.Exporting;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>The options that compare the site with what is published.</summary>
/// <param name="folder">The current directory, which paths are relative to.</param>
internal sealed class DriftOptions(string folder)
{
    public const string AcceptName = "--accept-drop";

    private readonly Option<string?> against = new("--against")
    {
        Description =
            "Fail if the site is smaller than what is published: a folder with build-report.json, or a copy of this file",
        HelpName = "DIR|FILE",
    };

    private readonly Option<KeyValuePair<string, int>[]> accept = new(AcceptName)
    {
        Description = $"With --against, accept a smaller number: {string.Join(", ", SiteCounts.Names)}",
        HelpName = "NAME=NUMBER",
        CustomParser = Accepted,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(against);
        command.Options.Add(accept);
        accept.Validators.Add(result =>
        {
            if (result.GetResult(against) is null)
                result.AddError($"The option {AcceptName} needs --against.");
        });
        against.Validators.Add(result =>
        {
            var named = result.GetValueOrDefault<string?>();
            if (named is "")
                result.AddError("The path after --against is empty.");
            else if (named is not null && LinkScheme.IsExternal(named))
                result.AddError(
                    $"“{named}” is an address: download its {BuildReport.Path} first, and name the copy after --against."
                );
        });
    }

    /// <summary>The guard that the options ask for; null if they ask for none.</summary>
    public DriftGuard? Read(ParseResult result)
    {
        if (result.GetValue(against) is not { } named)
            return null;
        var path = Path.GetFullPath(named, folder);
        var file = Directory.Exists(path) ? Path.Combine(path, BuildReport.Path) : path;
        var text = Encoding.UTF8.GetString(Workspace.ReadText(file, file).Bytes.AsSpan());
        var published =
            SiteCounts.Read(text)
            ?? throw new UserErrorException(
                $"“{named}” is not a {BuildReport.Path} of {BuildReport.Generator}: download or copy it again."
            );
        return new(published, (result.GetValue(accept) ?? []).ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static KeyValuePair<string, int>[] Accepted(ArgumentResult result)
    {
        var accepted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
            if (
                token.Value.Split('=') is [var name, var digits]
                && SiteCounts.Names.Contains(name)
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
                accepted[name] = number;
            else
                result.AddError(
                    $"“{token.Value}” is not an accepted number: write one like {SiteCounts.Names[0]}=60, of {string.Join(", ", SiteCounts.Names)}."
                );
        return [.. accepted];
    }
}
