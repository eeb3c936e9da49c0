using AfPakSite.Diagnostics;
using AfPakSite.External;

namespace AfPakSite.Tests.External;

/// <summary>The file that keeps what was last seen of other sites.</summary>
public sealed class LinkLockTests
{
    [Fact]
    public void Is_read_as_it_was_written()
    {
        var records = new LinkRecord[]
        {
            new("https://a.example/", new LinkAnswer.Good(200), new(2026, 1, 1), "https://new.example/\"a\""),
            new("https://b.example/ü", LinkAnswer.Of(404), new(2026, 1, 2), LastGood: new(2025, 12, 31)),
            new("https://c.example/", new LinkAnswer.Refused(403), new(2026, 1, 3)),
            new("https://d.example/", LinkAnswer.Parse("endless")!, new(2026, 1, 3)),
        };
        var text = new LinkLock(new(2026, 1, 4), [.. records]).Write();
        var read = Read(text)!;
        Assert.Equal(new DateOnly(2026, 1, 4), read.Checked);
        Assert.Equal(records, read.Records);
        Assert.Equal(text, read.Write());
    }

    [Fact]
    public void Is_empty_without_a_file() => Assert.Same(LinkLock.Empty, LinkLockReader.Read(null, new()));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"\\ud800\": \"2026-01-01\", \"links\": []}")]
    [InlineData("{\"checked\": \"\\ud800\", \"links\": []}")]
    [InlineData("{\"checked\": \"2026-01-01\"}")]
    [InlineData("{\"checked\": \"yesterday\", \"links\": []}")]
    [InlineData("{\"checked\": \"2026-01-01\", \"links\": [], \"more\": 1}")]
    [InlineData("{\"checked\": \"2026-01-01\", \"links\": [7]}")]
    [InlineData(
        "{\"checked\": \"2026-01-01\", \"links\": [{\"url\": \"a\", \"answer\": \"x\", \"since\": \"2026-01-01\"}]}"
    )]
    [InlineData("{\"checked\": \"2026-01-01\", \"links\": [{\"url\": \"a\", \"answer\": \"200\"}]}")]
    [InlineData(
        "{\"checked\": \"2026-01-01\", \"links\": [{\"url\": \"a\", \"answer\": 200, \"since\": \"2026-01-01\"}]}"
    )]
    [InlineData(
        "{\"checked\": \"2026-01-01\", \"links\": [{\"url\": \"b\", \"answer\": \"200\", \"since\": \"2026-01-01\"}, {\"url\": \"a\", \"answer\": \"200\", \"since\": \"2026-01-01\"}]}"
    )]
    public void Is_refused_if_it_is_anything_else(string text) => Assert.Null(Read(text));

    private static LinkLock? Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var read = LinkLockReader.Read(new(LinkLock.Path, text), diagnostics);
        Assert.Equal(
            read is null ? ["link-lock-malformed"] : [],
            diagnostics.ToSorted(false).Select(found => found.Code)
        );
        return read;
    }
}
