using AfPakSite.Diagnostics;
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

    private static readonly string[] Open = ["study/", "timeline/", "about/"];

    [Fact]
    public async Task Serves_what_a_fresh_build_makes()
    {
        var (random, early) = (new Random(Seed), 0);
        var sources = SmallSite.Tea;
        var good = sources.Compile();
        await using var site = await ServedSite.Start(sources);
        foreach (var page in Open)
            Assert.NotNull(await site.Open(page));
        for (var round = 0; round < Rounds.Of(300); round++)
        {
            var (path, before, after) = Next(random, sources);
            sources = sources.With(path, sources[path].Replace(before, after, StringComparison.Ordinal));
            var (last, fresh) = (good, sources.Compile());
            good = fresh.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? last : fresh;
            early += await ReadWhileChecked(site, path, sources[path], last, good);
            foreach (var file in good.Files.Where(IsServed))
            {
                var served = await site.Read(file.Path);
                Assert.True(
                    file.Bytes.ToArray().SequenceEqual(served),
                    $"{file.Path} differs in round {round}, after “{before}” became “{after}”."
                );
            }
        }
        Assert.InRange(early, 1, int.MaxValue);
    }

    /// <summary>An edit that was not made yet, or the way back from one that was.</summary>
    private static (string Path, string Before, string After) Next(Random random, SmallSite sources)
    {
        var (path, before, after) = Edits[random.Next(Edits.Length)];
        var isMade =
            !sources[path].Contains(before, StringComparison.Ordinal)
            || sources[path].Contains(after, StringComparison.Ordinal);
        return isMade ? (path, after, before) : (path, before, after);
    }

    /// <summary>
    /// Writes a file, and reads a page that it changes until the rest is checked: it is always the last one or the next
    /// one. Returns how often it was the next one before the check ended.
    /// </summary>
    private static async Task<int> ReadWhileChecked(
        ServedSite site,
        string path,
        string content,
        CompiledSite last,
        CompiledSite next
    )
    {
        var number = ServedSite.NumberOf(await site.State(0));
        var page = Open.FirstOrDefault(open => last[$"{open}index.html"] != next[$"{open}index.html"]) ?? Open[0];
        var (old, expected) = (last[$"{page}index.html"], next[$"{page}index.html"]);
        site.Folder.Write(path, content);
        for (var early = 0; ; )
        {
            var served = await site.ReadText(page);
            if (await site.IsComplete(number + 1))
                return early;
            Assert.True(served == old || served == expected, $"{page} is neither the last one nor the next one.");
            early += served == old ? 0 : 1;
        }
    }

    private static bool IsServed(OutputFile file) => file.Path is not ("_headers" or "_redirects");
}
