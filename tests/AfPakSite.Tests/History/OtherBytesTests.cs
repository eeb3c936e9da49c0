using AfPakSite.Ledgers;
using AfPakSite.Studies;
using AfPakSite.Tests.Anchors;
using AfPakSite.Tests.Ledgers;
using AfPakSite.Text;
using static AfPakSite.Tests.Ledgers.ShipsStudy;

namespace AfPakSite.Tests.History;

/// <summary>
/// A study that a program saved in other bytes has the same text: the ledger contains the new bytes, and nothing says
/// that anything changed.
/// </summary>
public sealed class OtherBytesTests
{
    private static readonly SmallSite Composed = (First with { Files = First.Files.Remove(Ledger.Path) })
        .Change(StudyPath, "Ships of the Coast\n", "Ships of the Côte\n")
        .Change(StudyPath, "2. Methods", "2. Méthodes")
        .Change(StudyPath, "Forty ships arrived", "Forty réfugiés arrived")
        .Accept("2026-01-01");

    private static readonly SmallSite Saved = Composed.With(StudyPath, Decomposition.Of(Composed[StudyPath]));

    [Fact]
    public void Is_no_change_in_the_status()
    {
        var site = Compiler.Anchor(Saved.Sources, Saved.Options, Saved.ReadWords, new())!;
        var status = AnchorStatus.Of(site.Anchored, site.Site.Register);
        Assert.Equal($"{Composed.ReadLedger().Anchors.Length} kept", status.InWords);
    }

    [Fact]
    public void Keeps_the_dates_and_the_new_bytes_in_the_ledger()
    {
        var ledger = Saved.Accept("2026-02-01").ReadLedger();
        Assert.Equal(2, ledger.Releases.Length);
        Assert.All(ledger.Anchors, anchor => Assert.Equal("2026-01-01", anchor.Changed));
        Assert.Contains(
            ledger.Anchors,
            anchor => anchor.Text.Contains("re\u0301fugie\u0301s", StringComparison.Ordinal)
        );
        Assert.Equal(Decomposition.Of("Ships of the Côte"), ledger.Title);
    }

    [Fact]
    public void Is_no_change_in_records_and_the_feed()
    {
        var id = Composed.IdOf(AnchorKind.Sentence, "Forty");
        var (before, after) = (Composed.CompileWell(), Saved.Accept("2026-02-01").CompileWell());
        Assert.Contains(
            "\"state\":\"unchanged\"",
            after[$"l/{id}.json"].Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("<updated>2026-01-01T", before["feed.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("2026-02-01", after["feed.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("2026-02-01", after["sitemap.xml"], StringComparison.Ordinal);
        Assert.Null(after.Site.History.Changes.BeforeChange(id));
    }

    /// <summary>A version of the program that compared bytes wrote such a ledger. Its digests contain its dates.</summary>
    [Fact]
    public void Reads_a_ledger_whose_dates_say_otherwise()
    {
        var id = Composed.IdOf(AnchorKind.Sentence, "Forty");
        var written = Saved
            .Accept("2026-02-01")
            .Change(ledger =>
                ledger with
                {
                    Anchors =
                    [
                        .. ledger.Anchors.Select(anchor =>
                            anchor.Text == Composed.ReadLedger().Anchors.Single(before => before.Id == anchor.Id).Text
                                ? anchor
                                : anchor with
                                {
                                    Changed = "2026-02-01",
                                }
                        ),
                    ],
                }
            );
        Assert.DoesNotContain("\"changed\"", written[Ledger.Path], StringComparison.Ordinal);
        Assert.Equal("2026-02-01", written.ReadLedger().Anchors.Single(anchor => anchor.Id == id).Changed);
        Assert.Contains("unchanged", written.CompileWell()[$"l/{id}.json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the re\u0301fugie\u0301s", 4, 10, true)]
    [InlineData("the réfugiés", 4, 8, true)]
    [InlineData("the re\u0301fugie\u0301s", 0, 14, false)]
    [InlineData("the réfugiés", 0, 12, false)]
    public void Compares_styles_by_the_words_that_have_them(string text, int start, int length, bool isSame)
    {
        var before = Styled("the réfugiés", 4, 8);
        Assert.Equal(isSame, Styled(text, start, length).HasFormOf(before));
        Assert.False((before with { Form = null }).HasFormOf(before));
    }

    private static Anchor Styled(string text, int start, int length) =>
        new(
            "p-1",
            AnchorKind.Paragraph,
            "/",
            text,
            "2026-01-01",
            "2026-01-01",
            null,
            new(ParagraphKind.Text, [new(new TextRange(start, length), TextStyle.Emphasis)]),
            [],
            null
        );
}
