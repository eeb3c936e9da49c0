using AfPakSite.Diagnostics;
using AfPakSite.Fixing;
using AfPakSite.Tests.Diagnostics;

namespace AfPakSite.Tests.Fixing;

/// <summary>The fixes of all diagnostics in the gallery, made one by one.</summary>
public sealed class GalleryFixTests
{
    private static readonly Lazy<SortedDictionary<string, string>> Titles = new(() =>
    {
        var titles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, _, diagnostic, fix) in Fixes())
            titles[$"{diagnostic.Code}: {diagnostic.Message}"] = $"{(fix.IsSafe ? "safe" : "open")}: {fix.Title}";
        return titles;
    });

    [Fact]
    public void Are_listed() =>
        GoldenFile.Check(
            "Fixing/fixes.txt",
            string.Concat(Titles.Value.Select(pair => $"{pair.Key}\n  {pair.Value}\n"))
        );

    [Fact]
    public void End_their_diagnostics_and_cause_none_that_are_worse() =>
        Assert.All(
            Fixes().Where(item => item.Fix is Fix.Rewrite).ToList(),
            item =>
            {
                var after = item.Site.With(FixPlan.Of([item.Fix])).Compile().Diagnostics;
                Assert.DoesNotContain(
                    after,
                    other => (other.Code, other.Message) == (item.Diagnostic.Code, item.Diagnostic.Message)
                );
                var known = item.Codes;
                Assert.Empty(
                    after.Where(other => !known.Contains(other.Code)).Select(other => $"{item.Fix}: {other.Message}")
                );
            }
        );

    private static IEnumerable<(SmallSite Site, HashSet<string> Codes, Diagnostic Diagnostic, Fix Fix)> Fixes() =>
        from file in GalleryFile.All
        from item in file.Cases
        from diagnostic in item.Found
        where diagnostic.Code == file.Code && item.Site is not null
        from fix in diagnostic.Fixes
        select (item.Site!, item.Found.Select(other => other.Code).ToHashSet(StringComparer.Ordinal), diagnostic, fix);
}
