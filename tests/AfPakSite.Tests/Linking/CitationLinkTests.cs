namespace AfPakSite.Tests.Linking;

/// <summary>Which works of the bibliography the citations of a text mean.</summary>
public sealed class CitationLinkTests
{
    private const string Namesakes =
        "{id: ann, author: [{family: Khan, given: Ann}], issued: '2010'} {id: bo, author: [{family: Khan, given: Bo}], issued: '2010'}";

    private const string BothOrders =
        "{id: li, author: [{family: Li, given: Wei}], issued: '2010'} {id: wei, author: [{family: Wei, given: Li}], issued: '2010'}";

    private const string Crew =
        "{id: two, author: [{family: Reed}, {family: Hill}], issued: '2000'} {id: four, author: [{family: Reed}, {family: Moss}, {family: Hill}, {family: Lane}], issued: '2000'}";

    private const string Small =
        "{id: wells, author: [{family: wells, given: ida}], issued: '1994'} {id: pair, author: [{family: wells, given: ida}, {family: Oak, given: Ann}], issued: '1995'} {id: oak, author: [{family: Oak, given: Ann}], issued: '1995'} {id: bush, author: [{family: Bush}], issued: '2001'}";

    private const string Titles =
        "{id: leaf, title: A leaf in the cup, issued: '2010'} {id: hills, title: 'Tea and water in the hills: A history', issued: '2011'} {id: plains, title: Tea and water of the plains, issued: '2011'} {id: cup, author: [{family: Cup}], issued: '2010'}";

    private const string Conjunctions =
        "{id: og, author: [{family: Ortega y Gasset, given: José}], issued: '1930'} {id: cs, author: [{family: Costa e Silva, given: Artur}], issued: '1931'} {id: pc, author: [{family: Puig i Cadafalch}], issued: '1932'} {id: gasset, author: [{family: Gasset}], issued: '1930'} {id: two, author: [{family: Lim}, {family: Ramón y Cajal, given: Ana}], issued: '1933'}";

    private const string JoSmith = "{id: s, author: [{family: Smith, given: Jo}], issued: '2001'}";

    private const string Board = "{id: board, author: [{literal: Tea Board of the Hills}], issued: '2019'}";

    private const string AnnKim = "{id: kim, author: [{family: Kim, given: Ann}], issued: '2012'}";
    private const string AnnBKim =
        "{id: a, author: [{family: Kim, given: Ann}], issued: '2012'} {id: b, author: [{family: Kim, given: Ann B.}], issued: '2012'}";
    private const string Particles =
        "{id: veld, author: [{family: in ’t Veld}], issued: '2017'} {id: zaman, author: [{family: uz Zaman, given: Ali}], issued: '2018'} {id: moos, author: [{family: auf der Moos}], issued: '2016'} {id: rhys, author: [{family: ap Rhys}], issued: '2004'}";

    [Theory]
    [InlineData(Namesakes, "(A. Khan, 2010)", "ann")]
    [InlineData(Namesakes, "(Bo Khan, 2010)", "bo")]
    [InlineData(Namesakes, "(Khan, B., 2010)", "bo")]
    [InlineData(Namesakes, "(Khan B 2010)", "bo")]
    [InlineData(Namesakes, "(Khan, B 2010; see Khan, A, 2010)", "bo ann")]
    [InlineData(Namesakes, "(Khan, C 2010)", "error[citation-of-namesake]")]
    [InlineData(
        "{id: two, author: [{family: Reed, given: Ann B.}, {family: Hill, given: Jo}], issued: '2000'}",
        "(Reed, AB, Hill, J 2000)",
        "two"
    )]
    [InlineData(Namesakes, "Nobel Laureate Ann Khan (2010) says so", "ann")]
    [InlineData(Namesakes, "(Khan, 2010)", "error[citation-ambiguous]")]
    [InlineData(Namesakes, "(Zoe Khan, 2010)", "error[citation-of-namesake]")]
    [InlineData(Namesakes, "When asked, Ali Khan (2010) left", "error[citation-of-namesake]")]
    [InlineData(Namesakes, "(Z. Ann Khan, 2010)", "error[citation-of-namesake]")]
    [InlineData(Namesakes, "says Z. A. Khan (2010)", "error[citation-of-namesake]")]
    [InlineData(Namesakes, "(Zoe Ann Khan, 2010)", "error[citation-of-namesake]")]
    [InlineData(Namesakes, "(Dr. Ann Khan, 2010), and Prof. Bo Khan (2010)", "ann bo")]
    [InlineData(AnnKim, "Ann B. Kim (2012), (Ann B. Kim, 2012; A. B. Kim, 2012; A.B.C. Kim 2012)", "kim kim kim kim")]
    [InlineData(AnnKim, "(Bo Kim, 2012), (B. A. Kim, 2012)", "error[citation-of-namesake] error[citation-of-namesake]")]
    [InlineData(AnnKim, "(Ann Bo Kim, 2012)", "error[citation-of-namesake]")]
    [InlineData(AnnBKim, "(Ann B. Kim, 2012; Ann Kim, 2012)", "b error[citation-ambiguous]")]
    [InlineData(AnnBKim, "(A. C. Kim, 2012)", "a")]
    [InlineData(
        "{id: d, author: [{family: Alembert, given: Jean d’}], issued: '1951'}",
        "(D’Alembert, 1951), D'Alembert (1951), (d’Alembert 1951; Alembert, 1951)",
        "d d d d"
    )]
    [InlineData(
        "{id: d, author: [{family: Souza, given: Ann}], issued: '1951'}",
        "(D’Souza, 1951)",
        "error[citation-not-listed]"
    )]
    [InlineData(BothOrders, "(Li Wei 2010)", "error[citation-ambiguous]")]
    [InlineData(BothOrders, "as Wei Li (2010) says", "error[citation-ambiguous]")]
    [InlineData(BothOrders, "(Li, 2010; Wei, 2010; Li, W., 2010)", "li wei li")]
    [InlineData(
        "{id: li, author: [{family: Li, given: Wei}], issued: '2010'} {id: one, author: [{literal: Li Wei}], issued: '2010'}",
        "(Li Wei 2010)",
        "error[citation-ambiguous]"
    )]
    [InlineData(Board, "(BLIGHT-19, 2020)", "warning[citation-doubtful]")]
    [InlineData(Board, "The gross tea product (GTP) grew (GTP 2010)", "warning[citation-doubtful]")]
    [InlineData(Board, "The World Tea Fund (WTF) grew (WTF 2010)", "error[citation-not-listed]")]
    [InlineData(Board, "(GTP 2010)", "error[citation-not-listed]")]
    [InlineData(Crew, "(Reed et al. 2000; Reed and Hill 2000)", "four two")]
    [InlineData(Crew, "Reed and his colleagues (2000) say so", "four")]
    [InlineData(Board, "(Tea Board of the Hills [TBH], 2019; TBH, 2019)", "board board")]
    [InlineData(Board, "(TBotH, 2019)", "board")]
    [InlineData(Board, "As the TBH (2019) says, and in the TBH’s (2019) view", "board board")]
    [InlineData(Particles, "(in ’t Veld, 2017; see uz Zaman 2018), as in 't Veld (2017) says", "veld zaman veld")]
    [InlineData(Particles, "As auf der Moos (2016) says (ap Rhys 2004: 5), auf der Moos 2016 is new", "moos rhys moos")]
    [InlineData(Particles, "(see Zaman 2018)", "error[citation-not-listed]")]
    [InlineData(
        "{id: co, author: [{literal: 'Baker, Smith & Co.'}], issued: '2006'}",
        "(Baker, Smith & Co. 2006; Baker, Smith and Co., 2006)",
        "co co"
    )]
    [InlineData(Board, "(the Tea Board of the Hills, 2019), and the Tea Board of the Hills (2019)", "board board")]
    [InlineData(Board, "(Tea Board of the Hills [Board], 2019), and the Board (2019)", "board board")]
    [InlineData(
        "{id: on, author: [{family: O’Neill}], issued: '2003'}",
        "(O'Neill 2003), O' Neill's (2003) and ONeill (2003)",
        "on on on"
    )]
    [InlineData(
        "{id: lr, author: [{family: López-Ruiz}], issued: '2003'}",
        "(López‐Ruiz 2003; Lo\u0301pez Ruiz 2003; Ló\u00adpez–Ruiz 2003)",
        "lr lr lr"
    )]
    [InlineData("{id: mu, author: [{family: Müller}], issued: '2003'}", "(Mu\u0308ller 2003; Mueller 2003)", "mu mu")]
    [InlineData("{id: og, author: [{family: Ortega y Gasset}], issued: '1930'}", "(Ortega y Gasset, 1930)", "og")]
    [InlineData(Small, "(wells, 1994; see ida wells 1994, p. 4)", "wells wells")]
    [InlineData(Small, "she says, with ida wells (1994) and wells’s (1994) book", "wells wells")]
    [InlineData(Small, "(wells & Oak, 1995; wells and Oak 1995)", "pair pair")]
    [InlineData(Small, "In this, wells and Oak (1995) agree", "pair")]
    [InlineData(Small, "It is known to us and Oak (1995)", "oak")]
    [InlineData(Small, "(moss & Oak, 1995)", "warning[citation-doubtful]")]
    [InlineData(Small, "(mary wells, 1994)", "warning[citation-doubtful]")]
    [InlineData(Small, "(bush, 2001)", "warning[citation-doubtful]")]
    [InlineData(Small, "The fire in the bush (2001) was long (revised, 2001; since 1994)", "")]
    [InlineData("{id: x, author: [{literal: eTea}], issued: '2011'}", "(eTea, 2011), and eTea (2011)", "x x")]
    [InlineData(
        "{id: x, author: [{literal: Cups sans frontières}], issued: '2011'}",
        "(Cups sans frontières, 2011)",
        "x"
    )]
    [InlineData(Titles, "(“A Leaf in the Cup,” 2010; see «A leaf in the cup» 2010, p. 4)", "leaf leaf")]
    [InlineData(Titles, "As “A Leaf in the Cup” (2010) says", "leaf")]
    [InlineData(Titles, "(A leaf in the cup, 2010; Leaf in the Cup, 2010)", "leaf leaf")]
    [InlineData(Titles, "(“Tea and Water in the Hills,” 2011; ‘Tea and water in’, 2011)", "hills hills")]
    [InlineData(Titles, "(“Tea and water,” 2011)", "warning[citation-doubtful]")]
    [InlineData(Titles, "(Leaf of a Cup, 2010)", "warning[citation-doubtful]")]
    [InlineData(Titles, "(“Cup,” 2010), and a “cup” (2010)", "warning[citation-doubtful]")]
    [InlineData(Titles, "(Cup, “Leaves,” 2010)", "cup")]
    [InlineData(
        Conjunctions,
        "José Ortega y Gasset (1930), (J. Ortega y Gasset, 1930; Ortega y Gasset, J., 1930)",
        "og og og"
    )]
    [InlineData(Conjunctions, "Artur da Costa e Silva (1931), (Puig i Cadafalch 1932)", "cs pc")]
    [InlineData(Conjunctions, "(Lim & Ramón y Cajal, 1933; Lim and Ana Ramón y Cajal 1933)", "two two")]
    [InlineData(Conjunctions, "(Zoe Ortega y Gasset, 1930)", "error[citation-of-namesake]")]
    [InlineData(Conjunctions, "(García y Gasset, 1930)", "error[citation-not-listed]")]
    [InlineData(
        "{id: me, author: [{literal: Ministerio de Educación y Cultura}], issued: '2014'}",
        "dice el Ministerio de Educación y Cultura (2014)",
        "me"
    )]
    [InlineData("{id: dc, author: [{family: dela Cruz}], issued: '2004'}", "(de la Cruz, 2004)", "dc")]
    [InlineData("{id: jr, author: [{family: King Jr.}], issued: '1964'}", "(King, 1964; King Jr., 1964)", "jr jr")]
    [InlineData(
        "{id: nyt, author: [{literal: The Hill Times}], issued: '2020'}",
        "The Hill Times (2020) says so",
        "nyt"
    )]
    [InlineData(
        "{id: jj, author: [{literal: Johnson & Johnson}], issued: '2002'}",
        "(Johnson & Johnson, 2002; Johnson and Johnson 2002)",
        "jj jj"
    )]
    [InlineData(
        "{id: sb, author: [{literal: 'Smith Barney, Inc.'}], issued: '2005'}",
        "(Smith Barney, Inc., 2005)",
        "sb"
    )]
    [InlineData("{id: oz, author: [{family: Öztürk}], issued: '2010'}", "Öztürk’e (2010) göre", "oz")]
    [InlineData(
        "{id: m, author: [{family: Marx, given: Karl}], issued: '1867'}",
        "(Marx, 1867/1990; Marx [1867] 1990)",
        "m m"
    )]
    [InlineData(
        "{id: n, author: [{family: Park}], issued: 'XXXX'}",
        "(Park, n.d; Park, nd; Park, ohne Jahr; Park, date unknown)",
        "n n n n"
    )]
    [InlineData(
        "{id: d, author: [{literal: Hill News}], issued: '2021-08-14'}",
        "(Hill News, 14.08.2021; Hill News 8/2021; Hill News, 2021-08-14; Hill News, ~2021)",
        "d d d d"
    )]
    [InlineData(
        "{id: r, author: [{family: Reed}], issued: '2010'} {id: s, author: [{family: Reed}], issued: '2012', year-suffix: a}",
        "(Reed. 2010; idem, 2012A), Reed’s 2010 book, (Reed’s 2010 book)",
        "r s r r"
    )]
    [InlineData(
        "{id: p, author: [{family: Reed}, {family: Hill}], issued: '2010'} {id: h, author: [{family: Hill}], issued: '2010'}",
        "(Reed/Hill 2010; Reed – Hill, 2010; Reed with Hill, 2010), Reed/Hill (2010)",
        "p p p p"
    )]
    [InlineData(
        "{id: h, author: [{family: Hill}], issued: '2010'}",
        "(Reed with Hill, 2010)",
        "error[citation-not-listed]"
    )]
    [InlineData("{id: u, author: [{family: ul Haq}], issued: '2012'}", "(ul-Haq, 2012), and Ul Haq (2012)", "u u")]
    [InlineData("{id: n, author: [{family: Park}], issued: 'XXXX'}", "(Park, n. d.; Park, no date)", "n n")]
    [InlineData("{id: d, author: [{literal: Doha}], issued: '2020'}", "Talks failed (Doha, 2020)", "d")]
    [InlineData(
        "{id: d, author: [{family: Moss}], issued: '2020'}",
        "Talks failed (Doha, 2020)",
        "warning[citation-doubtful]"
    )]
    [InlineData("{id: r, author: [{family: Reed}], issued: '2011'}", "As Reed 2011 found, and Moss 2012 did not", "r")]
    [InlineData("{id: e, editor: [{family: Elm}], issued: '2011'}", "(Elm, 2011)", "e")]
    [InlineData("{id: t, title: Encyclopedia of Tea, issued: '2011'}", "(Encyclopedia of Tea, 2011)", "t")]
    [InlineData(JoSmith, "(2001, Smith; Smith ’01), (Smith; 2001)", "s s s")]
    [InlineData(JoSmith, "(von Smith, 2001)", "error[citation-of-namesake]")]
    [InlineData(JoSmith, "As van Smith (2001) says", "error[citation-of-namesake]")]
    [InlineData("{id: s, author: [{family: Smith, given: Jo von}], issued: '2001'}", "(von Smith, 2001)", "s")]
    [InlineData(JoSmith, "(J. al-Smith, 2001)", "s")]
    [InlineData("{id: s, author: [{family: Smith}], issued: '2001'}", "(Smith, 2001) and (ibid., p. 3)", "s s")]
    public void Means_the_works_expected(string works, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(works, $"Tea is grown in the hills {text}."));

    /// <summary>A particle is also a word of the languages that it comes from.</summary>
    [Theory]
    [InlineData("de", "Die Studie von Smith (2001) zeigt es")]
    [InlineData("de", "Das ist alt (vgl. die Studie von Smith, 2001)")]
    [InlineData("fr", "Selon l’étude de Smith (2001)")]
    [InlineData("fr", "L’étude de Smith (2001) est connue")]
    [InlineData("it", "Nell’opera di Smith (2001) si legge")]
    [InlineData("es", "La figura 2 de Smith (2001)")]
    [InlineData("nl", "De studie van Smith (2001)")]
    public void Takes_a_particle_for_a_word_of_its_language(string language, string text) =>
        Assert.Equal("s", CitedIn.Text(JoSmith, $"{text}.", language));

    /// <summary>The first word of a sentence in a language without a file.</summary>
    [Theory]
    [InlineData("nl", "Volgens Smith (2001) is dat zo, en volgens Moss niet", "s")]
    [InlineData("pl", "Zdaniem Smith (2001) herbata jest stara", "warning[citation-doubtful]")]
    [InlineData("nl", "Dat zegt Bo Smith (2001)", "error[citation-of-namesake]")]
    [InlineData("nl", "B. Smith (2001) zegt dat", "error[citation-of-namesake]")]
    public void Doubts_the_first_word_in_a_language_that_it_does_not_know(
        string language,
        string text,
        string expected
    ) => Assert.Equal(expected, CitedIn.Text(JoSmith, $"{text}.", language));

    /// <summary>A particle directly after a parenthesis is part of a name, and so is one of another language.</summary>
    [Theory]
    [InlineData("de", "Tee ist alt (von Smith, 2001)")]
    [InlineData("de", "Tee ist alt (vgl. von Smith, 2001)")]
    [InlineData("tr", "Çay eskidir (von Smith, 2001)")]
    [InlineData("fr", "L’étude que van Smith (2001) a faite")]
    public void Takes_a_particle_for_a_part_of_a_name(string language, string text) =>
        Assert.Equal("error[citation-of-namesake]", CitedIn.Text(JoSmith, $"{text}.", language));

    [Theory]
    [InlineData("Because Smith (2001) is right", "Smith (2001)")]
    [InlineData("Nobel Laureate Ada Smith (2001) is right", "Ada Smith (2001)")]
    [InlineData("It is the work of NASA. Smith (2001) is right", "Smith (2001)")]
    public void Begins_at_the_name(string text, string expected)
    {
        var site = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\nTea is grown in the hills. {text}.\n")
            .With(
                "input/bibliography.yml",
                "references:\n  - {id: smith-2001, type: book, author: [{family: Smith, given: Ada}], issued: '2001'}\n"
            )
            .Compile();
        Assert.Equal(expected, Assert.Single(site.Linked.Citations).Text);
    }
}
