using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;

namespace AfPakSite.CommandLine;

/// <summary>
/// Refuses to publish a site that is smaller than the published one, unless somebody accepts it. The catalog does not
/// contain these kinds, because the compiler knows nothing of an earlier publication.
/// </summary>
/// <param name="Published">The numbers of the published site.</param>
/// <param name="Accepted">The smallest accepted numbers, by name.</param>
internal sealed record DriftGuard(SiteCounts Published, ImmutableDictionary<string, int> Accepted)
{
    public static readonly DiagnosticKind Kind = new(
        "site-shrank",
        Severity.Error,
        "The site has fewer pages, links, anchors, citations or quotations than what is published."
    );

    public static readonly DiagnosticKind MissingKind = new(
        "number-not-compared",
        Severity.Note,
        "The report of what is published does not contain a number, so it was not compared."
    );

    /// <summary>
    /// A diagnostic for each number that is smaller than published and than accepted, and for each that is missing.
    /// </summary>
    public IEnumerable<Diagnostic> Check(Compilation compilation) =>
        compilation.Files.FirstOrDefault(file => file.Path == BuildReport.Path) is { } report
            ? SiteCounts
                .Read(report.Text)!
                .DropsSince(Published)
                .Where(drop => !Accepted.TryGetValue(drop.Name, out var least) || drop.Now < least)
                .Select(Report)
                .Concat(Published.Missing.Select(ReportMissing))
            : [];

    private static Diagnostic ReportMissing(string name) =>
        new(
            MissingKind,
            $"The published {BuildReport.Path} does not contain the number of {name}, so it was not compared.",
            null,
            "the next report that is published contains it",
            MissingKind.Severity
        );

    private static Diagnostic Report((string Name, int Before, int Now) drop) =>
        new(
            Kind,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The number of {drop.Name} is {drop.Now:N0}, but {drop.Before:N0} are published."
            ),
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"find out what is missing, or accept it with {DriftOptions.AcceptName} {drop.Name}={drop.Now}"
            ),
            Kind.Severity
        );
}
