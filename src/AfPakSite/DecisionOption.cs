using System.CommandLine;
using AfPakSite.Ledgers;

namespace AfPakSite.CommandLine;

/// <summary>The option <c>--decisions [FILE]</c> of the commands that write and read the file of decisions.</summary>
internal static class DecisionOption
{
    public const string Advice =
        "To decide about all lost anchors at once, write a file with `anchors status --decisions`.";

    public static Option<string?> Create(string description) =>
        new("--decisions")
        {
            Description = $"{description}; by default {DecisionFile.Name} in the site's folder",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };

    /// <summary>The path of the file, absolute; null without the option.</summary>
    public static string? PathIn(ParseResult result, Option<string?> option, BuildRequest request, Terminal terminal) =>
        result.GetResult(option) is null ? null
        : result.GetValue(option) is { } path ? Path.GetFullPath(path, terminal.Folder)
        : Path.Combine(request.Root, DecisionFile.Name);
}
