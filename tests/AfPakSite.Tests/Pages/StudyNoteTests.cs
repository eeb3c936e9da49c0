using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.Pages;

/// <summary>Notes of a study: marks lead to notes and notes to each of their marks, wherever the study is published.</summary>
public sealed class StudyNoteTests
{
    private const string Text =
        "# On Tea\n\n## 1. Leaves\n\nTea is grown in the hills (Smith, 2001).[^1] It is[^a] green.\n\n## 2. Water\n\n"
        + "It is hot.[^1]\n\n[^1]: See Smith 2001, 21.\n\n    And elsewhere.\n\n[^a]: Not in winter.\n";

    private const string PlainText =
        "On Tea\n1. Leaves\nTea is grown in the hills (Smith, 2001).1 It is green.²\n2. Water\nIt is hot.3\nNotes\n"
        + "1 See Smith 2001, 21.\n2 Not in winter.\n3 At the fire.\n";

    private static readonly SmallSite Markdown = SmallSite.Tea.Without("seeds/study.txt").With("seeds/study.md", Text);
    private static readonly SmallSite Plain = SmallSite.Tea.With("seeds/study.txt", PlainText);

    private static readonly Dictionary<string, CompiledSite> Sites = new(StringComparer.Ordinal)
    {
        ["markdown"] = Markdown.Compile(),
        ["plain"] = Plain.Compile(),
    };

    [Theory]
    [InlineData("markdown", "/study/")]
    [InlineData("markdown", "/sections/leaves/")]
    [InlineData("markdown", "/sections/water/")]
    [InlineData("plain", "/study/")]
    [InlineData("plain", "/sections/leaves/")]
    public void Are_reached_from_their_marks_and_lead_back(string name, string route)
    {
        var page = Sites[name].Page(route);
        var marks = page.QuerySelectorAll("a.note-ref").ToList();
        Assert.NotEmpty(marks);
        Assert.All(
            marks,
            mark =>
            {
                var note = page.GetElementById(mark.GetAttribute("href")![1..])!;
                var whole = note.NextElementSibling is { ClassName: "paragraph footnote-more" } more ? more : note;
                Assert.Contains(
                    $"#{mark.Id}",
                    whole.QuerySelectorAll("a.note-back").Select(link => link.GetAttribute("href"))
                );
            }
        );
    }

    /// <summary>A line with nothing but marks has no text that could have an id.</summary>
    [Theory]
    [InlineData("seeds/study.txt", "On Tea\n1. Leaves\nTea is old.\n[^1] [^1]\nIt is green.\n[^1]: Very.\n")]
    [InlineData("seeds/study.md", "# On Tea\n\n## Leaves\n\nTea is old.\n\n[^1]\n\nIt is green.\n\n[^1]: Very.\n")]
    [InlineData("seeds/study.md", "# On Tea\n\n## Leaves\n\n[^1]\n\nTea is old.\n\n[^1]: Very.\n")]
    public void Are_at_the_nearest_text_if_their_line_has_none(string path, string text)
    {
        var site = SmallSite.Tea.Without("seeds/study.txt").With(path, text).Compile();
        var marked = site.Page("/study/").QuerySelector("p:has(a.note-ref)")!;
        Assert.Contains("Tea is old.", marked.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Codes, code => code is "fragment-dead" or "note-unmarked");
    }

    [Fact]
    public void Have_a_link_back_for_each_mark()
    {
        var note = Sites["markdown"].Page("/study/").QuerySelector(".footnote-more")!;
        Assert.Equal(
            ["Note 1: back to §1, sentence 1", "Note 1: back to §2, sentence 1"],
            note.QuerySelectorAll("a.note-back").Select(link => link.GetAttribute("aria-label"))
        );
    }

    [Fact]
    public void Are_beside_their_sentences_on_the_page_of_a_section()
    {
        var notes = Sites["markdown"].Page("/sections/leaves/").QuerySelectorAll(".study-note");
        Assert.Equal([" See Smith 2001, 21.And elsewhere.", " Not in winter."], notes.Select(note => note.TextContent));
        Assert.Empty(Sites["markdown"].Page("/study/").QuerySelectorAll(".study-note"));
    }

    [Fact]
    public void Contain_citations_that_count()
    {
        var page = Sites["markdown"].Page("/sections/leaves/");
        Assert.Equal("Smith 2001, 21", page.QuerySelector(".footnote a.citation")!.TextContent);
    }

    [Theory]
    [InlineData("markdown", "Tea is grown in the hills (Smith, 2001). It is green.")]
    [InlineData("plain", "Tea is grown in the hills (Smith, 2001).1 It is green.²")]
    public void Leave_the_text_as_it_is(string name, string expected)
    {
        using var study = JsonDocument.Parse(Sites[name]["study.json"]);
        var paragraphs = study.RootElement.GetProperty("sections")[0].GetProperty("paragraphs");
        Assert.Equal(expected, paragraphs[0].GetProperty("text").GetString());
        var marks = paragraphs[0].GetProperty("notes").EnumerateArray().ToList();
        Assert.Equal(["1", "2"], marks.Select(mark => mark.GetProperty("number").GetString()));
        var notes = study.RootElement.GetProperty("sections").EnumerateArray().Last().GetProperty("paragraphs");
        Assert.Equal(notes[0].GetProperty("id").GetString(), marks[0].GetProperty("paragraph").GetString());
    }

    [Fact]
    public void Are_notes_in_the_Markdown_twin()
    {
        var twin = Sites["markdown"]["sections/leaves/index.html.md"];
        Assert.Contains(").[^1] It is[^2] green.", twin, StringComparison.Ordinal);
        Assert.Contains("\n[^1]: See ", twin, StringComparison.Ordinal);
        Assert.Contains("\n    And elsewhere.", twin, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("plain")]
    public void Are_footnotes_in_the_book(string name)
    {
        var bytes = Sites[name].Files.Single(file => file.Path == "study.epub").Bytes.ToArray();
        using var book = new ZipArchive(new MemoryStream(bytes));
        string TextOf(string file)
        {
            using var reader = new StreamReader(book.GetEntry($"EPUB/{file}")!.Open());
            return reader.ReadToEnd();
        }
        var mark = Regex.Match(
            TextOf("section-leaves.xhtml"),
            "epub:type=\"noteref\"[^>]* id=\"(?<id>[^\"]+)\" href=\"(?<file>[^#]+)#(?<note>[^\"]+)\">1</a>"
        );
        Assert.True(mark.Success);
        var notes = TextOf(mark.Groups["file"].Value);
        Assert.Contains(
            $"<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"{mark.Groups["note"].Value}\">",
            notes,
            StringComparison.Ordinal
        );
        Assert.Contains($"href=\"section-leaves.xhtml#{mark.Groups["id"].Value}\"", notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("plain")]
    public void Are_kept_in_editions(string name)
    {
        var site = (name == "plain" ? Plain : Markdown).Accept("2026-01-01").Freeze(new Edition("2026-01-15", 1));
        var page = site.Compile().Page("/e/2026-01-15/study/");
        Assert.Equal(
            Sites[name].Page("/study/").QuerySelectorAll("a.note-ref").Select(mark => mark.GetAttribute("href")),
            page.QuerySelectorAll("a.note-ref").Select(mark => mark.GetAttribute("href"))
        );
        Assert.Equal(3, page.QuerySelectorAll("a.note-back").Length);
    }

    [Fact]
    public void Keep_their_ids_where_a_note_is_added_before_them()
    {
        var before = Markdown.Accept("2026-01-01");
        var after = before.With(
            "seeds/study.md",
            Text.Replace("grown in", "grown[^new] in", StringComparison.Ordinal) + "\n[^new]: Or planted.\n"
        );
        var ids = before.Compile().Linked.Sentences.Select(sentence => sentence.Id).ToList();
        Assert.Subset(
            after.Compile().Linked.Sentences.Select(sentence => sentence.Id).ToHashSet(StringComparer.Ordinal),
            ids.ToHashSet(StringComparer.Ordinal)
        );
    }
}
