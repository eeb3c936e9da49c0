using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>
/// <c>anchors.json</c>: every id ever given, and the chain of digests of the ledger, with which anybody can verify that
/// a later version of the site forgot nothing. <see cref="LedgerDigests"/> says what the digests are of.
/// </summary>
/// <param name="Head">The digest of the whole ledger.</param>
/// <param name="Releases">The first one first.</param>
/// <param name="Editions">In the order of their dates.</param>
/// <param name="Anchors">The addresses of the anchors in the study, by their ids, in reading order.</param>
/// <param name="Gone">The anchors that are not in the study any more, by their ids.</param>
public sealed record AnchorsFile(
    string Head,
    ImmutableArray<AnchorsRelease> Releases,
    ImmutableArray<AnchorsEdition> Editions,
    OrderedDictionary<string, string> Anchors,
    OrderedDictionary<string, GoneAnchor> Gone
)
{
    /// <summary>What a site publishes about its ledger; empty lists if it has none.</summary>
    public static AnchorsFile Of(Ledger ledger)
    {
        var digests = LedgerDigests.Of(ledger);
        return new(
            digests.Head,
            [
                .. ledger.Releases.Zip(
                    digests.Releases,
                    (release, digest) =>
                        new AnchorsRelease(release.Date, digest, release.Merged.IsEmpty ? null : release.Merged)
                ),
            ],
            [.. ledger.Editions.Zip(digests.Editions, (edition, digest) => AnchorsEdition.Of(edition, digest))],
            new(ledger.Anchors.Select(anchor => KeyValuePair.Create(anchor.Id, anchor.Address))),
            new(
                ledger.Gone.Select(anchor =>
                    KeyValuePair.Create(
                        anchor.Id,
                        new GoneAnchor(anchor.Address, anchor.Retired?.Date, anchor.Retired?.To)
                    )
                )
            )
        );
    }

    public string Write() => JsonText.Write(this, ExportingJson.Default.AnchorsFile);

    /// <summary>Reads a file that a site published; null if it is another file.</summary>
    public static AnchorsFile? Read(string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize(text, ExportingJson.Default.AnchorsFile);
            return
                file is { Head: not null, Releases.IsDefault: false, Editions.IsDefault: false }
                && file.Anchors is not null
                && file.Gone is not null
                && file.Releases.All(release => release is { Date: not null, Digest: not null })
                && !file.Anchors.ContainsValue(null!)
                && !file.Gone.ContainsValue(null!)
                ? file
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A release in <c>anchors.json</c>.</summary>
/// <param name="Merged">
/// The digests of the releases of branches that it stands for since a merge; null where there are none.
/// </param>
public sealed record AnchorsRelease(string Date, string Digest, ImmutableArray<string>? Merged);

/// <summary>An edition in <c>anchors.json</c>.</summary>
/// <param name="Number">Its number on its day, from 2; null for the first edition of a day.</param>
/// <param name="Digest">The digest of its text.</param>
public sealed record AnchorsEdition(string Date, int? Number, string Digest, string Url)
{
    internal static AnchorsEdition Of(Edition edition, string digest) =>
        new(edition.Date, edition.Name.WrittenNumber, digest, Routes.Edition(edition));

    internal EditionName NameOf() => new(Date, Number ?? 1);
}

/// <summary>An anchor in <c>anchors.json</c> that is not in the study any more.</summary>
/// <param name="Url">Its last address, which still answers.</param>
/// <param name="Retired">The day on which it was removed.</param>
/// <param name="To">The id of the anchor that answers for it; null where only a note does.</param>
public sealed record GoneAnchor(string Url, string? Retired, string? To);
