using System.Collections.Immutable;
using System.Reflection;
using AfPakSite.CommandLine.External;
using AfPakSite.Diagnostics;
using AfPakSite.External;
using AfPakSite.Linking;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// The option <c>--external</c> of <c>check</c>: requests each address of another site, and keeps in the lock file what
/// was seen.
/// </summary>
/// <param name="AllowPrivate">Whether to ask this machine and private networks too.</param>
internal sealed record ExternalCheck(LinkLimits Limits, bool AllowPrivate)
{
    /// <summary>The compilation with what the check found.</summary>
    /// <param name="links">The links to other sites, as the check of the finished pages collected them.</param>
    public Compilation Run(
        Compilation compilation,
        ImmutableArray<ExternalLink> links,
        BuildRequest request,
        Terminal terminal
    )
    {
        var diagnostics = new DiagnosticBag();
        if (compilation.Linked is { } linked)
            Run(linked, links, request, terminal, diagnostics);
        return compilation with
        {
            Diagnostics = [.. compilation.Diagnostics, .. diagnostics.ToSorted(request.Options.Strict)],
        };
    }

    private void Run(
        LinkedSite linked,
        ImmutableArray<ExternalLink> links,
        BuildRequest request,
        Terminal terminal,
        DiagnosticBag diagnostics
    )
    {
        var sources = Workspace.Read(request.Root);
        if (LinkLockReader.Read(sources.Find(LinkLock.Path), diagnostics) is not { } before)
            return;
        var (settings, annotations) = (linked.Site.Settings, linked.Site.Annotations);
        Print($"Requesting {Quantity.Of(links.Length, "address", "addresses")} of other sites …");
        var findings = Request(links, settings.BaseUrl, terminal.Interrupted);
        var after = new LinkComparison(sources, annotations.Works).Compare(
            before,
            links,
            findings,
            terminal.Today,
            diagnostics
        );
        if (after is null)
        {
            terminal.Interrupted.ThrowIfCancellationRequested();
            return;
        }
        try
        {
            // What was seen before an interruption is kept as well.
            LinkLockFile.Replace(request.Root, after.Write(), CancellationToken.None);
        }
        catch (Exception fault) when (Refusal.Is(fault))
        {
            // What a long check found is reported all the same.
            diagnostics.Add(new(Refusal.Kind, fault.Message, null, null, Refusal.Kind.Severity));
            return;
        }
        Print($"{Counts(links.Length, findings)} -> {LinkLock.Path}");
        terminal.Interrupted.ThrowIfCancellationRequested();

        void Print(string line)
        {
            if (!request.Quiet)
                terminal.Output.WriteLine(line);
        }
    }

    private LinkFindings Request(ImmutableArray<ExternalLink> links, string baseUrl, CancellationToken interrupted)
    {
        var requester = new LinkRequester(Limits, UserAgent(baseUrl), AllowPrivate);
        return new LinkCheck(Limits, requester.Send)
            .Run(links.Select(link => link.Address), interrupted)
            .GetAwaiter()
            .GetResult();
    }

    private static string UserAgent(string baseUrl) =>
        $"AfPakSite/{Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)} (link check of {new Uri(baseUrl).IdnHost})";

    private static string Counts(int all, LinkFindings findings)
    {
        var answers = findings.Outcomes.Values.Select(outcome => outcome.Answer).ToList();
        (int Count, string Words)[] counts =
        [
            (answers.Count(answer => answer is LinkAnswer.Good), "good"),
            (answers.Count(answer => answer is LinkAnswer.Refused), "refused to programs"),
            (answers.Count(answer => answer is LinkAnswer.Faulty), "not good"),
            (all - answers.Count, "not finished (out of time, or the host asks for a long pause)"),
        ];
        return $"{Quantity.Of(all, "address", "addresses")} of other sites: {string.Join(", ", counts.Where(item => item.Count > 0).Select(item => $"{item.Count} {item.Words}"))}";
    }
}
