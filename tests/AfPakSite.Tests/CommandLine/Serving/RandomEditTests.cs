using AfPakSite.Sites;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>After random edits, what is served is what a fresh build of the same sources makes.</summary>
public sealed class RandomEditTests
{
    private const int Seed = 5080;

    private static readonly (string Path, string Before, string After)[] Edits =
    [
        ("seeds/study.txt", "Tea is grown", "Much tea is grown"),
        ("seeds/study.txt", "The trade began in 1820.", "The trade began in 1820. It grew."),
        ("seeds/study.txt", "1. Leaves", "1. Green Leaves"),
        ("seeds/study.txt", "(Smith, 2001)", "(Smyth, 2001)"),
        ("input/timeline.yml", "title: The trade begins", "title: A trade begins"),
        ("input/timeline.yml", "evidence: The trade began", "evidence: The trade begam"),
        ("input/pages/about.md", "A small site", "A tiny site"),
        ("input/pages/about.md", "title: About", "title: About it"),
        ("input/pages/about.md", "about [[tea]]", "about [[coffee]]"),
        ("input/site.yml", "title:", "titel:"),
    ];

    [Fact]
    public async Task Serves_what_a_fresh_build_makes()
    {
        var random = new Random(Seed);
        var sources = SmallSite.Tea;
        var good = sources.Compile();
        await using var site = await ServedSite.Start(sources);
        for (var round = 0; round < Rounds.Of(300); round++)
        {
            var (path, before, after) = Edits[random.Next(Edits.Length)];
            if (
                !sources[path].Contains(before, StringComparison.Ordinal)
                || sources[path].Contains(after, StringComparison.Ordinal)
            )
                (before, after) = (after, before);
            sources = sources.With(path, sources[path].Replace(before, after, StringComparison.Ordinal));
            await site.Edit(path, sources[path]);
            var fresh = sources.Compile();
            good = fresh.Diagnostics.Any(diagnostic => diagnostic.Severity == AfPakSite.Diagnostics.Severity.Error)
                ? good
                : fresh;
            foreach (var file in good.Files.Where(IsServed))
            {
                var served = await site.Read(file.Path);
                Assert.True(
                    file.Bytes.ToArray().SequenceEqual(served),
                    $"{file.Path} differs in round {round}, after “{before}” became “{after}”."
                );
            }
        }
    }

    private static bool IsServed(OutputFile file) => file.Path is not ("_headers" or "_redirects");
}
