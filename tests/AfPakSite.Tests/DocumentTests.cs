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

    /// <summary>Lines with four spaces before them are examples.</summary>
    [GeneratedRegex(@"(?m)(?<!^ {4}.*)\]\((?<path>[^):#<]+)(?:#[^)]*)?\)")]
    private static partial Regex Link { get; }
}
