using System.Collections.Immutable;
using System.Text;
using AfPakSite.Importing;

namespace AfPakSite.Tests.Importing;

/// <summary>Citations by numbers in JATS, and what an import reports once for the whole paper.</summary>
public sealed class JatsCitedNumberTests
{
    [Theory]
    [InlineData("Tides<sup>1</sup><sup>,</sup><sup>2</sup> turn.", "Tides\\[1,2\\] turn.")]
    [InlineData("Tides<sup>1</sup>,<sup>3</sup> turn.", "Tides\\[1,3\\] turn.")]
    [InlineData("Tides<sup>\n  1\n  </sup> turn.", "Tides\\[1\\] turn.")]
    [InlineData("Tides turn (1, 3).", "Tides turn \\[1, 3\\].")]
    [InlineData("Tides turn (1); so do we.", "Tides turn \\[1\\]; so do we.")]
    [InlineData("Tides turn 1–3.", "Tides turn \\[1–3\\].")]
    [InlineData("Tides turn 1 , 3.", "Tides turn \\[1, 3\\].")]
    [InlineData("Tides turn 1 3.", "Tides turn \\[1\\] \\[3\\].")]
    [InlineData("Tides turn (see 2 for more).", "Tides turn (see \\[2\\] for more).")]
    [InlineData("Tides turn [1,2].", "Tides turn \\[1,2\\].")]
    [InlineData("Tides turn [1, see also 2, 3].", "Tides turn \\[1, see also 2, 3\\].")]
    public void Puts_numbers_in_brackets(string sentence, string written) =>
        Assert.Contains($"\n{written}\n", Written($"<body><p>{Marked(sentence)}</p></body>"), StringComparison.Ordinal);

    /// <summary>An escaped bracket would begin a formula.</summary>
    [Theory]
    [InlineData("Tides turn [at x = 1].", "Tides turn &#91;at x = 1\\].")]
    [InlineData("Tides [<italic>in</italic> a_b] turn.", "Tides &#91;*in* a\\_b\\] turn.")]
    public void Brackets_of_words_are_not_those_of_a_formula(string sentence, string written) =>
        Assert.Contains($"\n{written}\n", Written($"<body><p>{sentence}</p></body>"), StringComparison.Ordinal);

    [Fact]
    public void Reads_parentheses_in_the_mark_of_a_citation() =>
        Assert.Contains(
            "Tides turn \\[1\\].",
            Written("<body><p>Tides turn <xref ref-type=\"bibr\">(1)</xref>.</p></body>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Leaves_years_and_figures_as_they_are() =>
        Assert.Contains(
            "Lark (2010), (Fig. 2) and kg¹.",
            Written(
                """
                <body><p>Lark (<xref ref-type="bibr">2010</xref>), (Fig. <xref ref-type="fig">2</xref>) and kg<sup>1</sup>.</p></body>
                """
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "<nlm-citation><person-group person-group-type=\"author\">[Moss B][Lark C]</person-group> <article-title>Tea"
            + "</article-title><source>Cups</source><year>2001</year><volume>3</volume><issue>4</issue><fpage>5</fpage></nlm-citation>",
        "Moss, B., Lark, C. (2001). Tea. Cups. 3(4), 5."
    )]
    [InlineData(
        "<mixed-citation>[Moss B], [Lark C] (2001) <article-title>Tea</article-title><source>C<sub>4</sub>p</source>.</mixed-citation>",
        "Moss B, Lark C (2001) Tea C4p."
    )]
    [InlineData("<mixed-citation><italic>Tea</italic>, an old chart</mixed-citation>", "Tea, an old chart")]
    [InlineData("<mixed-citation><italic>Tea</italic> <bold>Ely</bold></mixed-citation>", "Tea Ely")]
    public void Divides_the_parts_of_a_reference(string citation, string written)
    {
        var names = System.Text.RegularExpressions.Regex.Replace(
            citation,
            @"\[(\w+) (\w+)\]",
            "<name><surname>$1</surname><given-names>$2</given-names></name>"
        );
        Assert.Contains(
            $"\\[1\\] {written}\n",
            Written(
                $"<body><p>{Marked("Go [1].")}</p></body><back><ref-list><ref id=\"r1\">{names}</ref></ref-list></back>"
            ),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<corresp><label>*</label>Write to Wren.</corresp>")]
    [InlineData("<corresp>* Write to Wren.</corresp>")]
    public void Leaves_out_the_mark_that_is_beside_the_name_of_an_author(string note) =>
        Assert.Contains(
            "## Notes\n\nWrite to Wren.\n",
            Encoding.UTF8.GetString(
                Understood(
                    "<body><p>Go.</p></body>",
                    $"<front><article-meta><author-notes>{note}</author-notes></article-meta></front>"
                )
                    .Study.Bytes.AsSpan()
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("seen in<xref ref-type=\"bibr\">Lark 2010</xref>", "seen in Lark 2010")]
    [InlineData("(e.g.,<xref ref-type=\"bibr\">Lark 2010</xref>)", "(e.g., Lark 2010)")]
    [InlineData("(<xref ref-type=\"bibr\">Lark 2010</xref>)", "(Lark 2010)")]
    public void Divides_a_citation_from_the_word_before_it(string sentence, string written) =>
        Assert.Contains(written, Written($"<body><p>{sentence}</p></body>"), StringComparison.Ordinal);

    [Fact]
    public void Reports_missing_images_once()
    {
        var figures = string.Concat(
            Enumerable.Range(1, 7).Select(number => $"<fig><graphic href=\"info:doi/10.5555/tea.g00{number}\"/></fig>")
        );
        var notes = Understood($"<body><p>Go.</p>{figures}</body>").Notes;
        Assert.Equal(
            "7 images not found beside the article: “info:doi/10.5555/tea.g001”, “info:doi/10.5555/tea.g002”, "
                + "“info:doi/10.5555/tea.g003”, “info:doi/10.5555/tea.g004”, “info:doi/10.5555/tea.g005” and 2 more. "
                + "Put the files there and start again, or put them beside the study later.",
            Assert.Single(notes).Message
        );
    }

    [Theory]
    [InlineData("info:doi/10.5555/tea.g001", "tea.g001.png")]
    [InlineData("tea.tif", "tea.png")]
    [InlineData("images/tea.jpg", "images/tea.jpg")]
    [InlineData("images/tea.tiff", "tea.png")]
    public void Finds_the_image_that_an_address_means(string address, string file) =>
        Assert.Single(Understood($"<body><p>Go.</p><fig><graphic href=\"{address}\"/></fig></body>", "", file).Images);

    [Fact]
    public void Reports_titles_and_keywords_in_other_languages()
    {
        var notes = Understood(
            "<body><p>Go.</p></body>",
            """
            <front><article-meta><title-group><article-title>Tea</article-title><trans-title-group><trans-title>Tee</trans-title>
            </trans-title-group></title-group><kwd-group><kwd>tea</kwd></kwd-group><kwd-group><kwd>Tee</kwd><kwd>Tasse</kwd>
            </kwd-group></article-meta></front>
            """
        ).Notes;
        Assert.Contains(
            notes,
            note => note.Message.StartsWith("1 further title left out: “Tee”.", StringComparison.Ordinal)
        );
        Assert.Contains(
            notes,
            note =>
                note.Message.StartsWith("1 further list of keywords left out: “Tee, Tasse”.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Writes_an_address_without_the_markup_of_a_link() =>
        Assert.Contains(
            "See https://tea.example/a and tea.example, or [here](<https://tea.example/>).",
            Written(
                """
                <body><p>See <ext-link href="https://tea.example/a">https://tea.example/a</ext-link> and
                <ext-link href="http://tea.example/">tea.example</ext-link>, or
                <ext-link href="https://tea.example/">here</ext-link>.</p></body>
                """
            ),
            StringComparison.Ordinal
        );

    /// <summary>A sentence with each number of one digit as a citation; a raised one is one inside.</summary>
    private static string Marked(string sentence) =>
        string.Concat(
            sentence.Select(c => char.IsAsciiDigit(c) ? $"<xref ref-type=\"bibr\" rid=\"r{c}\">{c}</xref>" : $"{c}")
        );

    private static string Written(string parts) => Encoding.UTF8.GetString(Understood(parts).Study.Bytes.AsSpan());

    private static ImportedPaper Understood(string parts, string front = "", string file = "")
    {
        ImmutableArray<byte> image = [0x89, (byte)'P', (byte)'N', (byte)'G', 1];
        var article = Encoding.UTF8.GetBytes($"<article xml:lang=\"en\">{front}{parts}</article>");
        return Assert
            .IsType<ImportResult.Understood>(
                PaperImporter.Import(new("a.xml", [.. article]), name => name == file ? image : null)
            )
            .Paper;
    }
}
