using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.Sites;

/// <summary>Makes the record of each passage that was ever published.</summary>
internal static class PassageRecords
{
    /// <summary>
    /// The number of editions, from the earliest, in which each passage has an address. In a later edition, only a
    /// passage with other words than in the edition before it has one, so that the addresses do not multiply.
    /// </summary>
    private const int WholeEditions = 12;

    /// <summary>The records of the passages in the study, then of those that are gone.</summary>
    public static ImmutableArray<PassageRecord> Of(Site site)
    {
        var editions = site.Editions.SelectMany(PassagesOf).ToLookup(pair => pair.Id, StringComparer.Ordinal);
        return [.. site.Register.Current.AllAnchors.Select(anchor => Of(anchor, site, Listed(editions[anchor.Id])))];
    }

    private static PassageRecord Of(Anchor anchor, Site site, ImmutableArray<PassageEdition> editions)
    {
        var versions = site.History.VersionsOf(anchor);
        var successor = anchor.Retired is null ? null : site.Register.SuccessorOf(anchor);
        var state =
            successor is not null ? PassageState.Merged
            : anchor.Retired is not null ? PassageState.Retired
            : versions.Length > 1 ? PassageState.Changed
            : anchor.Was.IsEmpty ? PassageState.Unchanged
            : PassageState.Moved;
        return new(anchor, state, site.History.AddressOf(anchor), successor, versions, editions);
    }

    private static ImmutableArray<PassageEdition> Listed(IEnumerable<PlacedPassage> passages)
    {
        var listed = ImmutableArray.CreateBuilder<PassageEdition>();
        var (number, before) = (0, "");
        foreach (var passage in passages)
        {
            if (passage.Number <= WholeEditions || passage.Number > number + 1 || passage.Edition.Text != before)
                listed.Add(passage.Edition);
            (number, before) = (passage.Number, passage.Edition.Text);
        }
        return listed.ToImmutable();
    }

    private static IEnumerable<PlacedPassage> PassagesOf(Site site, int index)
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

        PlacedPassage At(string id, string address, string text) =>
            new(id, index + 1, new(site.Edition!.Date, address, text));
    }

    /// <param name="Number">The number of the edition, from 1.</param>
    private sealed record PlacedPassage(string Id, int Number, PassageEdition Edition);
}
