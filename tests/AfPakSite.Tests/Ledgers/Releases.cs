using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Runs the commands of the ledger on a small site in memory.</summary>
internal static class Releases
{
    /// <summary>The site with a new release.</summary>
    public static SmallSite Accept(this SmallSite source, string date) =>
        source.With(Compiler.Anchor(source.Sources, source.Options, source.ReadWords, new())!.Accept(date));

    public static SmallSite Retire(this SmallSite source, string id, string? to, string date)
    {
        var ledger = source.ReadLedger();
        return source.With(
            ledger with
            {
                Anchors =
                [
                    .. ledger.Anchors.Select(anchor =>
                        anchor.Id == id ? anchor with { Retired = Retirement.By(new(id, to), date) } : anchor
                    ),
                ],
            }
        );
    }

    /// <summary>The site with the ledger of an earlier version, which did not say who decided for a successor.</summary>
    public static SmallSite WithoutDecisions(this SmallSite source) =>
        source.Change(ledger =>
            ledger with
            {
                Gone =
                [
                    .. ledger.Gone.Select(anchor =>
                        anchor with
                        {
                            Retired = anchor.Retired! with { IsDecided = false },
                        }
                    ),
                ],
            }
        );

    public static SmallSite Freeze(this SmallSite source, params Edition[] editions) =>
        source.With(source.ReadLedger() with { Editions = [.. editions] });

    /// <summary>The site with another ledger, as a fault or an earlier version of the program leaves it.</summary>
    public static SmallSite Change(this SmallSite source, Func<Ledger, Ledger> change) =>
        source.With(change(source.ReadLedger()));

    public static Ledger ReadLedger(this SmallSite source) => LedgerText.Read(source[Ledger.Path]);

    /// <summary>The id of the anchor whose text begins with some words.</summary>
    public static string IdOf(this SmallSite source, AnchorKind kind, string beginning) =>
        source
            .ReadLedger()
            .Anchors.Single(anchor =>
                anchor.Kind == kind && anchor.Text.StartsWith(beginning, StringComparison.Ordinal)
            )
            .Id;

    /// <summary>
    /// The site without a fault; its language may have no words, and an edit may part an “ibid.” from its citation.
    /// </summary>
    public static CompiledSite CompileWell(this SmallSite source)
    {
        var site = source.Compile();
        Assert.Empty(
            site.Diagnostics.Where(diagnostic =>
                    diagnostic.Kind != Catalog.LanguageWithoutWordsKind
                    && diagnostic.Kind != Catalog.CitationOfEarlierKind
                )
                .Select(diagnostic => diagnostic.Message)
        );
        return site;
    }

    private static SmallSite With(this SmallSite source, Ledger ledger) =>
        source.With(Ledger.Path, LedgerWriter.Write(ledger));
}
