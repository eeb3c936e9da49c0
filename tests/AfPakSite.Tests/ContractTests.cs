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
        var help = HelpOf("--help") + HelpOf("anchors", "retire", "--help");
        var named = NamedOption.Matches(Part("Command line")).Select(match => match.Value[1..]).Distinct();
        Assert.All(named, option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_every_command()
    {
        var help = HelpOf("--help") + HelpOf("anchors", "--help") + HelpOf("editions", "--help");
        foreach (
            var command in Command
                .Matches(Part("Command line"))
                .SelectMany(match => match.Groups["name"].Value.Split(' '))
        )
            Assert.Contains($"{command} ", help, StringComparison.Ordinal);
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

    [GeneratedRegex("`(?<path>/[a-z_/.-]+[a-z])`")]
    private static partial Regex PlainFile { get; }

    [GeneratedRegex("`(?<route>/(?:[a-z]+/)*)`")]
    private static partial Regex PlainRoute { get; }
}
