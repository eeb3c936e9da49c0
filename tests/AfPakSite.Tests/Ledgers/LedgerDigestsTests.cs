using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Computes the digests of a ledger as another program would, and changes everything that they cover.</summary>
public sealed class LedgerDigestsTests
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Ledger Bees = BeesLedger.Site.ReadLedger();
    private static readonly LedgerDigests Digests = LedgerDigests.Of(Bees);

    public static TheoryData<string> Changes => [.. Changed.Keys];

    private static readonly SortedDictionary<string, Func<Ledger, Ledger>> Changed = new(StringComparer.Ordinal)
    {
        ["title"] = ledger => ledger with { Title = "Keeping Wasps" },
        ["text"] = ledger => WithFirst(ledger, anchor => anchor with { Text = "Another text." }),
        ["id"] = ledger => WithFirst(ledger, anchor => anchor with { Id = "h-222222" }),
        ["route"] = ledger => WithFirst(ledger, anchor => anchor with { Route = "/other/" }),
        ["first"] = ledger => WithFirst(ledger, anchor => anchor with { First = "2025-01-01" }),
        ["changed"] = ledger => WithFirst(ledger, anchor => anchor with { Changed = "2026-01-02" }),
        ["level"] = ledger => WithHeading(ledger, heading => heading with { Level = 7 }),
        ["number"] = ledger => WithHeading(ledger, heading => heading with { Number = "9." }),
        ["slug"] = ledger => WithHeading(ledger, heading => heading with { Slug = "other" }),
        ["page"] = ledger => WithHeading(ledger, heading => heading with { HasPage = !heading.HasPage }),
        ["was"] = ledger => WithFirst(ledger, anchor => anchor with { Was = ["/other/"] }),
        ["order"] = ledger =>
            ledger with
            {
                Anchors = [.. ledger.Anchors[..^2], ledger.Anchors[^1], ledger.Anchors[^2]],
            },
        ["dropped line"] = ledger => ledger with { Anchors = ledger.Anchors[..^1] },
        ["styles"] = ledger => ledger with { Anchors = [.. ledger.Anchors.Select(WithoutStyles)] },
        ["date of a release"] = ledger => WithRelease(ledger, release => release with { Date = "2026-01-02" }),
        ["history of a release"] = ledger => WithRelease(ledger, 1, release => release with { Splices = [] }),
        ["releases that were merged"] = ledger => WithRelease(ledger, 1, release => release with { Merged = ["0"] }),
        ["earlier title"] = ledger => WithRelease(ledger, 1, release => release with { PreviousTitle = "Wasps" }),
        ["nothing gone"] = ledger => ledger with { Gone = [] },
        ["successor"] = ledger => WithGone(ledger, new(ledger.Releases[1].Date, ledger.Anchors[0].Id)),
        ["decision of the editor"] = ledger => WithGone(ledger, ledger.Gone[0].Retired! with { IsDecided = true }),
        ["date of a retirement"] = ledger => WithGone(ledger, ledger.Gone[0].Retired! with { Date = "2026-01-05" }),
        ["mark of a retirement"] = ledger =>
            WithFirst(ledger, anchor => anchor with { Retired = new("2026-02-02", null) }),
        ["no editions"] = ledger => ledger with { Editions = [] },
        ["date of an edition"] = ledger => ledger with { Editions = [new("2026-01-16", 1), ledger.Editions[1]] },
        ["number of an edition"] = ledger =>
            ledger with
            {
                Editions = [new(new EditionName("2026-01-15", 2), 1), ledger.Editions[1]],
            },
        ["release of an edition"] = ledger => ledger with { Editions = [new("2026-01-15", 2), ledger.Editions[1]] },
        ["text of an edition"] = ledger =>
            ledger with
            {
                Editions = [new(new("2026-01-15"), 1, null, [new(0, 1, [])]), ledger.Editions[1]],
            },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_digest_of_the_head_covers(string change) =>
        Assert.NotEqual(Digests.Head, LedgerDigests.Of(Changed[change](Bees)).Head);

    [Fact]
    public void The_digest_of_a_release_covers_all_releases_before_it()
    {
        var changed = LedgerDigests.Of(Changed["date of a release"](Bees));
        Assert.Equal(2, Digests.Releases.Length);
        Assert.Empty(Digests.Releases.Intersect(changed.Releases));
        Assert.Equal(Digests.Releases[1], LedgerDigests.Of(Changed["mark of a retirement"](Bees)).Releases[1]);
    }

    [Fact]
    public void A_new_release_changes_no_digest_of_the_past()
    {
        var marked = BeesLedger.Site.Change("seeds/study.txt", "Nobody knows today who built it.", "");
        var next = marked
            .Retire(marked.IdOf(AnchorKind.Sentence, "Nobody knows today"), null, "2026-03-01")
            .Accept("2026-03-01")
            .ReadLedger();
        var digests = LedgerDigests.Of(next);
        Assert.Equal(Digests.Releases.AsEnumerable(), digests.Releases[..2]);
        Assert.Equal(Digests.Editions.AsEnumerable(), digests.Editions);
    }

    [Fact]
    public void The_digest_of_the_head_covers_the_releases()
    {
        var ledger = Bees with { Editions = [] };
        Assert.NotEqual(LedgerDigests.Of(ledger).Head, LedgerDigests.Of(ledger with { Releases = [] }).Head);
    }

    [Fact]
    public void The_digest_of_an_edition_covers_its_text_and_not_its_dates_and_addresses()
    {
        string[] outside = ["route", "first", "changed", "page", "was", "mark of a retirement", "successor"];
        foreach (var change in outside)
            Assert.Equal(Digests.Editions.AsEnumerable(), LedgerDigests.Of(Changed[change](Bees)).Editions);
        foreach (var change in new[] { "title", "text", "id", "level", "number", "slug", "styles", "order" })
            Assert.NotEqual(Digests.Editions[1], LedgerDigests.Of(Changed[change](Bees)).Editions[1]);
    }

    [Fact]
    public void An_edition_may_differ_from_the_state_after_its_release()
    {
        var old = Bees.StateAfter(1);
        var edition = new Edition(new("2026-01-16"), 2, old.Title, Splice.Between(Bees.Anchors, old.Anchors));
        var ledger = Bees with { Editions = Bees.Editions.Add(edition) };
        Assert.Equal(old.Title, ledger.StateOf(edition).Title);
        Assert.Equal(old.Anchors.AsEnumerable(), ledger.StateOf(edition).Anchors);
        Assert.Equal(Digests.Editions[0], LedgerDigests.Of(ledger).Editions[2]);
    }

    [Fact]
    public void Other_programs_compute_the_same_digests()
    {
        string? before = null;
        foreach (var (index, release) in Bees.Releases.Index())
        {
            var state = Bees.StateAfter(index + 1);
            before = Hex(
                Json(
                    new()
                    {
                        ["before"] = before,
                        ["date"] = release.Date,
                        ["state"] = Digest(state, Line),
                    }
                )
            );
            Assert.Equal(before, Digests.Releases[index]);
        }
        Assert.Equal(Bees.Editions.Select(edition => Digest(Bees.StateOf(edition), Text)), Digests.Editions);
        var editions = Bees.Editions.Zip(
            Digests.Editions,
            (edition, digest) =>
                new JsonObject
                {
                    ["date"] = edition.Date,
                    ["digest"] = digest,
                    ["release"] = edition.Release,
                }
        );
        var head = new JsonObject
        {
            ["anchors"] = Digest(new(Bees.Title, Bees.Anchors), Line),
            ["editions"] = new JsonArray([.. editions]),
            ["gone"] = Hex([.. Bees.Gone.SelectMany(anchor => SHA256.HashData(Line(anchor)))]),
            ["release"] = before,
        };
        Assert.Equal(Hex(Json(head)), Digests.Head);
    }

    private static string Digest(Snapshot state, Func<Anchor, byte[]> write) =>
        Hex([
            .. SHA256.HashData(Encoding.UTF8.GetBytes(state.Title)),
            .. state.Anchors.SelectMany(anchor => SHA256.HashData(write(anchor))),
        ]);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Line(Anchor anchor)
    {
        var line = ObjectOf(anchor);
        line["route"] = anchor.Route;
        line["first"] = anchor.First;
        line["changed"] = anchor.Changed;
        line["page"] = anchor.Heading?.HasPage;
        line["was"] = anchor.Was.IsEmpty ? null : new JsonArray([.. anchor.Was.Select(was => JsonValue.Create(was))]);
        line["retired"] = anchor.Retired?.Date;
        line["to"] = anchor.Retired?.To;
        line["decided"] = anchor.Retired is { IsDecided: true } ? true : null;
        return Json(line);
    }

    private static byte[] Text(Anchor anchor) => Json(ObjectOf(anchor));

    private static JsonObject ObjectOf(Anchor anchor) =>
        new()
        {
            ["id"] = anchor.Id,
            ["level"] = anchor.Heading?.Level,
            ["number"] = anchor.Heading?.Number,
            ["slug"] = anchor.Heading?.Slug,
            ["form"] = anchor.Form?.Kind.ToString().ToLowerInvariant(),
            ["styles"] = anchor.Form is { Styles.IsEmpty: false } form
                ? new JsonArray([
                    .. form.Styles.Select(piece => new JsonArray(
                        piece.Range.Start,
                        piece.Range.Length,
                        (int)piece.Style
                    )),
                ])
                : null,
            ["text"] = anchor.Text,
        };

    /// <summary>The members that have a value, in ordinal order.</summary>
    private static byte[] Json(JsonObject members) =>
        Encoding.UTF8.GetBytes(
            new JsonObject(
                members
                    .Where(member => member.Value is not null)
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))
            ).ToJsonString(Plain)
        );

    private static Ledger WithFirst(Ledger ledger, Func<Anchor, Anchor> change) =>
        ledger with
        {
            Anchors = ledger.Anchors.SetItem(0, change(ledger.Anchors[0])),
        };

    private static Ledger WithHeading(Ledger ledger, Func<AnchoredHeading, AnchoredHeading> change) =>
        WithFirst(ledger, anchor => anchor with { Heading = change(anchor.Heading!) });

    private static Ledger WithRelease(Ledger ledger, Func<Release, Release> change) => WithRelease(ledger, 0, change);

    private static Ledger WithRelease(Ledger ledger, int index, Func<Release, Release> change) =>
        ledger with
        {
            Releases = ledger.Releases.SetItem(index, change(ledger.Releases[index])),
        };

    private static Ledger WithGone(Ledger ledger, Retirement retired) =>
        ledger with
        {
            Gone = ledger.Gone.SetItem(0, ledger.Gone[0] with { Retired = retired }),
        };

    private static Anchor WithoutStyles(Anchor anchor) => anchor with { Form = null };
}
