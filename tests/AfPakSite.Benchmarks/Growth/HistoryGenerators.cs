using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Theme;
using static AfPakSite.Benchmarks.Growth.GrowingSite;

namespace AfPakSite.Benchmarks.Growth;

/// <summary>What grows in the ledger, because the study has changed.</summary>
internal static class HistoryGenerators
{
    public static IEnumerable<Generator> All =>
        [
            new("published paragraphs", 100, n => After(Least, n, n)),
            new(
                "published paragraphs in reverse",
                100,
                n => Released(Paragraphs(n, i => i)).With(StudyPath, Paragraphs(n, i => n - 1 - i).Files[StudyPath])
            ),
            new("published equal sentences", 400, n => Released(Least.Study(Repeat(n, i => $"Roses grow. ")))),
            new("lost paragraphs", 50, n => After(Least, n, 1)),
            new("new paragraphs", 100, n => After(Least, 1, n)),
            new(
                "edited paragraphs",
                50,
                n =>
                    Released(Paragraphs(n, i => i))
                        .With(
                            StudyPath,
                            Least
                                .AddEach(
                                    StudyPath,
                                    n,
                                    i => $"Roses of {Word(i)} now grow in the garden of {Word(i + n)}.\n"
                                )
                                .Files[StudyPath]
                        )
            ),
            new("retired paragraphs", 100, n => Retired(n)),
            new("releases", 5, n => Releases(n)),
        ];

    private static GrowingSite After(GrowingSite site, int before, int now) =>
        Released(Paragraphs(before, i => i)).With(StudyPath, Paragraphs(now, i => i).Files[StudyPath]);

    private static GrowingSite Paragraphs(int count, Func<int, int> at) =>
        Least.AddEach(StudyPath, count, i => $"Roses of {Word(at(i))} grow in the garden of {Word(at(i) + count)}.\n");

    private static GrowingSite Released(GrowingSite site, string date = "2026-01-01") =>
        site.With(Ledger.Path, LedgerWriter.Write(Anchored(site).Accept(date)));

    private static GrowingSite Retired(int count)
    {
        var site = After(Least, count, 1);
        var anchored = Anchored(site);
        var ledger = LedgerUpdate.Retire(
            LedgerReader.Read(site.Sources.Find(Ledger.Path), new DiagnosticBag(), null),
            anchored.Anchored.Diff.Lost.Select(lost => new Decision(lost.Anchor.Id, null)),
            "2026-01-02"
        );
        return Released(site.With(Ledger.Path, LedgerWriter.Write(ledger)), "2026-01-02");
    }

    private static GrowingSite Releases(int count) =>
        Enumerable
            .Range(0, count)
            .Aggregate(
                Least,
                (site, number) =>
                    Released(
                        site.With(
                            StudyPath,
                            Least.Study($"Roses grow in the year {number}, and rain falls.").Files[StudyPath]
                        ),
                        $"20{number / 300 + 10:00}-{number / 25 % 12 + 1:00}-{number % 25 + 1:00}"
                    )
            );

    private static AnchoredSite Anchored(GrowingSite site) =>
        Compiler.Anchor(site.Sources, new(), WordFiles.Read, new DiagnosticBag())
        ?? throw new InvalidOperationException("The study of a generator cannot be read.");
}
