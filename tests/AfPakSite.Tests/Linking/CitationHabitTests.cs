namespace AfPakSite.Tests.Linking;

/// <summary>Citations in habits of some languages and fields, and what only looks like a citation.</summary>
public sealed class CitationHabitTests
{
    private const string Smith = "{id: smith, author: [{family: Smith, given: John}], issued: '2010'}";
    private const string Silva =
        "{id: silva, author: [{family: Silva}], issued: '2010'} {id: pair, author: [{family: Silva}, {family: Souza}], issued: '2011'} {id: trio, author: [{family: Silva}, {family: Souza}, {family: Lima}], issued: '2012'}";
    private const string Doubt = "warning[citation-doubtful]";
    private const string NotListed = "error[citation-not-listed]";
    private const string NotRead = "warning[citation-not-read]";

    [Theory]
    [InlineData("pt", "O chá é velho (SILVA; SOUZA, 2011; ver SILVA; SOUZA; LIMA, 2012)", "pair trio")]
    [InlineData("pt", "O chá é velho (SILVA, 2010; SILVA; SOUZA, 2011)", "silva pair")]
    [InlineData("pt", "O chá é velho (SILVA; SOUZA, 2013)", NotListed)]
    [InlineData("en", "Tea is old (see Silva; Souza, 2011)", "pair")]
    public void Semicolons_separate_the_authors_of_a_listed_work(string language, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Silva, $"{text}.", language));

    [Theory]
    [InlineData("fr", "C’est vieux (l’INSEE, 2010). L’INSEE (2010) le dit", "insee insee")]
    [InlineData("it", "È vecchio (dell’INSEE, 2010)", "insee")]
    [InlineData("fr", "C’est vieux (L’Oréal, 2010)", NotListed)]
    public void Article_before_an_apostrophe_is_not_part_of_a_name(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text("{id: insee, author: [{literal: INSEE}], issued: '2010'}", $"{text}.", language)
        );

    [Theory]
    [InlineData("Doch Smith (2010) sagt es; im Überblick: (im Überblick Smith 2010; zur Einführung Smith 2010)")]
    [InlineData("Durch Smith (2010) ist es so. Sodann Smith (2010) und dennoch Smith (2010)")]
    public void Words_of_german_before_a_name_are_not_part_of_it(string text) =>
        Assert.Equal("smith smith smith", CitedIn.Text(Smith, $"{text}.", "de"));

    [Theory]
    [InlineData("Smith und ihre Kolleginnen (2010)")]
    [InlineData("Smith und Kolleg*innen (2010)")]
    [InlineData("Smith und KollegInnen (2010)")]
    [InlineData("(Smith und Mitarb. 2010)")]
    [InlineData("(Smith und sein Team, 2010)")]
    [InlineData("Smith und Team (2010)")]
    [InlineData("(Smith und Studenten, 2010)")]
    public void Others_of_german_are_authors(string text) =>
        Assert.Equal(
            "more",
            CitedIn.Text(
                "{id: more, author: [{family: Smith}, {family: Moos}, {family: Hill}], issued: '2010'}",
                $"{text}.",
                "de"
            )
        );

    [Theory]
    [InlineData("(Smith, 3 julio 2010)", "smith")]
    [InlineData("(Smith, 3 junio 2010)", "smith")]
    [InlineData("(Smith, J. Org., 2010)", "smith")]
    [InlineData("(Smith, J. Hg., 2010)", "smith")]
    [InlineData("(LE SMITH, 2010)", "error[citation-of-namesake]")]
    public void Dates_roles_and_articles_are_read_as_what_they_are(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"It is said {text}.", "en"));

    [Theory]
    [InlineData("de", "Smith (2010) sagt es; ders. (2010) auch")]
    [InlineData("en", "Smith (2010) says it. Idem (2010) too")]
    public void Same_author_in_the_sentence_is_reported(string language, string text) =>
        Assert.Equal("smith warning[citation-of-earlier]", CitedIn.Text(Smith, $"{text}.", language));

    [Theory]
    [InlineData("de", "Smiths (2010) Buch ist alt", "smith")]
    [InlineData("de", "Das Buch ist alt (Smiths, 2010)", NotListed)]
    [InlineData("en", "Smiths (2010) is old", NotListed)]
    public void Genitive_of_german_has_no_apostrophe(string language, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}.", language));

    [Theory]
    [InlineData("es", "Es viejo (Smith et ál., 2010)")]
    [InlineData("en", "Tea is old (Smith et.al. 2010)")]
    [InlineData("it", "È vecchio (Smith ed Eco 2010)")]
    public void Words_between_names_have_other_spellings(string language, string text) =>
        Assert.StartsWith(
            "work",
            CitedIn.Text("{id: work, author: [{family: Smith}, {family: Eco}], issued: '2010'}", $"{text}.", language)
        );

    /// <summary>Words before an unlisted author and a year without parentheses say that they are a citation.</summary>
    [Theory]
    [InlineData("en", "See Moss 2011. See also Moss 2012. Moss 2013 was good", $"{Doubt} {Doubt}")]
    [InlineData("en", "Source: Moss 2011. Source: adapted from Reed, 2012. Place: Moss 2013", $"{Doubt} {Doubt}")]
    [InlineData("en", "Tea is old. — Moss, 2011", Doubt)]
    [InlineData("en", "Tea is old — Moss 2011 was good — and hot", "")]
    [InlineData("en", "See Smith 2010, p. 5. See Moss 2011, p. 6. It is so", $"smith {Doubt}")]
    [InlineData("de", "Vgl. Moss 2011, S. 6. Siehe auch Moss 2012. Quelle: Moss 2013", $"{Doubt} {Doubt} {Doubt}")]
    [InlineData(
        "fr",
        "Voir Moss 2011 : 6. Source : Moss 2012. D’après Smith, 2010, c’est vieux",
        $"smith {Doubt} {Doubt}"
    )]
    [InlineData("es", "Véase Moss 2011: 6. Fuente: Moss 2012", $"{Doubt} {Doubt}")]
    [InlineData("it", "Cfr. Moss 2011. Fonte: Moss 2012", $"{Doubt} {Doubt}")]
    [InlineData("pt", "Ver Moss 2011. Fonte: Moss 2012", $"{Doubt} {Doubt}")]
    [InlineData("tr", "Bkz. Moss 2011, s. 6. Kaynak: Moss 2012. Smith’e (2010) göre", $"smith {Doubt} {Doubt}")]
    public void Introduced_author_without_parentheses_is_reported(string language, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}.", language));

    [Theory]
    [InlineData("Tea is old (Smith, MMX)", "smith")]
    [InlineData("Tea is old (Smith, MCMX)", Doubt)]
    [InlineData("Tea is old (Smith, MCMXCV)", Doubt)]
    [InlineData("Tea is old (Smith, MDCCCLXXXVIII)", Doubt)]
    [InlineData("Tea is grown (Hilltown: 20000; Moortown: 19500)", "")]
    [InlineData("Tea is old (Smith, 201?)", Doubt)]
    [InlineData("Tea is old (Smith, 20??; Smith, 201x)", $"{Doubt} {Doubt}")]
    [InlineData("Tea is old (Smith, 20010)", Doubt)]
    [InlineData("Tea is old (Smith, 2O10; see Smith 20l0, p. 4)", "smith smith")]
    [InlineData("Tea is old (Moss 2O10)", Doubt)]
    [InlineData("Tea is old (Smith, 20 10; see Smith 201 0, p. 4)", "smith smith")]
    [InlineData("Smith (2 010) says so", "smith")]
    [InlineData("Tea is old (Smith, 20 11; Moss, 20 10)", $"{Doubt} {Doubt}")]
    [InlineData("Tea is old (Smith MM, 2010)", "smith")]
    public void Year_without_four_digits_is_read_or_reported(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith.Replace(", given: John", ""), $"{text}."));

    [Theory]
    [InlineData("en", "In R v Smith [2010] UKSC 12 it changed", Doubt)]
    [InlineData("en", "It changed (Jones v. Smith, 2010)", Doubt)]
    [InlineData("de", "H. v. Smith (2010) sagt es", "von")]
    [InlineData("de", "Er ist alt (H. v. Moor, 1879)", "error[citation-not-listed]")]
    public void Case_of_a_court_is_not_the_work_of_its_last_party(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                language == "de" ? "{id: von, author: [{family: Smith, given: Hermann von}], issued: '2010'}" : Smith,
                $"{text}.",
                language
            )
        );

    [Theory]
    [InlineData("en", "The film (Vertigo, 1958) and the novel Middlemarch (1871) are known")]
    [InlineData("fr", "Le film (Vertigo, 1958) et le roman Germinal (1885) sont connus")]
    [InlineData("en", "The Times (12 March 1921) says so (Reuters, May 4, 2010)")]
    [InlineData("de", "Seit der Wende (1989) und dem Gesetz (2003) ist es so")]
    [InlineData("en", "It grew (GDP 2010; CPI, 2010)")]
    [InlineData("tr", "Arttı (GSYH 2010; TÜFE 2010)")]
    [InlineData("fr", "La Révolution (1789) et Le Monde (2010) le disent")]
    [InlineData("it", "La Costituzione (1948) vale, e nel Risorgimento (1861) no")]
    [InlineData("en", "Trade Company (1600) and Unicorn (1850) were long ago")]
    [InlineData("en", "The battle (Waterloo, 1815) and World War II (1939) are known")]
    [InlineData("de", "Der Krieg (Zweiter Weltkrieg, 1939) kam vor der Wahl (Bundestagswahl 2017)")]
    [InlineData("fr", "La bataille (Verdun, 1916) et la loi (Accord de Moos, 2015) sont connues")]
    [InlineData("en", "In the Treaty of Nanking (1942) and the Peace of Reed (1950) it was so")]
    [InlineData("en", "Mao (1949) conquered it, and Unilever (1930) sold soap")]
    [InlineData("de", "Mao (1949) siegte. Unilever (1930) verkaufte Seife")]
    [InlineData("en", "Hilltown (2010: 325,858) is large, and Moortown (2010: 1,204) is not")]
    [InlineData("en", "Cups (2010: 45; 2011: 60) are many")]
    [InlineData("en", "Moor (2010) controls were lifted. Inflation (2011) reached the hills, as a moor did")]
    [InlineData("es", "La Revolución (1910) y Producción (2011) crecieron")]
    [InlineData("de", "Die Teuerung war groß. Teuerung (2011) trat auf. Unilever (1930) siegte")]
    [InlineData("en", "Tea is moss or reed. Moss (2010) of all kinds died. Inflation (2011) fell")]
    [InlineData("en", "Tea is old (Hilltown, 1959). It was sold in Hilltown. Moor (2010) is near Moor")]
    [InlineData("en", "The ship (Unicorn, 1912) sank. The Unicorn sank. The budget was small (Budget 2010)")]
    [InlineData("en", "Hurricane Reed (2005) was strong. Windows (2000) was new")]
    [InlineData("en", "It spilled (Unicorn Maru, 1989). The Unicorn Maru burned. Moor Hall (1912) was near Moor Hall")]
    [InlineData("fr", "Le naufrage (Unicorn, 1999) et (Moor, 1989). L’Unicorn a coulé. Le Moor aussi")]
    [InlineData("es", "El hundimiento (Unicorn, 2002) y (Moor, 1989). El Unicorn se hundió. La Moor también")]
    [InlineData("it", "Il naufragio (Unicorn, 2012) e (Moor, 1989). La Unicorn affondò. Il Moor pure")]
    [InlineData("pt", "O naufrágio (Unicorn, 1912) e (Moor, 1989). O Unicorn afundou. A Moor também")]
    [InlineData("de", "Es ist alt (Hilltown, 1959). Man lebt in Hilltown gut. Orkan Reed (2005) war stark")]
    [InlineData("fr", "C’est vieux (Hilltown, 1959). On vit à Hilltown. Ouragan Reed (2005) fut fort")]
    [InlineData("es", "Es viejo (Hilltown, 1959). Se vive en Hilltown. Huracán Reed (2005) fue fuerte")]
    [InlineData("it", "È vecchio (Hilltown, 1959). Si vive a Hilltown. Uragano Reed (2005) era forte")]
    [InlineData("pt", "É velho (Hilltown, 1959). Vive-se em Hilltown. Furacão Reed (2005) foi forte")]
    [InlineData("tr", "Kasırga Reed (2005) güçlüydü. Tayfun Moor (2006) da")]
    public void Name_that_is_hardly_an_author_is_a_doubt(string language, string text) =>
        Assert.Equal($"{Doubt} {Doubt}", CitedIn.Text(Smith, $"{text}.", language));

    [Theory]
    [InlineData("en", "The film of Reed (1958) is known, and the play (1958) by Reed", NotListed)]
    [InlineData("de", "Die OECD (2010) und das Statistische Amt (2010) sagen es", $"{NotListed} {NotListed}")]
    [InlineData("de", "Reed (2010) sagt es", NotListed)]
    [InlineData("en", "As Moor (1989) says, it was long ago", NotListed)]
    [InlineData("en", "Moor (1989: 45) says so", NotListed)]
    [InlineData("en", "Tea is old (Moor, 1989: 45; Reed, 1990: 60)", $"{NotListed} {NotListed}")]
    [InlineData("en", "Moor (1989) found it, and the Commission (1990) did not", $"{NotListed} {NotListed}")]
    [InlineData("es", "La OMS (2015) y el Tribunal (2010) lo dicen", $"{NotListed} {NotListed}")]
    [InlineData("en", "Verne (2013) was the first to show this", NotListed)]
    [InlineData("en", "Verne (2013) employed a mixed design", NotListed)]
    [InlineData("en", "Verne (2013) ran a regression", NotListed)]
    [InlineData("en", "Verne (2013) went further, and Reed (2013) led this debate", $"{NotListed} {NotListed}")]
    [InlineData("en", "Verne (2013) produced it, and Reed (2013) opened it", $"{NotListed} {NotListed}")]
    [InlineData("en", "Verne (2013) left it, and Reed (2013) remained alone", $"{NotListed} {NotListed}")]
    [InlineData("en", "Verne (2013) fell behind, and Reed (2013) rose to it", $"{NotListed} {NotListed}")]
    [InlineData("de", "Verne (2013) ging davon aus, dass es so ist", NotListed)]
    [InlineData("de", "Verne (2013) kam zu dem Schluss. Reed (2013) hatte es gezeigt", $"{NotListed} {NotListed}")]
    [InlineData("fr", "Verne (2013) avait montré cela. Reed (2013) fut le premier", $"{NotListed} {NotListed}")]
    [InlineData("es", "Verne (2013) era claro. Reed (2013) fue el primero", $"{NotListed} {NotListed}")]
    [InlineData("es", "Verne (2013) tenía razón", NotListed)]
    [InlineData("it", "Verne (2013) aveva ragione. Reed (2013) fu il primo", $"{NotListed} {NotListed}")]
    [InlineData("pt", "Verne (2013) tinha razão. Reed (2013) foi o primeiro", $"{NotListed} {NotListed}")]
    [InlineData("tr", "Verne (2013) oldu. Reed (2013) kaldı", $"{NotListed} {NotListed}")]
    [InlineData("en", "The poor reed died. Reed (2013) argues that tea is good", NotListed)]
    [InlineData("en", "The poor reed died. Reed (2013) rightly says so", NotListed)]
    [InlineData("en", "The poor reed died. Reed (2013) wrote a book", NotListed)]
    [InlineData("en", "Clements (2013) is right", NotListed)]
    [InlineData("en", "Tea is old (Said, 1978), he said. It was held there (Held, 1995)", $"{NotListed} {NotListed}")]
    [InlineData("en", "Tea is old (Moor, 1959), as in Moor’s view. From Moor and Reed we know it", NotListed)]
    [InlineData("en", "Tea is old (Moor, 1959). The Moor model is old, as in Moor (1960)", $"{NotListed} {NotListed}")]
    [InlineData("en", "Tea is old (Smith, 2012), as in Smith", NotListed)]
    [InlineData("de", "Er ist alt (Koch, 2011). Der Koch kam", NotListed)]
    [InlineData("de", "Hartung (2011) ist da. Adelung (2011) nicht", $"{NotListed} {NotListed}")]
    [InlineData("de", "Der Koch kam. Koch (2011) behauptet es", NotListed)]
    [InlineData("pt", "Assunção (2011) discorda. Trindade (2012) também", $"{NotListed} {NotListed}")]
    [InlineData("es", "Encarnación (2011) discrepa. Natividad (2012) también", $"{NotListed} {NotListed}")]
    public void Name_that_may_be_an_author_is_an_error(string language, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}.", language));

    [Theory]
    [InlineData("tr", "Smith’ın (2010) kitabı", "smith")]
    [InlineData("tr", "Smith’ın (2010) ve Smith’ten (2010)", "smith smith")]
    [InlineData("it", "Il Smith (2010) lo dice", "smith")]
    [InlineData("en", "Tea is old (Smith, ed., 2010; Smith trans. 2010)", "smith smith")]
    [InlineData("it", "È vecchio (Smith, a cura di, 2010)", "smith")]
    public void Ending_article_and_role_are_not_part_of_a_name(string language, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}.", language));

    [Theory]
    [InlineData("Tea is old (Silva–Souza 2011)", "pair")]
    [InlineData("Silva-Souza (2011) is old", "pair")]
    [InlineData("Tea is old (Silva–Lima 2011)", NotListed)]
    public void Dash_joins_two_authors(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Silva, $"{text}."));

    [Theory]
    [InlineData("Silva, Souza (2011) say so", "pair")]
    [InlineData("Silva, with Souza (2011), says so", "pair")]
    [InlineData("In Rome, Silva (2010) said so", "silva")]
    [InlineData("Neither Silva nor Souza (2011) says so", "pair")]
    [InlineData("Ni Silva ni Souza (2011) lo dice", "pair")]
    [InlineData("Silva as well as Souza (2011) says so", "pair")]
    [InlineData("Both Silva and Souza (2011, 2011) say so", "pair pair")]
    [InlineData("Neither tea nor Silva (2010) is old", "silva")]
    [InlineData("Lima, Souza (2011) say so", NotListed)]
    public void Comma_joins_two_authors_of_a_listed_work(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Silva, $"{text}."));

    [Fact]
    public void Name_ends_at_the_edge_of_a_cell() =>
        Assert.Equal(
            "smith smith smith",
            CitedIn.Text(
                Smith,
                "Table 1. Teas\nTea\tSource\nGreen Tea\tSmith (2010)\nBlack Tea\tSmith 2010\nWhite\t(Smith, 2010)"
            )
        );

    [Theory]
    [InlineData("Smith 2010 was good, as a smith said", NotRead)]
    [InlineData("Smith 2010 was good", "smith")]
    [InlineData("Smith 2010 was good, as a smith said (Smith, 2010)", "smith smith")]
    public void Common_word_at_the_beginning_of_a_sentence_is_not_an_author(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}."));

    [Theory]
    [InlineData("Tea is old (smith 2010)", NotRead)]
    [InlineData("Tea is old (see smith et al. 2010)", NotRead)]
    [InlineData("Smith. (2010) says so", NotRead)]
    [InlineData("Tea is old. (2010) was a good year", "")]
    [InlineData("Tea is old (goldsmith 2010; smith 2011)", "")]
    public void Name_in_small_letters_or_before_a_full_stop_is_reported(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}."));

    [Theory]
    [InlineData("en", "Tea is old (Smith, 44 BC)", Doubt)]
    [InlineData("de", "Tee ist alt (Smith, 44 v. Chr., S. 12)", Doubt)]
    [InlineData("en", "Tea is old (Smith’10)", "smith")]
    [InlineData("en", "Tea is old (Smith’11b; see Smith’10)", $"smith {Doubt}")]
    [InlineData("en", "Tea is old {Smith, 2010 #12}", "smith")]
    [InlineData("en", "Tea is old {Moss, 2010; Reed, 2011}", $"{Doubt} {Doubt}")]
    [InlineData("en", "The set {Moss 2010 and others", "")]
    public void Year_of_antiquity_and_marks_of_programs_are_read_or_reported(
        string language,
        string text,
        string expected
    ) => Assert.Equal(expected, CitedIn.Text(Smith, $"{text}.", language));

    [Theory]
    [InlineData("es", "Es viejo (Cien años, 1967)")]
    [InlineData("it", "È vecchio (Il nome della rosa, 1980)")]
    [InlineData("de", "So ist es (vgl. BGH, NJW 2010, 123)")]
    [InlineData("fr", "C’est vieux (AJDA 2010, p. 12)")]
    public void Title_and_journal_of_law_are_a_doubt(string language, string text) =>
        Assert.Equal(Doubt, CitedIn.Text(Smith, $"{text}.", language));

    [Theory]
    [InlineData("Smith’s The Age of Tea (2010) is long", "smith")]
    [InlineData("In Smith’s Age of Tea (2010) it is long", "smith")]
    [InlineData("Moss’s The Age of Tea (2010) is long", Doubt)]
    [InlineData("Moss’s Age of Tea (2010) is long", Doubt)]
    [InlineData("The Planters’ Association (2010) says so", NotListed)]
    public void Title_after_its_author_is_part_of_the_citation(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}."));
}
