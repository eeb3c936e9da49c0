using System.Text.RegularExpressions;

namespace AfPakSite.Tests;

/// <summary>The prose of the real site says whose view it gives once, and says and quotes everything once.</summary>
public sealed partial class ProseTests
{
    private const int ShortestSentence = 25;

    public static TheoryData<string> Entries =>
        [
            .. SmallSite.Real.Files.Keys.Where(path =>
                path.StartsWith("input/", StringComparison.Ordinal)
                && path.EndsWith(".md", StringComparison.Ordinal)
                && path.Split('/') is [_, not "pages" and not "map", _]
            ),
        ];

    [GeneratedRegex(@"\[\]\(<study:(?<quotation>[^>]*)>\)")]
    private static partial Regex Evidence { get; }

    [GeneratedRegex(@"(the study says|according to the study)", RegexOptions.IgnoreCase)]
    private static partial Regex Attribution { get; }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Quotes_nothing_twice_in_one_text(string path) =>
        Assert.Distinct(Evidence.Matches(TextOf(path)).Select(match => match.Groups["quotation"].Value));

    [Theory]
    [MemberData(nameof(Entries))]
    public void Leaves_it_to_the_page_to_say_whose_view_it_gives(string path) =>
        Assert.DoesNotMatch(Attribution, SmallSite.Real[path]);

    [Fact]
    public void Writes_no_sentence_twice() =>
        Assert.Distinct(
            Entries
                .Select(entry => Evidence.Replace(TextOf(entry.Data), ""))
                .SelectMany(text => text.Split(". "))
                .Where(sentence => sentence.Length >= ShortestSentence)
        );

    /// <summary>Readers see the statements of a list one after the other.</summary>
    [Theory]
    [InlineData("/actors/")]
    [InlineData("/frameworks/")]
    [InlineData("/themes/")]
    [InlineData("/places/")]
    [InlineData("/glossary/")]
    [InlineData("/argument/")]
    public void Says_and_quotes_nothing_twice_in_a_list(string route)
    {
        var notes = SmallSite.RealSite.Page(route).QuerySelectorAll("main .sidenote").ToList();
        Assert.NotEmpty(notes);
        Assert.Distinct(notes.Select(note => note.FirstChild!.TextContent.Trim()));
        Assert.Distinct(
            notes
                .Select(note => note.ParentElement!)
                .Distinct()
                .Select(statement => statement.FirstChild!.TextContent.Trim())
                .Where(statement => statement.Length > 0)
        );
    }

    /// <summary>The text below the front matter in one line.</summary>
    private static string TextOf(string path) =>
        string.Join(
            ' ',
            SmallSite.Real[path].Split("\n---\n", 2)[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
