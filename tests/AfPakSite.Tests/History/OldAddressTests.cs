using System.Text.Json;
using System.Text.RegularExpressions;
using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.History;

/// <summary>
/// Edits the study as its author might: a title, a cut, a move. Each old address still answers with the right text.
/// </summary>
public sealed partial class OldAddressTests
{
    private const string Study = "seeds/study.txt";
    private const string RetiredOn = "2026-01-31";

    /// <summary>The real site without what quotes the sentence that is cut: a marginal head, a theme and a term.</summary>
    private static readonly SmallSite Before = SmallSite
        .Real.Without(Ledger.Path)
        .Without("input/heads.yml")
        .Without("input/themes/infrastructure.md")
        .Change(
            "input/glossary.yml",
            "    - \"with plans to integrate Afghanistan into the broader CPEC framework\"\n",
            ""
        )
        .Accept("2026-01-01");

    private static readonly CompiledSite BeforeSite = Before.Compile();

    private static readonly string Cut = SentenceOf("7.3", 3).Text;

    private static readonly SmallSite Edited = Before.With(Study, Edit(Before[Study]));

    private static readonly SmallSite After = Edited.Retire(
        SentenceOf("7.3", 3).Id,
        SentenceOf("7.3", 2).Id,
        RetiredOn
    );

    [Fact]
    public void Reports_one_error_that_names_the_command()
    {
        var found = Assert.Single(Edited.Compile().Diagnostics);
        Assert.Equal("anchor-lost", found.Code);
        Assert.Contains(Cut, found.Message, StringComparison.Ordinal);
        Assert.Equal(
            $"no sentence of the study contains half of its words: `anchors retire {SentenceOf("7.3", 3).Id}` leaves a note at its address",
            found.Hint
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Answers_every_old_address_with_the_right_text(bool withRules)
    {
        foreach (var after in new[] { After, After.Accept("2026-02-01") })
        {
            var site = new PublishedSite(after.CompileWell(), withRules);
            foreach (var (address, text) in OldAddresses())
                Assert.Contains(text, Plain(site.Fetch(address).TextContent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Leaves_a_note_if_no_anchor_answers_for_a_removed_text()
    {
        var id = SentenceOf("7.3", 3).Id;
        var site = Edited.Retire(id, null, RetiredOn).Accept("2026-02-01").CompileWell();
        foreach (var withRules in new[] { true, false })
        {
            foreach (
                var address in new[]
                {
                    $"/sections/current-dynamics-of-afghanistan-pakistan-relations/#{id}",
                    $"/study/#{id}",
                }
            )
            {
                var note = new PublishedSite(site, withRules).Fetch(address);
                Assert.Contains(
                    "was taken out of the study on 1 February 2026",
                    note.TextContent,
                    StringComparison.Ordinal
                );
                Assert.Contains(Cut, note.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Leads_a_reading_path_on_to_the_successor_of_a_sentence()
    {
        var (cut, kept) = (SentenceOf("7.3", 3).Id, SentenceOf("7.3", 2).Id);
        var path =
            $"- {{id: trade, title: Trade, note: What trade depends on., evidence: shaped by a complex array of factors, targets: {cut}}}\n";
        var link = After.With("input/paths.yml", path).CompileWell().Page("/paths/trade/").QuerySelector("ol.path a");
        Assert.EndsWith($"#{kept}", link!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(
            ["path-target-unknown"],
            Edited.Retire(cut, null, RetiredOn).With("input/paths.yml", path).Compile().Codes
        );
    }

    [Fact]
    public void Freezes_the_previous_study_as_an_edition()
    {
        var (source, accepted) = (Before[Study], After.Accept("2026-02-01"));
        var site = accepted.Freeze(new("2026-01-15", 1), new("2026-02-01", 2)).CompileWell();
        Assert.Equal(
            WordsOf(source),
            WordsOf(string.Join(' ', SiteProperties.WordsOnPage(site, "/e/2026-01-15/study/")))
        );
        Assert.Equal(
            WordsOf(accepted[Study]),
            WordsOf(string.Join(' ', SiteProperties.WordsOnPage(site, "/e/2026-02-01/study/")))
        );
        Assert.Contains(
            "Security concerns",
            site.Page("/e/2026-01-15/sections/current-dynamics-of-afghanistan-pakistan-relations/")
                .GetElementById("security-concerns")!
                .TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("/e/", site["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains(
            "../e/2026-01-15/",
            site.Page("/about/").QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Lists_the_changes_in_the_feed_and_shows_them()
    {
        var site = After
            .Change(Study, "has drastically shifted since", "has clearly shifted since")
            .Accept("2026-02-01")
            .CompileWell();
        Assert.Contains("<title>§7: eleven sentences moved here</title>", site["feed.xml"], StringComparison.Ordinal);
        Assert.Contains(
            "<title>§7.1: new title, one sentence changed</title>",
            site["feed.xml"],
            StringComparison.Ordinal
        );
        Assert.Contains("<title>§7.3: one sentence taken out</title>", site["feed.xml"], StringComparison.Ordinal);
        Assert.Matches(
            "current-dynamics-of-afghanistan-pakistan-relations/</loc>\n<lastmod>2026-02-01<",
            site["sitemap.xml"]
        );
        Assert.Matches("sections/introduction/</loc>\n<lastmod>2026-01-01<", site["sitemap.xml"]);
        var changed = site.Page("/sections/current-dynamics-of-afghanistan-pakistan-relations/")
            .QuerySelector("details.changed")!;
        Assert.Equal("Changed since 1 January 2026", changed.QuerySelector("summary")!.TextContent);
        Assert.Equal(
            ("drastically", "clearly"),
            (changed.QuerySelector("del")!.TextContent, changed.QuerySelector("ins")!.TextContent)
        );
    }

    [Fact]
    public void Marks_new_anchors_as_provisional_until_they_are_accepted()
    {
        var source = Before.Change(
            Study,
            "7.2. Diplomatic relations\n",
            "7.2. Diplomatic relations\nA paragraph that was never published.\n"
        );
        var paragraph = source
            .CompileWell()
            .Page("/study/")
            .QuerySelectorAll("p.paragraph")
            .Single(item => item.TextContent.Contains("never published", StringComparison.Ordinal));
        Assert.True(paragraph.HasAttribute("data-provisional"));
        Assert.Empty(source.Accept("2026-02-01").CompileWell().Page("/study/").QuerySelectorAll("[data-provisional]"));
        Assert.Equal(["ledger-outdated"], source.With(new BuildOptions(Locked: true)).Compile().Codes);
        Assert.Empty(source.Accept("2026-02-01").With(new BuildOptions(Locked: true)).Compile().Codes);
    }

    /// <summary>All addresses of the previous site, each with text that its target must contain.</summary>
    private static IEnumerable<(string Address, string Text)> OldAddresses()
    {
        foreach (Match page in Location.Matches(BeforeSite["sitemap.xml"]))
            yield return (page.Groups["route"].Value, "");
        using var json = JsonDocument.Parse(BeforeSite["study.json"]);
        foreach (var section in json.RootElement.GetProperty("sections").EnumerateArray())
        {
            yield return (
                section.GetProperty("url").GetString()!,
                section.GetProperty("title").GetString() is "Security concerns"
                    ? "Security threats"
                    : section.GetProperty("title").GetString()!
            );
            yield return ($"/study/#{section.GetProperty("slug").GetString()}", "");
            yield return ($"/l/{section.GetProperty("id").GetString()}/", "");
            foreach (var paragraph in section.GetProperty("paragraphs").EnumerateArray())
            {
                yield return (paragraph.GetProperty("url").GetString()!, "");
                foreach (var sentence in paragraph.GetProperty("sentences").EnumerateArray())
                {
                    var (id, text) = (
                        sentence.GetProperty("id").GetString()!,
                        Plain(sentence.GetProperty("text").GetString()!)
                    );
                    text = text == Plain(Cut) ? "" : text;
                    yield return (sentence.GetProperty("url").GetString()!, text);
                    yield return ($"/l/{id}/", text);
                    yield return ($"/study/#{id}", text);
                }
            }
        }
    }

    /// <summary>
    /// “Security concerns” becomes “Security threats”, the third sentence of §7.3 is cut, the paragraph of §8.3 moves
    /// to §7.
    /// </summary>
    private static string Edit(string study)
    {
        var lines = study.Split('\n').ToList();
        lines[lines.IndexOf("7.1. Security concerns")] = "7.1. Security threats";
        var economy = lines.FindIndex(line => line.StartsWith("7.3.", StringComparison.Ordinal)) + 1;
        lines[economy] = lines[economy].Replace($"{Cut} ", "", StringComparison.Ordinal);
        var refugees = lines.FindIndex(line => line.StartsWith("8.3.", StringComparison.Ordinal)) + 1;
        var paragraph = lines[refugees];
        lines.RemoveAt(refugees);
        lines.Insert(lines.FindIndex(line => line.StartsWith("7.1.", StringComparison.Ordinal)), paragraph);
        return string.Join('\n', lines);
    }

    private static (string Id, string Text) SentenceOf(string number, int place)
    {
        using var json = JsonDocument.Parse(BeforeSite["study.json"]);
        var section = json
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .Single(item => item.GetProperty("number").GetString() == number);
        var sentence = section.GetProperty("paragraphs")[0].GetProperty("sentences")[place - 1];
        return (sentence.GetProperty("id").GetString()!, sentence.GetProperty("text").GetString()!);
    }

    private static string Plain(string text) => string.Join(' ', WordsOf(text));

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<loc>https://[^/]+(?<route>/[^<]*)</loc>")]
    private static partial Regex Location { get; }
}
