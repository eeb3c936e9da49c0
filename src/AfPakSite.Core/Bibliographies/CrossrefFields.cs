using System.Collections.Frozen;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>The fields of Crossref (api.crossref.org) that CSL does not have.</summary>
internal static class CrossrefFields
{
    /// <summary>What Crossref says of its own records, and not of the work.</summary>
    private static readonly FrozenSet<string> OfRecords = FrozenSet.ToFrozenSet(
        (
            "alternative-id assertion content-domain content-created content-updated created deposited "
            + "funder indexed is-referenced-by-count issn-type isbn-type journal-issue link member "
            + "prefix published published-online published-other published-print reference "
            + "reference-count references-count relation resource score short-container-title subject "
            + "update-policy update-to approved accepted-date aliases clinical-trial-number posted"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>What it says of the work, and the variables of CSL for it.</summary>
    private static readonly FrozenDictionary<string, string> OfWorks = new Dictionary<string, string>
    {
        ["article-number"] = "page",
        ["degree"] = "genre",
        ["edition-number"] = "edition",
        ["institution"] = "publisher",
        ["subtitle"] = "title",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsOfRecord(string key) => OfRecords.Contains(key);

    /// <summary>The variable of CSL for a field that CSL does not have; null for other keys.</summary>
    public static string? VariableOf(string key) => OfWorks.GetValueOrDefault(key);

    /// <summary>A title with the subtitle, unless it contains it.</summary>
    public static YamlScalar WithSubtitle(YamlScalar title, YamlScalar? subtitle) =>
        subtitle is { Value: { Length: > 0 } added } && !title.Value.Contains(added, StringComparison.OrdinalIgnoreCase)
            ? title with
            {
                Value = TitleWithSubtitle.Of(title.Value, added),
            }
            : title;
}
