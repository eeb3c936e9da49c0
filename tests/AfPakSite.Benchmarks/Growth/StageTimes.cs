using System.Collections.Immutable;
using AfPakSite.Checking;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme;

namespace AfPakSite.Benchmarks.Growth;

/// <summary>The CPU time of each stage of a compilation, in milliseconds.</summary>
internal sealed record StageTimes(double[] Stages)
{
    public static readonly string[] Names = ["read", "link", "export", "render", "check", "report"];

    public double Sum => Stages.Sum();

    /// <summary>Compiles a site once; its report is written in each format.</summary>
    public static StageTimes Of(GrowingSite site)
    {
        GC.Collect();
        var times = new double[Names.Length];
        var (stage, before) = (0, Environment.CpuUsage.TotalTime);
        var diagnostics = new DiagnosticBag();
        var anchored = Compiler.Anchor(site.Sources, new(), WordFiles.Read, diagnostics);
        Close();
        if (anchored is not null)
        {
            var linked = Linker.Link(anchored.Site, diagnostics);
            Close();
            var exported = Exporter.Export(linked).ToImmutableArray();
            Close();
            var files = SiteRenderer.Render(linked, exported);
            Close();
            Checker.Check(FinishedSite.Of(linked.Site, files, [BuildReport.Path]), diagnostics);
            Close();
        }
        stage = Names.Length - 1;
        var sorted = diagnostics.ToSorted(strict: false);
        foreach (var format in Enum.GetValues<ReportFormat>())
            Report.Write(format, sorted, color: false);
        Close();
        return new(times);

        void Close()
        {
            var now = Environment.CpuUsage.TotalTime;
            times[stage++] = (now - before).TotalMilliseconds;
            before = now;
        }
    }

    /// <summary>The lower times: other programs and collections of garbage only add to them.</summary>
    public StageTimes Min(StageTimes other) => new([.. Stages.Zip(other.Stages, Math.Min)]);

    /// <summary>What the stages take besides; nothing for those that a site with errors never reaches.</summary>
    public StageTimes Without(StageTimes constant) =>
        new([.. Stages.Zip(constant.Stages, (all, part) => Math.Max(0, all - part))]);
}
