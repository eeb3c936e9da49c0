using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Figures;

/// <summary>The sentences of each section with and without a citation; not those of its subsections.</summary>
public sealed record CitedSectionsTable(ImmutableArray<CitedSection> Rows)
{
    /// <summary>The id of the list of all sentences with a citation.</summary>
    public const string CitingId = "_cited";

    /// <summary>The id of the list of all sentences without one.</summary>
    public const string OthersId = "_uncited";

    public static CitedSectionsTable Of(LinkedSite linked)
    {
        var citing = linked.Citations.Select(citation => citation.Place.Id).ToHashSet(StringComparer.Ordinal);
        return new([
            .. linked
                .Sentences.Where(place => place.Section.Kind is SectionKind.Abstract or SectionKind.Body)
                .Where(place => !place.Section.ListsWorks)
                .GroupBy(place => place.Section)
                .Select(section => new CitedSection(
                    section.Key,
                    [.. section.Where(place => citing.Contains(place.Id))],
                    [.. section.Where(place => !citing.Contains(place.Id))]
                )),
        ]);
    }

    /// <summary>The number of sentences of the longest section.</summary>
    public int Most => Rows.Select(row => row.Total).DefaultIfEmpty().Max();
}

/// <param name="Citing">The sentences that contain a citation, in reading order.</param>
/// <param name="Others">The sentences that contain none.</param>
public sealed record CitedSection(
    Section Section,
    ImmutableArray<SentencePlace> Citing,
    ImmutableArray<SentencePlace> Others
)
{
    public int Total => Citing.Length + Others.Length;

    /// <summary>The id of the list of <see cref="Citing"/>.</summary>
    public string CitingId => $"{CitedSectionsTable.CitingId}-{Section.Slug}";

    /// <summary>The id of the list of <see cref="Others"/>.</summary>
    public string OthersId => $"{CitedSectionsTable.OthersId}-{Section.Slug}";
}
