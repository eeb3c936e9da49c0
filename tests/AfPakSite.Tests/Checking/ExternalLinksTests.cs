using System.Collections.Immutable;
using AfPakSite.Checking;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Checking;

/// <summary>The links to other sites, which the check of the finished pages collects.</summary>
public sealed class ExternalLinksTests
{
    private const string BaseUrl = "https://tea.example/";

    [Fact]
    public void Are_collected_once_in_the_order_of_the_pages()
    {
        var links = new ExternalLinks();
        Check(
            [
                new("b/index.html", Page("https://other.example/b#one", "https://other.example/a", "/b/")),
                new("a/index.html", Page("https://other.example/b#two", $"{BaseUrl}b/", "mailto:a@b.example")),
            ],
            links
        );
        var found = links.ToImmutable();
        Assert.Equal(["https://other.example/a", "https://other.example/b"], found.Select(link => link.Address));
        Assert.Equal(["https://other.example/b#two", "https://other.example/b#one"], found[1].Written);
        Assert.Equal("output/a/index.html", found[1].InPage.Source.Path);
    }

    /// <summary>The pages of a large site are on the disk.</summary>
    [Fact]
    public void Need_no_second_reading_of_a_page()
    {
        var (alone, collected) = (new Counted(), new Counted());
        Check([new("index.html", alone)], null);
        Check([new("index.html", collected)], new());
        Assert.Equal(alone.Readings, collected.Readings);
    }

    private static void Check(ImmutableArray<OutputFile> files, ExternalLinks? links) =>
        Checker.Check(
            new(files, BaseUrl, ImmutableDictionary<string, PageRole>.Empty, [], []),
            new(),
            Checker.AllCores,
            CancellationToken.None,
            links
        );

    private static string Page(params string[] addresses) =>
        $"<html><body>{string.Concat(addresses.Select(address => $"<a href=\"{address}\">a</a>"))}</body></html>";

    private sealed class Counted : FileContent
    {
        private readonly ImmutableArray<byte> bytes =
        [
            .. System.Text.Encoding.UTF8.GetBytes(Page("https://a.example/")),
        ];

        public int Readings { get; private set; }

        public override int Length => bytes.Length;

        public override ImmutableArray<byte> Read()
        {
            Readings++;
            return bytes;
        }
    }
}
