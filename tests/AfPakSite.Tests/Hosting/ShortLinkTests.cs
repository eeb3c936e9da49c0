using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Hosting;

/// <summary>Permalinks as rules of the host instead of pages: <c>short-links: rules</c>.</summary>
public sealed class ShortLinkTests
{
    private static readonly SmallSite Real = SmallSite.Real.With(
        SiteSettingsReader.Path,
        $"{SmallSite.Real[SiteSettingsReader.Path]}\nshort-links: rules\n"
    );

    private static readonly Lazy<CompiledSite> WithRules = new(Real.Compile);

    [Fact]
    public void Answers_each_permalink_by_a_page_or_a_rule()
    {
        var site = WithRules.Value;
        var (paths, rules) = (PathsOf(site), RulesOf(site));
        Assert.Empty(site.Diagnostics);
        Assert.NotEmpty(site.Site.Passages);
        foreach (var passage in site.Site.Passages)
        {
            var permalink = Routes.Permalink(passage.Anchor.Id);
            Assert.Equal(!passage.LeadsAtOnce, paths.Contains(Routes.FileOf(permalink)));
            Assert.Equal(passage.LeadsAtOnce, rules.Contains($"{permalink} {passage.Address} 301"));
            Assert.Contains(Routes.FileOf(Routes.PassageData(passage.Anchor.Id)), paths);
            foreach (var edition in passage.Editions)
                Assert.Contains($"{Routes.PassageIn(passage.Anchor.Id, edition.Name)} {edition.Address} 301", rules);
        }
    }

    [Fact]
    public void Has_no_other_files_less()
    {
        var gone = PathsOf(SmallSite.RealSite).Except(PathsOf(WithRules.Value)).ToList();
        Assert.NotEmpty(gone);
        Assert.All(gone, path => Assert.StartsWith("l/", path, StringComparison.Ordinal));
    }

    /// <summary>A proxy may remove the path of the site from an address.</summary>
    [Fact]
    public void Has_two_rules_below_a_path()
    {
        var site = Real.With(new BuildOptions("https://example.org/study/")).Compile();
        var passage = site.Site.Passages.First(passage => passage.LeadsAtOnce);
        var (permalink, rules) = (Routes.Permalink(passage.Anchor.Id), RulesOf(site));
        Assert.Contains($"/study{permalink} /study{passage.Address} 301", rules);
        Assert.Contains($"{permalink} /study{passage.Address} 301", rules);
        Assert.Empty(site.Diagnostics);
    }

    [Fact]
    public void Checks_links_to_permalinks()
    {
        var id = WithRules.Value.Site.Passages.First(passage => passage.LeadsAtOnce).Anchor.Id;
        var site = Real.With(
                "input/pages/links.md",
                $"---\ntitle: Links\ndescription: Links.\n---\n[good](/l/{id}/) and [dead](/l/s-none/)\n"
            )
            .Compile();
        var dead = Assert.Single(site.Diagnostics, diagnostic => diagnostic.Kind == Catalog.PageDeadKind);
        Assert.Contains("/l/s-none/", dead.Message, StringComparison.Ordinal);
    }

    private static HashSet<string> PathsOf(CompiledSite site) => [.. site.Files.Select(file => file.Path)];

    private static HashSet<string> RulesOf(CompiledSite site) => [.. site["_redirects"].Split('\n')];
}
