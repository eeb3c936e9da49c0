using System.Text.Json;
using System.Text.RegularExpressions;

namespace AfPakSite.Tests;

/// <summary>The tables of <c>src/contract.md</c> against the program and the real site.</summary>
public sealed partial class ContractTests
{
    private static readonly string[] Parts = File.ReadAllText(Repository.PathOf("src", "contract.md")).Split("\n## ");

    private static readonly Lazy<CompiledSite> Real = new(SmallSite.Real.Compile);

    private static string Part(string title) => Parts.Single(part => part.StartsWith(title, StringComparison.Ordinal));

    [Fact]
    public void Names_every_option_of_the_program()
    {
        var help = Option.Matches(HelpOf("--help")).Select(match => match.Value).Distinct();
        Assert.All(help, option => Assert.Contains($"`{option}", Part("Command line"), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_no_option_that_the_program_does_not_have()
    {
        var help = string.Concat(
            HelpOf("--help"),
            HelpOf("anchors", "status", "--help"),
            HelpOf("anchors", "accept", "--help"),
            HelpOf("anchors", "retire", "--help"),
            HelpOf("anchors", "merge", "--help"),
            HelpOf("anchors", "verify", "--help"),
            HelpOf("check", "--help"),
            HelpOf("init", "--help"),
            HelpOf("serve", "--help")
        );
        var named = NamedOption.Matches(Part("Command line")).Select(match => match.Value[1..]).Distinct();
        Assert.All(named, option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_the_commands_of_the_program()
    {
        var named = Command.Matches(Part("Command line")).Select(match => match.Groups["name"].Value).ToList();
        var groups = named.Where(name => name.Contains(' ')).Select(name => name.Split(' ')[0]).ToHashSet();
        var inHelp = CommandsIn("").Except(groups).Concat(groups.SelectMany(group => CommandsIn($"{group} ")));
        Assert.Equal(inHelp.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));

        static IEnumerable<string> CommandsIn(string group) =>
            CommandInHelp
                .Matches(HelpOf([.. group.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]))
                .Select(match => group + match.Groups["name"].Value);
    }

    [Fact]
    public void Names_every_key_of_the_study_as_data()
    {
        using var study = JsonDocument.Parse(Real.Value["study.json"]);
        Assert.All(
            KeysIn(study.RootElement).Distinct(),
            key => Assert.Contains($"\"{key}\"", Part("Files for machines"))
        );

        static IEnumerable<string> KeysIn(JsonElement element) =>
            element.ValueKind switch
            {
                JsonValueKind.Object => element
                    .EnumerateObject()
                    .Where(property => property.Name != "csl")
                    .SelectMany(property => KeysIn(property.Value).Prepend(property.Name)),
                JsonValueKind.Array => element.EnumerateArray().SelectMany(KeysIn),
                _ => [],
            };
    }

    [Fact]
    public void Names_files_that_the_real_site_has()
    {
        var paths = Real.Value.Files.Select(file => $"/{file.Path}").ToHashSet(StringComparer.Ordinal);
        var named = PlainFile.Matches(Part("Files for machines")).Select(match => match.Groups["path"].Value);
        Assert.All(named.Where(path => path != "/study.pdf"), path => Assert.Contains(path, paths));
    }

    [Fact]
    public void Names_every_file_of_the_real_site_that_is_not_a_page()
    {
        var others = Real
            .Value.Files.Select(file => $"/{file.Path}")
            .Where(path => path.LastIndexOf('/') == 0 && !path.EndsWith(".html", StringComparison.Ordinal))
            .Where(path =>
                !path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith("/cite.", StringComparison.Ordinal)
            );
        Assert.All(others, path => Assert.Contains($"`{path}`", Part("Files for machines"), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_routes_that_the_real_site_has()
    {
        var routes = Real.Value.Routes.ToHashSet(StringComparer.Ordinal);
        var named = PlainRoute.Matches(Part("Pages")).Select(match => match.Groups["route"].Value);
        Assert.All(named, route => Assert.Contains(route, routes));
    }

    private static string HelpOf(params string[] arguments)
    {
        var output = new StringWriter();
        Assert.Equal(
            0,
            AfPakSite.CommandLine.CommandLineApp.Run(arguments, new(output, TextWriter.Null, Repository.Root))
        );
        return output.ToString();
    }

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option { get; }

    [GeneratedRegex("`--[a-z-]+")]
    private static partial Regex NamedOption { get; }

    [GeneratedRegex(@"^\| `(?<name>[a-z]+(?: [a-z]+)?)[ `]", RegexOptions.Multiline)]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"(?<=^Commands:\n(?:  .*\n)*)  (?<name>[a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex CommandInHelp { get; }

    [GeneratedRegex("`(?<path>/[a-z_/.-]+[a-z])`")]
    private static partial Regex PlainFile { get; }

    [GeneratedRegex("`(?<route>/(?:[a-z]+/)*)`")]
    private static partial Regex PlainRoute { get; }
}
