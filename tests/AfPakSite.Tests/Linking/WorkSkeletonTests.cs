using AfPakSite.Diagnostics;
using AfPakSite.Fixing;

namespace AfPakSite.Tests.Linking;

/// <summary>A work is added for a citation that has none, and somebody completes it.</summary>
public sealed class WorkSkeletonTests
{
    private const string Bibliography = "input/bibliography.yml";

    private static SmallSite Site => SmallSite.Tea.Change("seeds/study.txt", "(Smith, 2001)", "(Smyth et al., 2001)");

    [Fact]
    public void Is_added_once()
    {
        var added = Site.With(Added(Site));
        Assert.Contains("id: smyth-et-al-2001", added[Bibliography], StringComparison.Ordinal);
        Assert.Empty(added.Compile().Diagnostics.SelectMany(diagnostic => diagnostic.Fixes));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Has_the_line_ends_of_the_file(string lineEnd)
    {
        var site = Site.With(Bibliography, Site[Bibliography].ReplaceLineEndings(lineEnd));
        var added = site.With(Added(site))[Bibliography];
        Assert.Equal(added.ReplaceLineEndings(lineEnd), added);
        Assert.DoesNotContain($"{lineEnd}{lineEnd}", added, StringComparison.Ordinal);
    }

    private static FixPlan Added(SmallSite site) =>
        FixPlan.Of([.. site.Compile().Diagnostics.SelectMany(diagnostic => diagnostic.Fixes).OfType<Fix.Rewrite>()]);
}
