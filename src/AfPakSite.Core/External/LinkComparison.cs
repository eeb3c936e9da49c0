using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.External;

/// <summary>Compares what a check found with what was last seen.</summary>
/// <param name="sources">The input, to which the diagnostics lead.</param>
/// <param name="works">The works, which give archived copies.</param>
public sealed class LinkComparison(SourceSet sources, ImmutableArray<Work> works)
{
    private readonly Dictionary<string, string> copies = works
        .Where(work => work.ArchivedCopy is not null)
        .SelectMany(work =>
            work.OwnAddresses.Select(address => (Address: ExternalLink.Requested(address), Copy: work.ArchivedCopy!))
        )
        .DistinctBy(pair => pair.Address)
        .ToDictionary(pair => pair.Address, pair => pair.Copy, StringComparer.Ordinal);

    /// <summary>Reports what broke, what was never good, what moved and what cannot be seen.</summary>
    /// <param name="links">The addresses of the site.</param>
    /// <param name="findings">What was found. An address without an outcome keeps its record.</param>
    /// <returns>
    /// The next lock, with the addresses of the site only; null and a diagnostic if nobody on the network replied,
    /// which says nothing about the addresses.
    /// </returns>
    public LinkLock? Compare(
        LinkLock before,
        ImmutableArray<ExternalLink> links,
        LinkFindings findings,
        DateOnly today,
        DiagnosticBag diagnostics
    )
    {
        if (findings is { IsReachable: false, SilentHosts: > 0 })
        {
            diagnostics.Add(Catalog.NetworkUnreachable(findings.SilentHosts));
            return null;
        }
        var known = before.Records.ToDictionary(record => record.Address, StringComparer.Ordinal);
        var records = ImmutableArray.CreateBuilder<LinkRecord>();
        foreach (var link in links.OrderBy(link => link.Address, StringComparer.Ordinal))
        {
            var old = known.GetValueOrDefault(link.Address);
            if (!findings.Outcomes.TryGetValue(link.Address, out var outcome))
            {
                if (old is not null)
                    records.Add(old);
                foreach (var place in AddressPlaces.Of(link, sources))
                    diagnostics.Add(Catalog.LinkNotChecked(place, link.Address));
                continue;
            }
            var record = Next(old, outcome, before.Checked, today);
            records.Add(record);
            // Most addresses are good, and the search for their places would take long.
            if (ReportsOf(record).ToList() is { Count: > 0 } reports)
                foreach (var place in AddressPlaces.Of(link, sources))
                    reports.ForEach(report => diagnostics.Add(report(place)));
        }
        return new(today, records.ToImmutable());
    }

    private static LinkRecord Next(LinkRecord? old, LinkOutcome outcome, DateOnly? lastCheck, DateOnly today)
    {
        var isSame = old is not null && old.Answer == outcome.Answer && old.MovedTo == outcome.MovedTo;
        var lastGood = old switch
        {
            null => null,
            { Answer: LinkAnswer.Good } => Later(old.Since, lastCheck),
            _ => old.LastGood,
        };
        return new(
            outcome.Address,
            outcome.Answer,
            isSame ? old!.Since : today,
            outcome.MovedTo,
            outcome.Answer is LinkAnswer.Good ? null : lastGood
        );
    }

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;

    /// <summary>What there is to report, at each place of the address.</summary>
    private IEnumerable<Func<SourceSpan, Diagnostic>> ReportsOf(LinkRecord record)
    {
        var address = record.Address;
        if (record.MovedTo is { } to)
            yield return place => Catalog.LinkMoved(place, address, to);
        if (record.Answer is LinkAnswer.Refused(var status))
            yield return place => Catalog.LinkRefused(place, address, status);
        if (record.Answer is LinkAnswer.Faulty(var fault))
            yield return place =>
                record.LastGood is { } day
                    ? Catalog.LinkBroken(place, address, fault, LinkRecord.Day(day), copies.GetValueOrDefault(address))
                    : Catalog.LinkNeverGood(place, address, fault);
    }
}
