using System.Text;
using AfPakSite.Importing;
using static AfPakSite.Tests.Importing.WordFile;

namespace AfPakSite.Tests.Importing;

/// <summary>Documents of Word as studies.</summary>
public sealed class WordReaderTests
{
    private static readonly string Styles = string.Concat(
        Style("Title", "Titel"),
        Style("heading 1", "berschrift1"),
        Style("Titre 2", "Titre2"),
        Style("Author", "Author"),
        Style("Abstract", "Abstract"),
        Style("Quote", "Zitat"),
        Style("caption", "Caption")
    );

    private static readonly string Title = P(R("The Ducks"), "Titel");

    [Theory]
    [InlineData("berschrift1", "## Methods")]
    [InlineData("Titre2", "### Methods")]
    public void Reads_headings_by_style(string style, string heading) =>
        Assert.Contains($"\n{heading}\n", Text(P(R("Methods"), style) + P(R("We count."))), StringComparison.Ordinal);

    [Fact]
    public void Reads_headings_by_outline_level() =>
        Assert.Contains(
            "\n### Methods\n",
            Text(P(R("Methods"), null, "<w:outlineLvl w:val=\"1\"/>") + P(R("We count."))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Makes_headings_of_bold_lines_where_there_are_none_and_says_so()
    {
        var paper = Read(P(R("Methods", "<w:b/>")) + P(R("We count.")));
        Assert.Contains("\n## Methods\n", TextOf(paper), StringComparison.Ordinal);
        Assert.Contains(paper.Notes, note => note.Message.Contains("1 short bold line", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_the_title_the_authors_and_the_abstract()
    {
        var paper = Read(
            P(R("Ada Brown") + R("1") + R(" and Ole van der Berg"), "Author") + P(R("We count."), "Abstract")
        );
        Assert.Equal("The Ducks", paper.Record.Title);
        Assert.Equal(["Brown, Ada", "van der Berg, Ole"], paper.Record.Authors.Select(author => author.Inverted));
        Assert.Equal("# The Ducks\n\n## Abstract\n\nWe count.\n", TextOf(paper));
    }

    /// <summary>Without brackets, the number of a citation would look like one of a note, or like a part of a word.</summary>
    [Fact]
    public void Writes_raised_numbers_of_citations_in_brackets()
    {
        var field = Field(
            "ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":[]}",
            "1,3",
            "<w:vertAlign w:val=\"superscript\"/>"
        );
        var area = R("2", "<w:vertAlign w:val=\"superscript\"/>");
        Assert.Contains(
            "swim.\\[1,3\\] A pond of 3 m².",
            Text(P(R("They swim.") + field + R(" A pond of 3 m") + area + R("."))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("(1, 3)", "\\[1, 3\\]")]
    [InlineData(" (2–4) ", " \\[2–4\\] ")]
    [InlineData("(2004)", "(2004)")]
    [InlineData("(Doe, 1)", "(Doe, 1)")]
    public void Writes_numbers_of_citations_in_parentheses_in_brackets(string result, string written)
    {
        const string json = "{\"citationItems\":[]}";
        var field = Field($"ADDIN ZOTERO_ITEM CSL_CITATION {json}", result);
        Assert.Contains($"swim{written}.", Text(P(R("They swim") + field + R("."))), StringComparison.Ordinal);
        var tag = $"MENDELEY_CITATION_v3_{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}";
        var control =
            $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent>{R(result)}</w:sdtContent></w:sdt>";
        Assert.Contains($"swim{written}.", Text(P(R("They swim") + control + R("."))), StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_the_runs_of_a_citation_in_one_pair_of_brackets()
    {
        const string raised = "<w:vertAlign w:val=\"superscript\"/>";
        var field = Field("ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":[]}", "2", raised);
        var end = field.LastIndexOf("<w:r>", StringComparison.Ordinal);
        Assert.Contains(
            "swim.\\[2–4\\] It is.",
            Text(P(R("They swim.") + field.Insert(end, R("–4", raised)) + R(" It is."))),
            StringComparison.Ordinal
        );
    }

    /// <summary>Writers who know no style for titles use that of the highest heading.</summary>
    [Fact]
    public void Takes_the_only_heading_of_its_level_for_the_title_and_reads_the_authors_below_it()
    {
        var paper = Understood(
            new(
                P(R("Counting Ducks"), "berschrift1")
                    + P(R("Ada Brown and Ole Berg"))
                    + P(R("Methods"), "Titre2")
                    + P(R("We count."))
            )
            {
                Styles = Styles,
            }
        );
        Assert.Equal("Counting Ducks", paper.Record.Title);
        Assert.Equal(["Brown, Ada", "Berg, Ole"], paper.Record.Authors.Select(author => author.Inverted));
        Assert.StartsWith(
            "# Counting Ducks\n\nAda Brown and Ole Berg\n\n## Methods\n",
            TextOf(paper),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a * b_ c", @"a \* b\_ c")]
    [InlineData("[1] <b> & $5 {x} `c` | \\", @"\[1\] \<b> \& \$5 \{x\} \`c\` \| \\")]
    [InlineData("1. One", @"1\. One")]
    [InlineData("# One", @"\# One")]
    [InlineData("- One", @"\- One")]
    [InlineData("> One", @"\> One")]
    [InlineData("+ One", @"\+ One")]
    public void Escapes_what_would_be_markup(string words, string written) =>
        Assert.Equal($"# The Ducks\n\n{written}\n", Text(P(R(words))));

    [Theory]
    [InlineData("bold", "<w:b/>", "x **bold**est")]
    [InlineData("“quoted!” ", "<w:i/>", "x “*quoted*!” est")]
    [InlineData("both", "<w:b/><w:i/>", "x ***both***est")]
    [InlineData("off", "<w:b w:val=\"0\"/>", "x offest")]
    public void Keeps_emphasis_where_markdown_reads_it(string words, string font, string written) =>
        Assert.Contains($"\n{written}\n", Text(P(R("x ") + R(words, font) + R("est"))), StringComparison.Ordinal);

    [Fact]
    public void Writes_notes_at_the_end() =>
        Assert.EndsWith(
            "Ducks.[^1]\n\n[^1]: A *note*.\n\n    More.\n",
            TextOf(
                Understood(
                    new WordFile(Title + P(R("Ducks.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"))
                    {
                        Styles = Styles,
                        Footnotes =
                            $"<w:footnote w:id=\"2\">{P(R("A ") + R("note", "<w:i/>") + R("."))}{P(R("More."))}</w:footnote>",
                    }
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nests_lists()
    {
        var file = new WordFile(Title + Item("One", 0) + Item("Inner", 1) + Item("Two", 0))
        {
            Styles = Styles,
            Numbering = """
                <w:abstractNum w:abstractNumId="0">
                  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
                  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
                </w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                """,
        };
        Assert.EndsWith("3. One\n\n   - Inner\n\n4. Two\n", TextOf(Understood(file)), StringComparison.Ordinal);

        static string Item(string text, int level) =>
            P(R(text), null, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");
    }

    [Theory]
    [InlineData("lowerLetter", "(%1)", "- (b) One\n- (c) Two\n")]
    [InlineData("upperRoman", "%1.", "- II. One\n- III. Two\n")]
    [InlineData("decimal", "%1)", "2. One\n3. Two\n")]
    [InlineData("decimal", "Step %1:", "- Step 2: One\n- Step 3: Two\n")]
    public void Keeps_the_labels_of_lists(string format, string label, string written)
    {
        const string place = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        var file = new WordFile(Title + P(R("One"), null, place) + P(R("Two"), null, place))
        {
            Styles = Styles,
            Numbering = $"""
                <w:abstractNum w:abstractNumId="0">
                  <w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{label}"/></w:lvl>
                </w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                """,
        };
        Assert.EndsWith(written, TextOf(Understood(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_tables_with_their_captions() =>
        Assert.EndsWith(
            "Table 1: Counts\n\n| Year\\|x | Ducks |\n| --- | --- |\n| 2010 spring |  |\n",
            Text(
                P(R("Table 1: Counts"), "Caption")
                    + $"<w:tbl><w:tr><w:tc>{P(R("Year|x"))}</w:tc><w:tc>{P(R("Ducks"))}</w:tc></w:tr>"
                    + $"<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{P(R("2010"))}{P(R("spring"))}</w:tc></w:tr></w:tbl>"
                    + P(R(""))
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Takes_images_out_with_their_captions()
    {
        var paper = Read(P(R("Ducks.")) + Image + P(R("Figure 1: A “duck”"), "Caption"));
        Assert.EndsWith(
            "![Figure 1: A “duck”](figure-1.png){alt=\"A \\\"duck\\\"\"}\n",
            TextOf(paper),
            StringComparison.Ordinal
        );
        var image = Assert.Single(paper.Images);
        Assert.Equal("seeds/figure-1.png", image.Path);
        Assert.Equal(Png, image.Bytes);
    }

    [Fact]
    public void Quotes() =>
        Assert.EndsWith("\n> Quoted.\n", Text(P(R("Ducks.")) + P(R("Quoted."), "Zitat")), StringComparison.Ordinal);

    [Fact]
    public void Accepts_tracked_changes_and_reports_them_with_comments()
    {
        var paper = Understood(
            new WordFile(
                Title
                    + P(
                        R("Ducks ")
                            + $"<w:del>{R("gone")}</w:del><w:ins>{R("came")}</w:ins><w:r><w:commentReference w:id=\"0\"/></w:r>"
                    )
            )
            {
                Styles = Styles,
                Comments = $"<w:comment w:id=\"0\" w:author=\"Rev\">{P(R("Please check."))}</w:comment>",
            }
        );
        Assert.EndsWith("\nDucks came\n", TextOf(paper), StringComparison.Ordinal);
        Assert.Contains(
            paper.Notes,
            note => note.Message.Contains("delete were left out, in 1 place", StringComparison.Ordinal)
        );
        Assert.Contains(
            paper.Notes,
            note =>
                note.Message.StartsWith(
                    "1 comment in the margin left out: “Rev: Please check.”.",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Replaces_control_characters_of_an_old_encoding()
    {
        var paper = Understood(new WordFile(Title + P(R("\u0093Ducks\u0094 came\u0081."))) { Styles = Styles });
        Assert.EndsWith("\n“Ducks” came.\n", TextOf(paper), StringComparison.Ordinal);
        Assert.Contains(
            paper.Notes,
            note => note.Message.StartsWith("3 control characters of an old encoding", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Writes_formulas_in_TeX() =>
        Assert.EndsWith(
            "\nSee $x\\leq \\beta$.\n\n$$\nE=\\frac{\\alpha}{x^{2}}\n$$\n",
            Text(
                P(R("See ") + "<m:oMath><m:r><m:t>𝑥≤β</m:t></m:r></m:oMath>" + R("."))
                    + P(
                        "<m:oMathPara><m:oMath><m:r><m:t>E=</m:t></m:r><m:f><m:num><m:r><m:t>α</m:t></m:r></m:num><m:den><m:sSup>"
                            + "<m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath></m:oMathPara>"
                    )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Reads_text_boxes_once() =>
        Assert.EndsWith(
            "\nDucks.\n\nBoxed.\n",
            Text(
                P(
                    R("Ducks.")
                        + $"<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{P(R("Boxed."))}</w:txbxContent></w:drawing></mc:Choice>"
                        + $"<mc:Fallback><w:pict><w:txbxContent>{P(R("Boxed."))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Moves_the_note_of_a_heading_to_the_next_paragraph()
    {
        var body = P(R("Methods") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "berschrift1") + P(R("We count."));
        var file = new WordFile(Title + body)
        {
            Styles = Styles,
            Footnotes = $"<w:footnote w:id=\"2\">{P(R("Note."))}</w:footnote>",
        };
        Assert.Contains("## Methods\n\n[^1]We count.\n", TextOf(Understood(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_table_of_contents_out() =>
        Assert.Equal("# The Ducks\n\nDucks.\n", Text(P(Field("TOC \\o", "Methods 3")) + P(R("Ducks."))));

    [Theory]
    [InlineData("ADDIN ZOTERO_ITEM CSL_CITATION ")]
    [InlineData("ADDIN CSL_CITATION ")]
    public void Reads_the_records_of_Zotero_and_Mendeley(string prefix)
    {
        const string json = """
            {"citationItems":[{"itemData":{"type":"article-journal","title":"Ducks & geese","DOI":"https://doi.org/10.1234/abc","URL":"javascript:x",
            "author":[{"family":"Smith","given":"Jo"}],"issued":{"date-parts":[["2010",5]]}}}],"properties":{"plainCitation":"(Smith, 2010)"}}
            """;
        var paper = Read(P(R("Ducks ") + Field(prefix + json, "(Smith, 2010)") + R(".")));
        Assert.EndsWith("\nDucks (Smith, 2010).\n", TextOf(paper), StringComparison.Ordinal);
        var work = Assert.Single(paper.Works);
        Assert.Equal(("smith-2010", "article-journal", "2010-05"), (work.Id, work.Type, work.Issued));
        Assert.Equal(
            ["DOI 10.1234/abc", "title Ducks & geese"],
            work.Variables.Select(variable => $"{variable.Name} {variable.Value}")
        );
    }

    /// <summary>The text that the document shows has the letter, also if the reference manager wrote no text.</summary>
    [Theory]
    [InlineData("a", "b")]
    [InlineData("a, p. 3", "b: 7")]
    [InlineData("a; see p 3", "b, n 7")]
    public void Gives_works_the_letters_of_their_citations(string first, string second)
    {
        var fields = new[] { ("Geese", first), ("Ducks", second) }.Select(pair =>
            Field(
                "ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":[{\"itemData\":{\"type\":\"book\",\"title\":\""
                    + pair.Item1
                    + "\",\"author\":[{\"family\":\"Voss\"}],\"issued\":{\"date-parts\":[[1990]]}}}]}",
                $"(Voss, 1990{pair.Item2})"
            )
        );
        Assert.Equal(
            ["voss-1990a Geese", "voss-1990b Ducks"],
            Read(P(R("Ponds ") + string.Join("", fields))).Works.Select(work => $"{work.Id} {work.Variables[0].Value}")
        );
    }

    [Theory]
    [InlineData("10", "6", "superscript", "10⁶")]
    [InlineData("H", "2", "subscript", "H₂")]
    [InlineData("19", "th", "superscript", "19th")]
    [InlineData("10", "2 ", "superscript", "10² ")]
    public void Writes_raised_and_lowered_letters(string before, string letters, string alignment, string written) =>
        Assert.Contains(
            $"We saw {written} of it.",
            Text(P(R($"We saw {before}") + R(letters, $"<w:vertAlign w:val=\"{alignment}\"/>") + R(" of it."))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Says_that_an_image_inside_a_sentence_moves()
    {
        const string image = "<w:r><w:drawing><a:blip r:embed=\"rId5\"/></w:drawing></w:r>";
        Assert.Contains(
            Read(P(R("The sign ") + image + R(" means ducks."))).Notes,
            note => note.Message.StartsWith("Images inside a sentence or a cell", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Read(P(R("The sign: ") + image)).Notes,
            note => note.Message.StartsWith("Images inside", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("<w:b/>", "<w:b/><w:i/>", "<w:i/>", "**bold start*mid*** *end*")]
    [InlineData("<w:b/><w:i/>", "<w:b/>", "", "***bold start*mid** end")]
    [InlineData("<w:i/>", "<w:b/><w:i/>", "", "*bold start**mid*** end")]
    [InlineData("<w:b/>", "<w:b/><w:i/>", "<w:b/>", "**bold start*mid* end**")]
    public void Nests_styles(string first, string second, string third, string written) =>
        Assert.Contains(
            written,
            Text(P(R("bold start", first) + R("mid", second) + R(" end", third) + R("."))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Reads_the_records_of_EndNote()
    {
        const string xml =
            "ADDIN EN.CITE <EndNote><Cite><record><ref-type name=\"Book\">6</ref-type><contributors><authors><author><style>Doe, Jane</style>"
            + "</author></authors></contributors><titles><title>On <style>Water</style></title></titles><dates><year>2001</year></dates></record></Cite></EndNote>";
        var work = Assert.Single(Read(P(R("Ducks ") + Field(xml, "(Doe, 2001)"))).Works);
        Assert.Equal(("doe-2001", "book", "On Water"), (work.Id, work.Type, work.Variables[0].Value));
    }

    [Fact]
    public void Reports_a_citation_that_cannot_be_read() =>
        Assert.Contains(
            Read(P(R("Ducks ") + Field("ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":", "(Doe, 2001)"))).Notes,
            note =>
                note.Message.StartsWith("A citation of a reference manager cannot be read", StringComparison.Ordinal)
        );

    private static string Image =>
        P(
            "<w:r><w:drawing><wp:docPr id=\"1\" descr=\"A &quot;duck&quot;\"/><a:blip r:embed=\"rId5\"/></w:drawing></w:r>"
        );

    private static string Text(string body) => TextOf(Read(body));

    private static ImportedPaper Read(string body) => Understood(new(Title + body) { Styles = Styles });

    private static string TextOf(ImportedPaper paper) => Encoding.UTF8.GetString(paper.Study.Bytes.AsSpan());

    private static ImportedPaper Understood(WordFile file) =>
        Assert.IsType<ImportResult.Understood>(PaperImporter.Import(file.Write(), _ => null)).Paper;
}
