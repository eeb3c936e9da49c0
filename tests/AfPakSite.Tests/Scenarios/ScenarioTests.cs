using AfPakSite.Tests.Diagnostics;

namespace AfPakSite.Tests.Scenarios;

/// <summary>
/// Small complete sites, each a folder of <c>Scenarios/</c> with its expected diagnostics, and the expected
/// <c>&lt;main&gt;</c> of pages that have a file in <c>expected/main/</c>.
/// </summary>
public sealed class ScenarioTests
{
    private static readonly string Folder = Repository.PathOf("tests", "AfPakSite.Tests", "Scenarios");

    public static TheoryData<string> Scenarios =>
        [
            .. Directory
                .EnumerateDirectories(Folder)
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<string, string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/').Split("/expected/main/"))
                .Select(parts => (parts[0], parts[1]))
                .OrderBy(pair => pair.Item1, StringComparer.Ordinal)
                .ThenBy(pair => pair.Item2, StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Has_the_diagnostics_expected(string scenario) =>
        GoldenFile.Check(
            $"Scenarios/{scenario}/expected/diagnostics.txt",
            PlainReport.Of(SmallSite.Scenario(scenario).Compile().Diagnostics)
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_the_pages_expected(string scenario, string page)
    {
        var document = SmallSite.Scenario(scenario).Compile().Page(RouteOf(page));
        GoldenFile.Check($"Scenarios/{scenario}/expected/main/{page}", PrettyHtml.Of(document.QuerySelector("main")!));
    }

    /// <summary>The route of a file: <c>/actors/planters/</c> for <c>actors/planters.html</c>.</summary>
    private static string RouteOf(string page) =>
        page switch
        {
            "index.html" => "/",
            "404.html" => "/404.html",
            _ => $"/{page[..^".html".Length]}/",
        };
}
