using System.Text.RegularExpressions;

namespace AfPakSite.Tests;

/// <summary>The documents for maintainers.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents =>
        [
            "README.md",
            "src/README.md",
            "src/contract.md",
            "tests/README.md",
            ".github/CONTRIBUTING.md",
            ".github/SECURITY.md",
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_to_files_that_exist(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        Assert.All(
            Link.Matches(File.ReadAllText(Repository.PathOf(document))).Select(link => link.Groups["path"].Value),
            path => Assert.True(Path.Exists(Path.Combine(folder, path)), path)
        );
    }

    /// <summary>
    /// Each command of the README that begins with <c>dotnet run</c> is also one of a script of <c>.ci</c>: the same
    /// command, with at least the same options.
    /// </summary>
    [Fact]
    public void Shows_no_command_that_CI_does_not_run()
    {
        var scripts = Directory
            .EnumerateFiles(Repository.PathOf(".ci"))
            .SelectMany(File.ReadLines)
            .Select(line => line.Split(' ').Select(word => word.Trim('"', '(', ')')).ToHashSet(StringComparer.Ordinal))
            .ToList();
        var commands = Command
            .Matches(File.ReadAllText(Repository.PathOf("README.md")))
            .Select(command => command.Groups["words"].Value.Split(' ').Where(IsWordOrOption).ToList())
            .ToList();
        Assert.InRange(commands.Count, 20, 99);
        Assert.Empty(
            commands
                .Where(command => !scripts.Exists(script => command.All(script.Contains)))
                .Select(command => string.Join(' ', command))
        );

        // The words of a command come first; other words are names, addresses and numbers.
        static bool IsWordOrOption(string word, int index) =>
            word.StartsWith("--", StringComparison.Ordinal) || index < 2 && word.All(char.IsAsciiLetterLower);
    }

    [GeneratedRegex(@"(?m)^ {4}dotnet run --project src/AfPakSite -- (?<words>[^#\n]*[^#\n ])")]
    private static partial Regex Command { get; }

    /// <summary>Lines with four spaces before them are examples.</summary>
    [GeneratedRegex(@"(?m)(?<!^ {4}.*)\]\((?<path>[^):#<]+)(?:#[^)]*)?\)")]
    private static partial Regex Link { get; }
}
