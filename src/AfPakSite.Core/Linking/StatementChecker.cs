using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Reports statements that go beyond their evidence: dates, expansions, and paragraphs without a quotation.
/// </summary>
internal static class StatementChecker
{
    public static void Check(LinkedSite linked, DiagnosticBag diagnostics)
    {
        foreach (var item in linked.Site.Annotations.Events)
            CheckDate(linked, item, diagnostics);
        foreach (var term in linked.Site.Annotations.Terms.Where(term => !term.ExpandedBySite))
            CheckExpansion(linked, term, diagnostics);
        var bodies = linked.Site.Annotations.All.Select(entity => entity.Body).OfType<AuthoredText>();
        foreach (
            var block in bodies
                .SelectMany(body => body.Blocks)
                .SelectMany(Statements)
                .Where(block => !block.AllInlines.Any(inline => inline is MarkupEvidence))
        )
            diagnostics.Add(Catalog.StatementWithoutEvidence(FirstLine(block.Span)));
    }

    /// <summary>
    /// The evidence must contain the parts of a date, or its wording, so that no date is more exact than the study.
    /// </summary>
    private static void CheckDate(LinkedSite linked, TimelineEvent item, DiagnosticBag diagnostics)
    {
        if (!IsProved(linked, item.Statement))
            return;
        var evidence = new DateEvidence(
            [.. linked.EvidenceOf(item.Statement).Select(place => place.Text)],
            linked.Site.Settings.Words.Dates
        );
        foreach (var part in evidence.Missing(item.Date.Value))
            diagnostics.Add(Catalog.DateNotInEvidence(item.Date.Span, part));
        if (item.Wording is { } wording && !evidence.Contains(wording.Value))
            diagnostics.Add(Catalog.DateNotInEvidence(wording.Span, wording.Value));
    }

    private static void CheckExpansion(LinkedSite linked, Term term, DiagnosticBag diagnostics)
    {
        if (term.Expansion is not { } expansion || !IsProved(linked, term.Statement))
            return;
        if (
            !linked
                .EvidenceOf(term.Statement)
                .Any(place => WhiteSpace.Collapse(place.Text).Contains(expansion.Value, StringComparison.Ordinal))
        )
            diagnostics.Add(Catalog.ExpansionNotInEvidence(expansion, term.Name.Value));
    }

    /// <summary>
    /// Whether all quotations were found. A missing one was reported before, and might contain the date or the
    /// expansion.
    /// </summary>
    private static bool IsProved(LinkedSite linked, Statement statement) =>
        !statement.Evidence.IsEmpty
        && statement.Evidence.All(quotation => linked.FindEvidence(quotation.Value) is not null);

    private static IEnumerable<MarkupBlock> Statements(MarkupBlock block) =>
        block switch
        {
            MarkupParagraph => [block],
            MarkupList list => list.Items.SelectMany(item => item).SelectMany(Statements),
            _ => [],
        };

    private static SourceSpan FirstLine(SourceSpan span) =>
        span.Text.IndexOf('\n') is var end && end > 0 ? span.Slice(0, end) : span;
}
