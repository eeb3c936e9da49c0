using System.Collections.Immutable;
using AfPakSite.History;
using AfPakSite.Ledgers;

namespace AfPakSite.Sites;

/// <summary>Makes the record of each passage that was ever published.</summary>
internal static class PassageRecords
{
    /// <summary>The records of the passages in the study, then of those that are gone.</summary>
    public static ImmutableArray<PassageRecord> Of(Site site)
    {
        var editions = site.Editions.SelectMany(PassagesOf).ToLookup(pair => pair.Id, StringComparer.Ordinal);
        return [.. site.Register.Current.AllAnchors.Select(anchor => Of(anchor, site, editions[anchor.Id]))];
    }

    private static PassageRecord Of(Anchor anchor, Site site, IEnumerable<PlacedPassage> editions)
    {
        var versions = site.History.VersionsOf(anchor);
        var successor = anchor.Retired is null ? null : site.Register.SuccessorOf(anchor);
        var state =
            successor is not null ? PassageState.Replaced
            : anchor.Retired is not null ? PassageState.Retired
            : versions.Length > 1 ? PassageState.Changed
            : anchor.Was.IsEmpty ? PassageState.Unchanged
            : PassageState.Moved;
        return new(
            anchor,
            state,
            site.History.AddressOf(anchor),
            successor,
            successor is null ? null : site.Register.ReasonOf(anchor),
            versions,
            [
                .. editions.Select(passage => new PassageEdition(
                    passage.Edition,
                    passage.Address,
                    VersionIn(passage, versions)
                )),
            ]
        );
    }

    /// <summary>The version in an edition: of several with the same words, the last one up to its date.</summary>
    private static int? VersionIn(PlacedPassage passage, ImmutableArray<PassageVersion> versions)
    {
        int? found = null;
        for (var index = 0; index < versions.Length; index++)
        {
            if (versions[index].HasWords(passage.Text))
                found =
                    found is null || string.CompareOrdinal(versions[index].Since, passage.Edition.Date) <= 0
                        ? index
                        : found;
        }
        return found;
    }

    private static IEnumerable<PlacedPassage> PassagesOf(Site site)
    {
        foreach (var section in site.Study.AllSections)
        {
            yield return At(section.Id, site.AddressOf(section), section.Title);
            foreach (var paragraph in section.Paragraphs)
            {
                yield return At(paragraph.Id, site.AddressOf(section, paragraph), paragraph.Text);
                foreach (var sentence in paragraph.Sentences)
                    yield return At(
                        sentence.Id,
                        $"{site.PageOf(section)}#{sentence.Id}",
                        sentence.Range.Of(paragraph.Text)
                    );
            }
        }

        PlacedPassage At(string id, string address, string text) => new(id, site.Edition!.Name, address, text);
    }

    private sealed record PlacedPassage(string Id, EditionName Edition, string Address, string Text);
}
