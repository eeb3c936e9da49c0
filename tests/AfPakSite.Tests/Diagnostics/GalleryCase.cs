using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.External;
using AfPakSite.Ledgers;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>One input of a gallery file.</summary>
internal sealed partial class GalleryCase
{
    public const string MessageLine = "--- message\n";

    private const string OutputFolder = "output/";

    private readonly Lazy<ImmutableArray<Diagnostic>> found;

    /// <param name="input">The input as the file has it.</param>
    public GalleryCase(string input)
    {
        Input = input;
        found = new(Run);
    }

    public string Input { get; }

    /// <summary>All diagnostics of the site with this input.</summary>
    public ImmutableArray<Diagnostic> Found => found.Value;

    /// <summary>The printed diagnostics of a code, without the line with the counts.</summary>
    public string Print(string code)
    {
        ImmutableArray<Diagnostic> shown = [.. Found.Where(diagnostic => diagnostic.Code == code)];
        Assert.NotEmpty(shown);
        var report = Report.Write(ReportFormat.Text, shown, color: false);
        var count = report.TrimEnd('\n').LastIndexOf('\n') + 1;
        return report[..count].TrimEnd('\n') + '\n';
    }

    /// <summary>The site with this input; null if the input is more than a site that is compiled.</summary>
    public SmallSite? Site { get; private set; }

    private ImmutableArray<Diagnostic> Run()
    {
        var (site, isAccepted) = (SmallSite.Tea, false);
        string? answers = null;
        var finished = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, content, isEscaped) in Sections())
        {
            if (name.StartsWith("without ", StringComparison.Ordinal))
                site = site.Without(name["without ".Length..]);
            else if (name == "option --locked")
                site = site.With(new BuildOptions(Locked: true));
            else if (name.StartsWith("option today ", StringComparison.Ordinal))
                site = site.With(new BuildOptions(Today: LedgerDate.Parse(name["option today ".Length..])));
            else if (name == "option accept")
                isAccepted = true;
            else if (name == "answers")
                answers = content;
            else if (name.StartsWith(OutputFolder, StringComparison.Ordinal))
                finished[name[OutputFolder.Length..]] = content;
            else
                site = isEscaped ? site.With(name, EscapedBytes.Read(content)) : site.With(name, content);
        }
        if (isAccepted || site.Files.ContainsKey(DecisionFile.Name))
            return RunLedgerCommand(site, isAccepted);
        if (answers is not null)
            return RunExternalCheck(site, answers);
        var compiled = site.Compile();
        Site = finished.Count == 0 ? site : null;
        return finished.Count == 0 ? compiled.Diagnostics : Check(compiled, finished);
    }

    /// <summary>The diagnostics of <c>anchors accept</c>, or of <c>anchors retire --decisions</c>.</summary>
    private static ImmutableArray<Diagnostic> RunLedgerCommand(SmallSite site, bool isAccepted)
    {
        var diagnostics = new DiagnosticBag();
        var anchored = Compiler.Anchor(site.Sources, site.Options, site.ReadWords, diagnostics)!;
        if (!isAccepted)
            DecisionFile.Read(new(DecisionFile.Name, site[DecisionFile.Name]), anchored.Anchored, diagnostics);
        else if (anchored.MassChange is { } change)
            diagnostics.Add(change);
        return diagnostics.ToSorted(strict: false);
    }

    /// <summary>The diagnostics of <c>check --external</c> on 1 February 2026.</summary>
    /// <param name="answers">Lines of an address, its answer in the word of the lock file, and where it moved.</param>
    private static ImmutableArray<Diagnostic> RunExternalCheck(SmallSite site, string answers)
    {
        var (compiled, diagnostics) = (site.Compile(), new DiagnosticBag());
        LinkOutcome[] outcomes =
        [
            .. answers
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .Select(parts => new LinkOutcome(parts[0], LinkAnswer.Parse(parts[1])!, parts.ElementAtOrDefault(2))),
        ];
        var silent = outcomes.Count(outcome => outcome.Answer is LinkAnswer.Faulty { Fault: LinkFault.Silent });
        if (LinkLockReader.Read(site.Sources.Find(LinkLock.Path), diagnostics) is { } before)
            new LinkComparison(site.Sources, compiled.Site.Annotations.Works).Compare(
                before,
                LinksIn(compiled),
                new(
                    outcomes.ToImmutableDictionary(outcome => outcome.Address, StringComparer.Ordinal),
                    silent,
                    silent < outcomes.Length
                ),
                new(2026, 2, 1),
                diagnostics
            );
        return diagnostics.ToSorted(strict: false);
    }

    private static ImmutableArray<ExternalLink> LinksIn(CompiledSite site)
    {
        var links = new ExternalLinks();
        Checker.Check(FinishedSite.Of(site.Site, site.Files, []), new(), Checker.AllCores, default, links);
        return links.ToImmutable();
    }

    private static ImmutableArray<Diagnostic> Check(CompiledSite site, Dictionary<string, string> finished)
    {
        var diagnostics = new DiagnosticBag();
        Checker.Check(
            new(
                [
                    .. site.Files.Select(file =>
                        finished.TryGetValue(file.Path, out var text) ? new(file.Path, text) : file
                    ),
                ],
                "https://tea.example/",
                FinishedSite.RolesIn(site.Site),
                [],
                []
            ),
            diagnostics
        );
        return diagnostics.ToSorted(strict: false);
    }

    private IEnumerable<(string Name, string Content, bool IsEscaped)> Sections()
    {
        var headers = Header.Matches(Input);
        for (var index = 0; index < headers.Count; index++)
        {
            var (header, start) = (headers[index], headers[index].Index + headers[index].Length);
            var end = index + 1 < headers.Count ? headers[index + 1].Index : Input.Length;
            var times = header.Groups["times"] is { Success: true } count ? int.Parse(count.ValueSpan) : 1;
            var content = string.Concat(Enumerable.Repeat(Input[start..end], times));
            yield return (header.Groups["name"].Value, content, header.Groups["escaped"].Success);
        }
    }

    [GeneratedRegex(
        @"^--- (?<name>\S.*?)(?: \((?<times>[0-9]+) times\))?(?<escaped> \(escaped\))?\n",
        RegexOptions.Multiline
    )]
    public static partial Regex Header { get; }
}
