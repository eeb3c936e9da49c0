namespace AfPakSite.Tests;

/// <summary>The real site and small ones, each compiled once, for what is true of every site.</summary>
internal static class SampleSites
{
    private static readonly Dictionary<string, Lazy<CompiledSite>> Sites = new(StringComparer.Ordinal)
    {
        ["the real site"] = new(() => SmallSite.RealSite),
        ["tea"] = new(SmallSite.Tea.Compile),
        ["tea with a kind of its own"] = new(WithKind.Compile),
        ["bees"] = new(SmallSite.Scenario("bees").Compile),
        ["hostile"] = new(SmallSite.Scenario("hostile").Compile),
        ["markdown"] = new(SmallSite.Scenario("markdown").Compile),
    };

    private static SmallSite WithKind =>
        SmallSite
            .Tea.Change(
                "input/site.yml",
                "navigation:\n",
                "kinds:\n  - {folder: cultivars, name: Cultivar, plural: Cultivars, description: The cultivars.}\nnavigation:\n"
            )
            .With(
                "input/cultivars/assamica.md",
                "---\nname: Assamica\nsummary: A cultivar.\nevidence: Assamica ripens first\n---\nIt ripens early.\n"
            );

    public static TheoryData<string> Names => [.. Sites.Keys];

    public static CompiledSite Get(string name) => Sites[name].Value;
}
