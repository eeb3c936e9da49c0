using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// The digests of a ledger, with which anybody can verify that nothing published was changed or forgotten. Each is a
/// SHA-256 as 64 lower-case digits.
/// </summary>
/// <remarks>
/// <para>
/// What is hashed is the UTF-8 of a title, or of JSON in its canonical form (RFC 8785): the members in the order of
/// their names, and no spaces. A member without a value is missing; none is <c>null</c>.
/// </para>
/// <para>
/// The line of an anchor is an object with those of the members <c>changed</c>, <c>decided</c>, <c>first</c>,
/// <c>form</c>, <c>id</c>, <c>level</c>, <c>number</c>, <c>page</c>, <c>retired</c>, <c>route</c>, <c>slug</c>,
/// <c>styles</c>, <c>text</c>, <c>to</c> and <c>was</c> that it has. They are as <see cref="LedgerWriter"/> describes
/// them, but complete: those that follow from other lines are there too. Each section has a <c>page</c>, true or false.
/// A paragraph with <c>styles</c> always has a <c>form</c>, and each piece is its start in the text, its length and its
/// style. Empty lists are missing.
/// </para>
/// <para>
/// The digest of a list of anchors is the SHA-256 of the 32-byte SHA-256 hashes of their lines, one after another. The
/// digest of a state is that of the 32-byte hash of its title, and then the hashes of its lines, without
/// <c>retired</c>, <c>to</c> and <c>decided</c>: a mark belongs to no release.
/// </para>
/// <para>
/// A release is an object with the digest of the release <c>before</c> it (the first one has none), its <c>date</c>,
/// the list of digests <c>merged</c> if it has one, and the digest of the <c>state</c> that it published. So the digest
/// of the last release contains all of history, and two ledgers with the same digest of a release have the same past.
/// </para>
/// <para>
/// The digest of an edition is that of its text: the title, and of each line only <c>form</c>, <c>id</c>, <c>level</c>,
/// <c>number</c>, <c>slug</c>, <c>styles</c> and <c>text</c>.
/// </para>
/// <para>
/// The head is an object with four members. <c>anchors</c> is the digest of the title and the lines of today, with
/// their marks; <c>editions</c> lists an object for each edition, with its <c>date</c>, its <c>digest</c>, its
/// <c>number</c> if it has one, and the number of its <c>release</c>; <c>gone</c> is the digest of the list of anchors
/// that are gone, each with <c>retired</c>; and <c>release</c> is the digest of the last release.
/// </para>
/// <para>
/// In the example of <see cref="LedgerWriter"/>, the digests of the second release and of the head are those of
/// <c>{"before":"2d46…","date":"2026-02-01","state":"…"}</c> and
/// <c>{"anchors":"…","editions":[{"date":"2026-01-15","digest":"a2d2…","release":1}],"gone":"…","release":"…"}</c>. The
/// lines of the paragraph, in the first state, and of the sentence that is gone are:
/// </para>
/// <code>
/// {"changed":"2026-01-01","first":"2026-01-01","form":"text","id":"p-tea444","route":"/sections/leaves/",
/// "styles":[[0,3,1]],"text":"Tea is grown. Tea withers."}
/// {"changed":"2026-01-01","first":"2026-01-01","id":"s-tea333","retired":"2026-02-01","route":"/sections/leaves/",
/// "text":"Tea withers.","to":"s-tea222"}
/// </code>
/// </remarks>
/// <param name="Releases">The digest of each release, the first one first.</param>
/// <param name="Editions">The digest of the text of each edition, in the order of the ledger.</param>
/// <param name="Head">The digest of the whole ledger.</param>
public sealed record LedgerDigests(ImmutableArray<string> Releases, ImmutableArray<string> Editions, string Head)
{
    public static LedgerDigests Of(Ledger ledger)
    {
        var (lines, history) = (new LineDigests(), new LedgerStates(ledger));
        ImmutableArray<string> states = OfStates(history, lines);
        ImmutableArray<string> editions = [.. ledger.Editions.Select(edition => lines.OfText(history.Of(edition)))];
        var releases = ImmutableArray.CreateBuilder<string>(states.Length);
        foreach (var (release, state) in ledger.Releases.Zip(states))
            releases.Add(OfRelease(releases.LastOrDefault(), release, state));
        return new(releases.ToImmutable(), editions, OfHead(ledger, releases.LastOrDefault(), editions, lines));
    }

    /// <summary>The digest of the state after each release.</summary>
    internal static ImmutableArray<string> OfStates(LedgerStates history, LineDigests lines) =>
        [.. history.All.Skip(1).Select(lines.OfState)];

    /// <param name="before">The digest of the release before it; null for the first release.</param>
    /// <param name="state">The digest of the state that it published.</param>
    internal static string OfRelease(string? before, Release release, string state) =>
        Sha256.Hex(
            CanonicalJson.Object(
                ("before", before is null ? null : CanonicalJson.Quote(before)),
                ("date", CanonicalJson.Quote(release.Date)),
                (
                    "merged",
                    release.Merged.IsEmpty ? null : CanonicalJson.Array(release.Merged.Select(CanonicalJson.Quote))
                ),
                ("state", CanonicalJson.Quote(state))
            )
        );

    /// <param name="release">The digest of the last release; null where there is none.</param>
    internal static string OfHead(Ledger ledger, string? release, IEnumerable<string> editions, LineDigests lines) =>
        Sha256.Hex(
            CanonicalJson.Object(
                ("anchors", CanonicalJson.Quote(lines.OfMarked(ledger.Title, ledger.Anchors))),
                (
                    "editions",
                    CanonicalJson.Array(
                        ledger.Editions.Zip(
                            editions,
                            (edition, digest) =>
                                CanonicalJson.Object(
                                    ("date", CanonicalJson.Quote(edition.Date)),
                                    ("digest", CanonicalJson.Quote(digest)),
                                    (
                                        "number",
                                        edition.Name.WrittenNumber is { } number ? CanonicalJson.Number(number) : null
                                    ),
                                    ("release", CanonicalJson.Number(edition.Release))
                                )
                        )
                    )
                ),
                ("gone", CanonicalJson.Quote(lines.OfGone(ledger.Gone))),
                ("release", release is null ? null : CanonicalJson.Quote(release))
            )
        );
}
