using System.Text.RegularExpressions;

namespace AfPakSite.Tests;

/// <summary>Inside Core, a folder uses only the folders above it in the table of <c>src/README.md</c>.</summary>
public sealed partial class FolderTests
{
    private static readonly string[] Table =
    [
        .. FolderRow
            .Matches(File.ReadAllText(Repository.PathOf("src", "README.md")).Split("| in `theme`")[0])
            .Select(row => row.Groups["folder"].Value),
    ];

    public static TheoryData<string> Folders => [.. Table];

    [Fact]
    public void Has_a_row_for_each_folder() => Assert.Equal(CoreSources.Folders, Table.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Uses_only_folders_above(string folder)
    {
        var above = Table.TakeWhile(other => other != folder).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(CoreSources.UsesIn(folder), use => !above.Contains(use.Folder));
    }

    [Fact]
    public void Sees_uses_without_a_using_line() =>
        Assert.Equal(
            ["Added.cs uses Site of Sites", "Added.cs uses Pages of Sites"],
            CoreSources
                .UsesIn(
                    "Text",
                    "namespace AfPakSite.Text; class Added { object Of(AfPakSite.Sites.Site site) => site.Pages; }"
                )
                .Where(use => use.Folder == "Sites")
                .Select(use => use.ToString())
        );

    [GeneratedRegex(@"^\| `(?<folder>[A-Z][A-Za-z]+)/`", RegexOptions.Multiline)]
    private static partial Regex FolderRow { get; }
}
