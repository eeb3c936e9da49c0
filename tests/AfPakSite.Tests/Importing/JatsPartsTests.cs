using System.Text;
using AfPakSite.Importing;

namespace AfPakSite.Tests.Importing;

/// <summary>No part of an article in JATS is lost or written twice.</summary>
public sealed class JatsPartsTests
{
    [Theory]
    [InlineData("<statement><label>Theorem 1</label><p>Tides turn.</p></statement>", "Theorem 1\n\nTides turn.\n")]
    [InlineData(
        "<fig-group><label>Figure 2</label><caption><title>Hills</title></caption></fig-group>",
        "Figure 2: Hills\n"
    )]
    [InlineData(
        "<boxed-text><label>Box 1</label><title>Rules</title><p>Go.</p></boxed-text>",
        "> Box 1: Rules\n>\n> Go.\n"
    )]
    [InlineData("<list><title>Tools</title><list-item><p>Net</p></list-item></list>", "Tools\n\n- Net\n")]
    [InlineData(
        "<fig><label>Figure 3</label><caption><p>Pier.</p></caption><attrib>Source: Port Aster.</attrib></fig>",
        "Figure 3: Pier.\n\nSource: Port Aster.\n"
    )]
    [InlineData(
        "<fig><caption><p>Pier.</p></caption><permissions><copyright-statement>© Reef</copyright-statement></permissions></fig>",
        "Pier.\n\n© Reef\n"
    )]
    [InlineData("<sec><label>§ 4</label><p>Go.</p></sec>", "## § 4\n\nGo.\n")]
    [InlineData("<notes><title>Data</title><p>Here.</p></notes>", "## Data\n\nHere.\n")]
    [InlineData("<sig-block>Signed by <bold>Wren</bold></sig-block>", "Signed by **Wren**\n")]
    [InlineData(
        "<supplementary-material><label>S1 Table</label><media href=\"a.csv\"/></supplementary-material>",
        "S1 Table\n"
    )]
    [InlineData(
        "<def-list><title>Words</title><def-item><term>Neap</term><def><p>Low.</p><p>Slow.</p></def><def><p>Weak.</p></def></def-item></def-list>",
        "Words\n\nNeap: Low. Slow. Weak.\n"
    )]
    public void Keeps_labels_and_titles_of_blocks(string block, string written) =>
        Assert.Contains(written, Written($"<body><p>Begin.</p>{block}</body>"), StringComparison.Ordinal);

    [Fact]
    public void Keeps_the_words_of_cells_apart_and_the_marks_of_the_notes_of_a_table() =>
        Assert.Contains(
            """
            Table 1: Sand

            | Tide | Load |
            | --- | --- |
            | Tea Cups | one two |

            a Three days.

            Source: Reef.

            """,
            Written(
                """
                <body><table-wrap><label>Table 1</label><caption><title>Sand</title></caption><table>
                <tr><th>Tide</th><th>Load</th></tr>
                <tr><td><p>Tea</p><p>Cups</p></td><td><list><list-item><p>one</p></list-item><list-item><p>two</p></list-item></list></td></tr>
                </table><table-wrap-foot><fn><label>a</label><p>Three days.</p></fn><attrib>Source: Reef.</attrib></table-wrap-foot>
                </table-wrap></body>
                """
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("5<xref ref-type=\"table-fn\" rid=\"t1\">b</xref>", "5ᵇ")]
    [InlineData("5<xref ref-type=\"fn\" rid=\"t1\">2</xref>", "5²")]
    [InlineData("5<sup><xref ref-type=\"table-fn\" rid=\"t1\">b</xref></sup>", "5b")]
    [InlineData("<xref ref-type=\"bibr\" rid=\"r1\">Reed</xref>", "Reed")]
    public void Keeps_the_marks_of_the_notes_of_a_table_apart_from_values(string cell, string written) =>
        Assert.Contains(
            $"| {written} |",
            Written(
                $"<body><table-wrap><table><tr><th>A</th></tr><tr><td>{cell}</td></tr></table><table-wrap-foot><fn id=\"t1\"><p>Own.</p></fn></table-wrap-foot></table-wrap></body>"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("list-type=\"alpha-lower\"", "", "- a. One\n- b. Two\n")]
    [InlineData("list-type=\"roman-upper\"", "", "- I. One\n- II. Two\n")]
    [InlineData("list-type=\"order\"", "", "1. One\n2. Two\n")]
    [InlineData("list-type=\"order\" prefix-word=\"Step\"", "", "- Step 1. One\n- Step 2. Two\n")]
    [InlineData("list-type=\"simple\"", "(a)", "- (a) One\n- (a) Two\n")]
    [InlineData("list-type=\"bullet\"", "•", "- One\n- Two\n")]
    public void Keeps_the_labels_of_lists(string attributes, string label, string written)
    {
        var items = string.Concat(
            new[] { "One", "Two" }.Select(word =>
                $"<list-item>{(label.Length > 0 ? $"<label>{label}</label>" : "")}<p>{word}</p></list-item>"
            )
        );
        Assert.Contains(
            written,
            Written($"<body><p>Begin.</p><list {attributes}>{items}</list></body>"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Keeps_a_list_that_begins_with_another_number() =>
        Assert.Contains(
            "3. One\n4. Two\n",
            Written(
                """
                <body><list><list-item><label>(3)</label><p>One</p></list-item>
                <list-item><label>(4)</label><p>Two</p></list-item></list></body>
                """
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Reads_figures_and_tables_that_float()
    {
        var paper = Understood(
            "<body><sec><title>One</title><p>Go.</p></sec></body><floats-group><fig><label>Figure 1</label><caption><p>Pier.</p></caption></fig></floats-group>"
        );
        Assert.Contains("Go.\n\nFigure 1: Pier.\n", TextOf(paper), StringComparison.Ordinal);
        Assert.Contains(
            paper.Notes,
            note => note.Message.StartsWith("1 figure or table without", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("sub-article")]
    [InlineData("response")]
    public void Leaves_further_articles_out_and_says_so(string name)
    {
        var paper = Understood(
            $"""
            <body><p>See Wren (<xref ref-type="bibr" rid="r1">2010</xref>).</p></body>
            <{name}><front-stub><title-group><article-title>A reply</article-title></title-group></front-stub>
            <body><p>No <xref ref-type="bibr">1</xref>, <xref ref-type="bibr">2</xref>.<fn><p>Other.</p></fn></p></body>
            <back><ref-list><ref><mixed-citation>Lark, 1999.</mixed-citation></ref></ref-list></back></{name}>
            """
        );
        Assert.DoesNotContain("Lark", TextOf(paper), StringComparison.Ordinal);
        Assert.DoesNotContain("Other.", TextOf(paper), StringComparison.Ordinal);
        Assert.Contains(paper.Notes, note => note.Message.Contains("left out: “A reply”", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_special_abstracts_and_the_notes_of_authors()
    {
        var text = Written(
            """
            <front><article-meta>
            <author-notes><fn><p>Both wrote this.</p></fn><corresp>Write to Wren.</corresp></author-notes>
            <abstract><p>Short.</p></abstract>
            <abstract abstract-type="plain-language-summary"><p>Plain.</p></abstract>
            <funding-group><funding-statement>Reef paid.</funding-statement></funding-group>
            </article-meta></front><body><p>Go.</p></body>
            """
        );
        Assert.Contains(
            "## Abstract\n\nShort.\n\n## Plain language summary\n\nPlain.\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "## Notes\n\nWrite to Wren.\n\nReef paid.\n\nBoth wrote this.\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<fn id=\"a\"><p>First, see<xref ref-type=\"fn\" rid=\"b\">2</xref>.</p></fn>")]
    [InlineData("")]
    public void Writes_a_note_once_that_only_another_note_marks(string other)
    {
        var mark = other.Length == 0 ? "" : "<xref ref-type=\"fn\" rid=\"a\">1</xref>";
        var text = Written(
            $"""
            <body><p>Go.{mark}</p></body><back><fn-group><fn id="b"><p>Second.</p></fn>{other}
            <fn id="c"><p>Third.<xref ref-type="fn" rid="b">2</xref></p></fn></fn-group></back>
            """
        );
        Assert.Single(text.Split("Second."), part => part.Contains("Go.", StringComparison.Ordinal));
        Assert.Equal(2, text.Split("Second.").Length);
        Assert.Equal(2, text.Split("Third.").Length);
    }

    [Theory]
    [InlineData("Reed, Cups, 1999.", true)]
    [InlineData("Moss B. Tea. Hill, 2001.", false)]
    public void Keeps_two_works_of_one_reference_and_one_of_two_forms(string words, bool isKept) =>
        Assert.Equal(
            isKept,
            Written(
                    $"""
                    <body><p>Begin.</p></body><back><ref-list><ref id="a"><element-citation><person-group>
                    <name><surname>Moss</surname><given-names>B.</given-names></name></person-group>
                    <source>Tea</source><year>2001</year></element-citation>
                    <mixed-citation>{words}</mixed-citation></ref></ref-list></back>
                    """
                )
                .Contains(words, StringComparison.Ordinal)
        );

    [Fact]
    public void Numbers_references_as_their_labels_do() =>
        Assert.EndsWith(
            "\\[3\\] Braun, Tea, 2001.\n\n\\[1\\] Lark, Cups, 1999.\n\n\\[4\\] Wren, in a letter.\n",
            Written(
                """
                <body><p>See <xref ref-type="bibr" rid="a">[3]</xref>.</p></body><back><ref-list>
                <ref id="a"><label>3.&#160;</label><mixed-citation>Braun, Tea, 2001.</mixed-citation></ref>
                <ref id="b"><label>[1]</label><mixed-citation>Lark, Cups, 1999.</mixed-citation></ref>
                <ref id="c"><note><p>Wren, in a letter.</p></note></ref></ref-list></back>
                """
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Writes_the_title_of_a_reference_without_names_first_and_reports_several_works()
    {
        var paper = Understood(
            """
            <body><p>See <xref ref-type="bibr" rid="a">1</xref>.</p></body><back><ref-list>
            <ref id="a"><element-citation publication-type="newspaper"><article-title>High water</article-title>
            <source>Courier</source><year>2008</year><month>Mar</month><day>4</day></element-citation></ref>
            <ref id="b"><mixed-citation>(a) Lark, Cups, 1999;</mixed-citation><mixed-citation>(b) Wren, Tea, 2001.</mixed-citation></ref>
            </ref-list></back>
            """
        );
        Assert.Contains("\\[1\\] High water. (2008). Courier.", TextOf(paper), StringComparison.Ordinal);
        Assert.Equal("2008-03-04", Assert.Single(paper.Works).Issued);
        Assert.Contains(
            "1 reference with several works became one entry of the list",
            string.Join('\n', paper.Notes.Select(note => note.Message)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Names_acknowledgements_in_the_language_of_the_article() =>
        Assert.Contains(
            "## Danksagung\n\nWir danken.\n",
            TextOf(Understood("<body><p>Los.</p></body><back><ack><p>Wir danken.</p></ack></back>", "de")),
            StringComparison.Ordinal
        );

    private static string Written(string parts) => TextOf(Understood(parts));

    private static string TextOf(ImportedPaper paper) => Encoding.UTF8.GetString(paper.Study.Bytes.AsSpan());

    private static ImportedPaper Understood(string parts, string language = "en") =>
        Assert
            .IsType<ImportResult.Understood>(
                PaperImporter.Import(
                    new("a.xml", [.. Encoding.UTF8.GetBytes($"<article xml:lang=\"{language}\">{parts}</article>")]),
                    _ => null
                )
            )
            .Paper;
}
