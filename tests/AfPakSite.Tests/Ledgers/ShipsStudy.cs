using AfPakSite.Ledgers;
using AfPakSite.Tests.History;

namespace AfPakSite.Tests.Ledgers;

/// <summary>A released study without annotations, so that any part of it may be removed.</summary>
internal static class ShipsStudy
{
    public const string StudyPath = "seeds/study.txt";
    public const string Methods = "/sections/methods/";
    public const string Results = "/sections/results/";

    public const string StudyText = """
        Ships of the Coast
        Abstract
        This abstract tells of ships. It is short and tells what follows below.
        1. Introduction
        Rivers flow from the mountains down to the wide sea every year. The fishermen wait at the harbour for calm weather in spring. Merchants carry salt and timber along the coast roads.
        A second paragraph speaks of bread and wine in the southern towns. Bakers rise before the dawn to heat their ovens.
        2. Methods
        We counted ships in the ledgers of four customs houses. Each entry was compared with a letter from the same week. Missing pages were left out of the count.
        2.1. Sources
        Letters were read in the archive at Lisbon during the winter. Some of them had been damaged by water and mould.
        2.2. Limits
        The archive closed early on most days of the week. Nobody could read the oldest hand without help from a specialist.
        3. Results
        The number of ships doubled between the two wars. Timber became dearer than salt in the second decade. Prices fell when the harbour froze.
        3.1. Numbers
        Forty ships arrived in the first year alone. Sixty came in the second year despite the storms.
        4. Conclusion
        Trade follows peace as closely as it follows profit. More work remains to be done on the northern ports.

        """;

    private const string Settings = """
        url: https://ships.example/
        title: Ships of the Coast
        description: A study of ships.
        language: en-GB
        study:
          id: hill-2021
          type: report
          author: [{family: Hill, given: Ann}]
          issued: "2021"
          title: Ships of the Coast
          publisher: Coast Press

        """;

    /// <summary>The study with its first release.</summary>
    public static SmallSite First { get; } =
        (SmallSite.Tea with { Files = SmallSite.Tea.Files.Clear() })
            .With("input/site.yml", Settings)
            .With(StudyPath, StudyText)
            .Accept("2026-01-01");

    /// <summary>The id of the section at an address.</summary>
    public static string SectionAt(string address) =>
        First.ReadLedger().Anchors.Single(anchor => anchor.Kind == AnchorKind.Section && anchor.Address == address).Id;

    /// <summary>The study without the text from one place up to another.</summary>
    public static SmallSite Cut(this SmallSite site, string from, string to)
    {
        var text = site[StudyPath];
        var (start, end) = (text.IndexOf(from, StringComparison.Ordinal), text.IndexOf(to, StringComparison.Ordinal));
        return site.With(StudyPath, string.Concat(text.AsSpan(0, start), text.AsSpan(end)));
    }

    /// <summary>An edited site before and after its release, each with redirect rules and without.</summary>
    public static IEnumerable<PublishedSite> Published(this SmallSite edited)
    {
        foreach (var source in new[] { edited, edited.Accept("2026-02-01") })
        {
            var site = source.CompileWell();
            yield return new(site, withRules: true);
            yield return new(site, withRules: false);
        }
    }
}
