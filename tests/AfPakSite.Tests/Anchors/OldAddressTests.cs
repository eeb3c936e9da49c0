using System.Text.Json;
using System.Text.RegularExpressions;
using AfPakSite.Anchors;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Anchors;

/// <summary>The study is edited as its author might: a title, a cut, a move. Every address of the site before still answers with the right text.</summary>
public sealed partial class OldAddressTests
{
    private const string Study = "seeds/study.txt";

    private static readonly SmallSite Before = Accepted(SmallSite.Real.Without(Ledger.Path), "2026-01-01");

    private static readonly CompiledSite BeforeSite = Before.Compile();

    private static readonly string Cut = SentenceOf("7.3", 3).Text;

    private static readonly SmallSite Edited = Before.With(Study, Edit(Before[Study]));

    private static readonly SmallSite After = Retire(Edited, SentenceOf("7.3", 3).Id, SentenceOf("7.3", 2).Id);

    [Fact]
    public void Reports_one_error_that_names_the_command()
    {
        var found = Assert.Single(Edited.Compile().Diagnostics);
        Assert.Equal("anchor-lost", found.Code);
        Assert.Contains(Cut, found.Message, StringComparison.Ordinal);
        Assert.Contains($"`anchors retire {SentenceOf("7.3", 3).Id} --to s-", found.Hint, StringComparison.Ordinal);
        Assert.Contains($"`anchors retire {SentenceOf("7.3", 3).Id}` leaves a note", found.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Answers_every_old_address_with_the_right_text(bool withRules)
    {
        foreach (var after in new[] { After, Accepted(After, "2026-02-01") })
        {
            var site = new PublishedSite(AssertGood(after), withRules);
            foreach (var (address, text) in OldAddresses())
                Assert.Contains(text, Plain(site.Fetch(address).TextContent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Leaves_a_note_where_nothing_answers_for_what_was_cut()
    {
        var id = SentenceOf("7.3", 3).Id;
        var site = AssertGood(Accepted(Retire(Edited, id, null), "2026-02-01"));
        foreach (var withRules in new[] { true, false })
        {
            foreach (var address in new[] { $"/l/{id}/", $"/sections/current-dynamics-of-afghanistan-pakistan-relations/#{id}", $"/study/#{id}" })
            {
                var note = new PublishedSite(site, withRules).Fetch(address);
                Assert.Contains("was taken out of the study on 1 February 2026", note.TextContent, StringComparison.Ordinal);
                Assert.Contains(Cut, note.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Leads_a_reading_path_on_to_what_a_sentence_lives_on_in()
    {
        var (cut, kept) = (SentenceOf("7.3", 3).Id, SentenceOf("7.3", 2).Id);
        var path = $"- {{id: trade, title: Trade, note: What trade depends on., evidence: shaped by a complex array of factors, targets: {cut}}}\n";
        var link = AssertGood(After.With("input/paths.yml", path)).Page("/paths/trade/").QuerySelector("ol.path a");
        Assert.EndsWith($"#{kept}", link!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["path-target-unknown"], Retire(Edited, cut, null).With("input/paths.yml", path).Compile().Codes);
    }

    [Fact]
    public void Freezes_the_study_before_as_an_edition()
    {
        var (source, accepted) = (Before[Study], Accepted(After, "2026-02-01"));
        var ledger = LedgerReader.Read(accepted.Files[Ledger.Path], new DiagnosticBag());
        var site = AssertGood(accepted.With(Ledger.Path, LedgerWriter.Write(ledger with { Editions = [new("2026-01-15", 1), new("2026-02-01", 2)] })));
        Assert.Equal(WordsOf(source), WordsOf(string.Join(' ', SiteProperties.WordsOnPage(site, "/e/2026-01-15/study/"))));
        Assert.Equal(WordsOf(accepted[Study]), WordsOf(string.Join(' ', SiteProperties.WordsOnPage(site, "/e/2026-02-01/study/"))));
        Assert.Contains("Security concerns", site.Page("/e/2026-01-15/sections/current-dynamics-of-afghanistan-pakistan-relations/").GetElementById("security-concerns")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/e/", site["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("../e/2026-01-15/", site.Page("/about/").QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Feeds_the_changes_and_shows_them()
    {
        var site = AssertGood(Accepted(After.Change(Study, "has drastically shifted since", "has clearly shifted since"), "2026-02-01"));
        Assert.Contains("<title>§7: eleven sentences moved here</title>", site["feed.xml"], StringComparison.Ordinal);
        Assert.Contains("<title>§7.1: new title, one sentence changed</title>", site["feed.xml"], StringComparison.Ordinal);
        Assert.Contains("<title>§7.3: one sentence taken out</title>", site["feed.xml"], StringComparison.Ordinal);
        Assert.Matches("current-dynamics-of-afghanistan-pakistan-relations/</loc><lastmod>2026-02-01<", site["sitemap.xml"]);
        Assert.Matches("sections/introduction/</loc><lastmod>2026-01-01<", site["sitemap.xml"]);
        var changed = site.Page("/sections/current-dynamics-of-afghanistan-pakistan-relations/").QuerySelector("details.changed")!;
        Assert.Equal("Changed since 1 January 2026", changed.QuerySelector("summary")!.TextContent);
        Assert.Equal(("drastically", "clearly"), (changed.QuerySelector("del")!.TextContent, changed.QuerySelector("ins")!.TextContent));
    }

    [Fact]
    public void Marks_what_is_new_as_provisional_until_it_is_accepted()
    {
        var source = Before.Change(Study, "7.2. Diplomatic relations\n", "7.2. Diplomatic relations\nA paragraph that was never published.\n");
        var paragraph = AssertGood(source).Page("/study/").QuerySelectorAll("p.paragraph").Single(item => item.TextContent.Contains("never published", StringComparison.Ordinal));
        Assert.True(paragraph.HasAttribute("data-provisional"));
        Assert.Empty(AssertGood(Accepted(source, "2026-02-01")).Page("/study/").QuerySelectorAll("[data-provisional]"));
        Assert.Equal(["ledger-outdated"], source.With(new BuildOptions(Locked: true)).Compile().Codes);
        Assert.Empty(Accepted(source, "2026-02-01").With(new BuildOptions(Locked: true)).Compile().Codes);
    }

    private static CompiledSite AssertGood(SmallSite source)
    {
        var site = source.Compile();
        Assert.Empty(site.Diagnostics.Select(diagnostic => diagnostic.Message));
        return site;
    }

    /// <summary>Every address that the site before gave out, with words that its target must hold.</summary>
    private static IEnumerable<(string Address, string Text)> OldAddresses()
    {
        foreach (Match page in Location.Matches(BeforeSite["sitemap.xml"]))
            yield return (page.Groups["route"].Value, "");
        using var json = JsonDocument.Parse(BeforeSite["study.json"]);
        foreach (var section in json.RootElement.GetProperty("sections").EnumerateArray())
        {
            yield return (section.GetProperty("url").GetString()!, section.GetProperty("title").GetString() is "Security concerns" ? "Security threats" : section.GetProperty("title").GetString()!);
            yield return ($"/study/#{section.GetProperty("slug").GetString()}", "");
            yield return ($"/l/{section.GetProperty("id").GetString()}/", "");
            foreach (var paragraph in section.GetProperty("paragraphs").EnumerateArray())
            {
                yield return (paragraph.GetProperty("url").GetString()!, "");
                foreach (var sentence in paragraph.GetProperty("sentences").EnumerateArray())
                {
                    var (id, text) = (sentence.GetProperty("id").GetString()!, Plain(sentence.GetProperty("text").GetString()!));
                    text = text == Plain(Cut) ? "" : text;
                    yield return (sentence.GetProperty("url").GetString()!, text);
                    yield return ($"/l/{id}/", text);
                    yield return ($"/study/#{id}", text);
                }
            }
        }
    }

    /// <summary>“Security concerns” becomes “Security threats”, the third sentence of §7.3 is cut, the paragraph of §8.3 moves to §7.</summary>
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
        var section = json.RootElement.GetProperty("sections").EnumerateArray().Single(item => item.GetProperty("number").GetString() == number);
        var sentence = section.GetProperty("paragraphs")[0].GetProperty("sentences")[place - 1];
        return (sentence.GetProperty("id").GetString()!, sentence.GetProperty("text").GetString()!);
    }

    /// <summary>The site with its ledger as of a release.</summary>
    private static SmallSite Accepted(SmallSite source, string date) =>
        source.With(Ledger.Path, LedgerWriter.Write(Compiler.Anchor(source.Sources, source.Options, new())!.Accept(date)));

    private static SmallSite Retire(SmallSite source, string id, string? to)
    {
        var ledger = LedgerReader.Read(source.Files[Ledger.Path], new DiagnosticBag());
        return source.With(Ledger.Path, LedgerWriter.Write(ledger with { Anchors = [.. ledger.Anchors.Select(anchor => anchor.Id == id ? anchor with { Retired = new("2026-01-31", to) } : anchor)] }));
    }

    private static string Plain(string text) => string.Join(' ', WordsOf(text));

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<loc>https://[^/]+(?<route>/[^<]*)</loc>")]
    private static partial Regex Location { get; }
}
