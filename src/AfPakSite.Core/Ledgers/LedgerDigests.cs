using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// The digests of a ledger, with which anybody can verify that nothing published was changed or forgotten. Each is a
/// SHA-256 as 64 lower-case digits; what is hashed is JSON in its canonical form (RFC 8785).
/// </summary>
/// <remarks>
/// <para>
/// The line of an anchor is an object with those of the members <c>changed</c>, <c>first</c>, <c>form</c>, <c>id</c>,
/// <c>level</c>, <c>number</c>, <c>page</c>, <c>retired</c>, <c>route</c>, <c>slug</c>, <c>styles</c>, <c>text</c>,
/// <c>to</c> and <c>was</c> that it has. The digest of a list of anchors is the SHA-256 of the 32-byte SHA-256 hashes
/// of their lines; the digest of a state begins with the hash of the title.
/// </para>
/// <para>
/// A release is an object with the digest of the release <c>before</c> it, its <c>date</c>, and the digest of the
/// <c>state</c> that it published. So the digest of the last release contains all of history, and two ledgers with the
/// same digest of a release have the same past.
/// </para>
/// <para>
/// The digest of an edition is that of its text: the title, and of each line only <c>form</c>, <c>id</c>, <c>level</c>,
/// <c>number</c>, <c>slug</c>, <c>styles</c> and <c>text</c>.
/// </para>
/// </remarks>
/// <param name="Releases">The digest of each release, the first one first.</param>
/// <param name="Editions">The digest of the text of each edition, in the order of the ledger.</param>
/// <param name="Head">
/// The digest of the whole ledger: the last release, the anchors with the retirements that no release has published,
/// the anchors that are gone, and the editions.
/// </param>
public sealed record LedgerDigests(ImmutableArray<string> Releases, ImmutableArray<string> Editions, string Head)
{
    public static LedgerDigests Of(Ledger ledger)
    {
        var lines = new LineDigests();
        ImmutableArray<string> states = [.. ledger.StatesBack().Select(lines.OfState).Reverse()];
        ImmutableArray<string> editions = [.. ledger.Editions.Select(edition => lines.OfText(ledger.StateOf(edition)))];
        var releases = ImmutableArray.CreateBuilder<string>(states.Length);
        foreach (var (release, state) in ledger.Releases.Zip(states))
            releases.Add(OfRelease(releases.LastOrDefault(), release.Date, state));
        return new(releases.ToImmutable(), editions, OfHead(ledger, releases.LastOrDefault(), editions, lines));
    }

    /// <param name="before">The digest of the release before it; null for the first release.</param>
    /// <param name="state">The digest of the state that it published.</param>
    internal static string OfRelease(string? before, string date, string state) =>
        Sha256.Hex(
            CanonicalJson.Object(
                ("before", before is null ? null : CanonicalJson.Quote(before)),
                ("date", CanonicalJson.Quote(date)),
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
