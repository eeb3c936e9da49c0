namespace AfPakSite.Tests.Linking;

/// <summary>Rarer forms of names and dates, and words of a sentence that have the name of an author.</summary>
public sealed class CitationFormTests
{
    private const string Smith = "{id: smith, author: [{family: Smith, given: John}], issued: '2010'}";
    private const string Trio =
        "{id: trio, author: [{family: Silva}, {family: Souza}, {family: Lima}], issued: '2012'}";
    private const string Letters =
        "{id: a, author: [{family: Smith}], issued: '2010', year-suffix: a} {id: b, author: [{family: Smith}], issued: '2010', year-suffix: b}";
    private const string Doubt = "warning[citation-doubtful]";
    private const string NotRead = "warning[citation-not-read]";

    [Theory]
    [InlineData("Silva & coll. (2012) say so")]
    [InlineData("Silva with colleagues (2012) say so")]
    [InlineData("Silva and her co-investigators (2012) say so")]
    [InlineData("Silva and two other authors (2012) say so")]
    [InlineData("Silva’s group (2012) says so")]
    public void Others_have_many_names(string text) => Assert.Equal("trio", CitedIn.Text(Trio, $"{text}."));

    [Theory]
    [InlineData("Prime Minister Khan (2010) says so", "khan")]
    [InlineData("Abdul Sultan Khan (2010) says so", "error[citation-of-namesake]")]
    [InlineData("Sultan Khan (2010) says so", "error[citation-of-namesake]")]
    [InlineData("Colin Justice Khan (2010) says so", "error[citation-of-namesake]")]
    public void Rank_that_is_also_a_name_stays(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text("{id: khan, author: [{family: Khan, given: Ahmed}], issued: '2010'}", $"{text}.")
        );

    [Theory]
    [InlineData("Tea is old (SMITH and LI, 2010)")]
    [InlineData("Tea is old (Smith, EU, 2010)")]
    public void Capitals_are_initials_only_of_one_letter(string text) =>
        Assert.Equal(
            "error[citation-not-listed]",
            CitedIn.Text("{id: smith, author: [{family: Smith}], issued: '2010'}", $"{text}.")
        );

    [Theory]
    [InlineData("Afghanistan after Resolution 2593", false)]
    [InlineData("Resolution 2593 on Tea", true)]
    public void Number_within_a_title_is_that_of_something_else(string title, bool isLinked) =>
        Assert.Equal(
            isLinked,
            CitedIn
                .Text(
                    $"{{id: un, author: [{{literal: UNAMA}}], issued: '2021', title: {title}}}",
                    "Resolution 2593 (2021) was adopted."
                )
                .Split(' ')
                .Contains("un")
        );

    [Theory]
    [InlineData("As is known—Smith (2010) is old—tea is old", "smith")]
    [InlineData("Two authors—Smith (2010) and Moss (2011)—say so", "smith error[citation-not-listed]")]
    [InlineData("Tea is old—Smith, 2010—and hot", "smith")]
    public void Dash_of_a_sentence_is_not_part_of_a_name(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}."));

    [Theory]
    [InlineData("{id: att, author: [{literal: AT&T}], issued: '2001'}", "Tea is old (AT&T, 2001)", "att")]
    [InlineData("{id: hm, author: [{literal: H&M Group}], issued: '2001'}", "H&M Group (2001) says so", "hm")]
    [InlineData(
        "{id: two, author: [{family: Smith}, {family: Hill}], issued: '2001'}",
        "Tea is old (Smith&Hill, 2001)",
        "two"
    )]
    public void Ampersand_without_spaces_is_within_a_name_or_joins_two(string works, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(works, $"{text}."));

    [Theory]
    [InlineData("fr", "Organisation mondiale du cacao", "(OMC, 2010)")]
    [InlineData("tr", "Dünya Çay Örgütü", "(DÇÖ, 2010)")]
    [InlineData("es", "Instituto nacional de maíz", "(INM, 2010)")]
    public void Acronym_has_no_letters_of_small_words(string language, string author, string text) =>
        Assert.Equal(
            "one",
            CitedIn.Text($"{{id: one, author: [{{literal: {author}}}], issued: '2010'}}", $"{text}.", language)
        );

    [Theory]
    [InlineData("en", "Tea is old (Smith, Friday, 14 May 2010)", "smith")]
    [InlineData("de", "Tee ist alt (Smith, Freitag, 14. Mai 2010)", "smith")]
    [InlineData("de", "Tee ist alt (a. A. Smith 2010), wie u. a. Smith (2010) sagt", "smith smith")]
    [InlineData("de", "Anlässlich Smith (2010) und angesichts Smith (2010)", "smith smith")]
    [InlineData("en", "Tea is old (2010; Smith)", "smith")]
    [InlineData("en", "Tea is old (Smith/2010; see Smith?, 2010)", "smith smith")]
    [InlineData("en", "Tea is old (Moss/2010; Moss, “2010”)", $"{Doubt} {Doubt}")]
    [InlineData("en", "Tea is old (see the hills of Moss/2010)", "")]
    [InlineData("en", "Tea is old ((Smith) 2010; see [Smith], 2010)", "smith smith")]
    [InlineData("en", "Tea is old ((Moss) 2010). Tea is old ((the hills of Moss) 2010)", Doubt)]
    [InlineData(
        "en",
        "Tea is old (J.Smith, 2010, p.186; Smith,J., 2010), as J.W.Smith (2010) says",
        "smith smith smith"
    )]
    [InlineData("en", "As quoted in J.Smith, 2010, p.186, it is old", "smith")]
    [InlineData("en", "Tea is old (Z.Smith, 2010)", "error[citation-of-namesake]")]
    [InlineData("en", "See Z. Smith 2010, not Zoe Smith 2010", "error[citation-of-namesake]")]
    public void Words_and_signs_around_a_date_are_read_or_reported(string language, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}.", language));

    [Fact]
    public void Letters_may_have_a_space_before_them() =>
        Assert.Equal("a b", CitedIn.Text(Letters, "Tea is old (Smith 2010 a, b)."));

    [Fact]
    public void Letters_of_a_year_may_precede_the_end_of_a_sentence() =>
        Assert.Equal("a b", CitedIn.Text(Letters, "It was so in Smith 2010a,b, p. 4. A new thought."));

    [Theory]
    [InlineData("Smith (2010/2012) says so (Smith, 2010/2012)", "one two one two")]
    [InlineData("Tea is old (Smith, 2010 / 2012)", "one two")]
    [InlineData("Smith (2010/2011) says so, as Smith (2010–2012) does", "one one")]
    [InlineData("Moss (1867/1990) says so", "new")]
    public void Two_years_may_be_those_of_two_works(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: one, author: [{family: Smith}], issued: '2010'} {id: two, author: [{family: Smith}], issued: '2012'} {id: old, author: [{family: Moss}], issued: '1867'} {id: new, author: [{family: Moss}], issued: '1990', original-date: '1867'}",
                $"{text}."
            )
        );

    [Theory]
    [InlineData("ISO 9001 (2015) is new, and in ISO 9001 (2015) it says so (see ISO 9001, 2015)", "iso iso iso")]
    [InlineData("Tea is old (Eurocode 2, 2004; BS 6008, 2010), and DIN 476 (2012) is new", "code brew din")]
    [InlineData("Tea is old (Eurocode 3, 2004), and as IEEE 802.11 (2016) says", $"{Doubt} {Doubt}")]
    [InlineData("Figure 2 (2010), Table 3 (2010), May 5 (2010), Wave 2 (2012) of the wave, Leaves 12 (2001, 14)", "")]
    [InlineData("Class 9 (2010), on Leaves 12 (2001): 45–60, a cup of Brand 5 (2010), and the brand", "")]
    public void Standards_have_numbers(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: iso, author: [{literal: ISO}], issued: '2015', title: 'ISO 9001: Quality of tea'} {id: code, title: 'Eurocode 2: Cups', issued: '2004'} {id: brew, author: [{literal: Tea Standards Institution}], issued: '2010', title: How to brew (BS 6008)} {id: din, author: [{literal: DIN}], issued: '2012', number: '476'}",
                $"{text}."
            )
        );

    [Fact]
    public void Companies_have_their_form_behind_the_name() =>
        Assert.Equal(
            "one one one two",
            CitedIn.Text(
                "{id: one, author: [{literal: Hill-Moor AG}], issued: '2007'} {id: two, author: [{literal: Reed N.V.}], issued: '2008'}",
                "Tea is old (Hill-Moor, A.G. 2007; Hill-Moor A.G., 2007; Hill-Moor AG 2007; Reed, N.V., 2008)."
            )
        );

    [Fact]
    public void Person_may_be_in_one_field() =>
        Assert.Equal(
            "one one",
            CitedIn.Text(
                "{id: one, author: [{literal: 'Hill, A.G.'}], issued: '2007'}",
                "As A. G. Hill (2007) says, tea is old (A.G. Hill, 2007)."
            )
        );

    [Theory]
    [InlineData("As A. G. Hill (2007) says")]
    [InlineData("Tea is old (A.G. Hill, 2007)")]
    public void Companies_do_not_have_their_form_before_the_name(string text) =>
        Assert.Equal(
            "error[citation-not-listed]",
            CitedIn.Text("{id: one, author: [{literal: Hill AG}], issued: '2007'}", $"{text}.")
        );

    [Theory]
    [InlineData("Bill", "The Bill (2010) was passed", NotRead)]
    [InlineData("Bill", "The Bill (2010) model was good", "one")]
    [InlineData("Bill", "As Bill (2010) was right", "one")]
    [InlineData("English", "The English 2010 edition is new", NotRead)]
    [InlineData("London", "In London 2010 was hot", NotRead)]
    [InlineData("London", "In London (2010) it was hot", "one")]
    [InlineData("Early", "Early 2010 was cold", NotRead)]
    [InlineData("Early", "Early (2010) was right", "one")]
    [InlineData("May", "May’s (2010) book is old", "one")]
    [InlineData("Green", "The Green (2010) party won", NotRead)]
    [InlineData("Green", "The Green (2010) model is old", "one")]
    [InlineData("Green", "Green (2010) argues that tea is old", "one")]
    [InlineData("Green", "Green (2010) rightly argues so", "one")]
    [InlineData("Green", "Green (2010) and others say so", "one")]
    [InlineData("Green", "Green (2010) rejects it", "one")]
    [InlineData("Green", "As Green (2010) was right", "one")]
    [InlineData("Major", "Major (2010) events were the fire and the flood", NotRead)]
    [InlineData("Major", "Major 2010 events were the fire and the flood", NotRead)]
    [InlineData("Small", "A Small (2010) farm was sold", NotRead)]
    [InlineData("Young", "These Young (2010) people like tea", NotRead)]
    [InlineData("Best", "Best (2010) practices failed. The practices were old", NotRead)]
    [InlineData("Best", "That Best (2010) ignores this is odd", "one")]
    [InlineData("Best", "A Best (2010) paper was written", "one")]
    [InlineData("Rice", "Rice (2010) prices fell", NotRead)]
    [InlineData("Rice", "Rice (2010) yields to Moss on this", "one")]
    [InlineData("Moor", "Moor (2010) estimates were used", "one")]
    [InlineData("Brown", "Brown (2010) has argued for tea", "one")]
    [InlineData("Brown", "Brown (2010) was criticized", "one")]
    [InlineData("Brown", "Brown (2010) has suggested in a note that it is so", "one")]
    [InlineData("Brown", "Brown (2010) surveys were long", "one")]
    [InlineData("Brown", "Brown (2010) results were mixed", "one")]
    [InlineData("Reed", "Reed (2010) gives detailed", "one")]
    [InlineData("Reed", "Reed (2010) rejects detailed. Rejects of reed were burned", "one")]
    [InlineData("Reed", "Reed (2010) mats rotted. The mats were old", NotRead)]
    [InlineData("Reed", "Reed (2010) wall was old, as was the wall of stone", NotRead)]
    [InlineData("Reed", "Reed (2010) nevertheless is right", "one")]
    [InlineData("English", "English (2010) speakers prefer it", NotRead)]
    [InlineData("English", "English (2010) tracks green tea in the hills", "one")]
    [InlineData("King", "King (2010) put it so", "one")]
    [InlineData("King", "King (2010) set out the case", "one")]
    [InlineData("King", "King (2010) nevertheless says so", "one")]
    [InlineData("King", "King (2010) two years later says so", "one")]
    [InlineData("King", "King (2010) regarding tea is right", "one")]
    [InlineData("King", "King (2010) using tea shows it", "one")]
    [InlineData("King", "King (2010) drawing on tea shows it", "one")]
    [InlineData("King", "King (2010) amongst others says so", "one")]
    [InlineData("King", "King (2010) underwent it", "one")]
    [InlineData("King", "King (2010) besides is right", "one")]
    [InlineData("King", "On this King (2010) differs from Moss", "one")]
    [InlineData("King", "In all this King (2010) put tea first", "one")]
    [InlineData("King", "This King (2010) rejects", "one")]
    public void Word_of_the_sentence_is_not_an_author(string name, string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text($"{{id: one, author: [{{family: {name}, given: Ann}}], issued: '2010'}}", $"{text}.")
        );

    /// <summary>A word that the study also has in small letters may be a given name: a doubt, not an error.</summary>
    [Theory]
    [InlineData("fr", "Si Nye (2012) a raison, le thé est vieux. En Nye (2012), il l’est", "nye nye")]
    [InlineData("de", "Dass Nye (2012) recht hat, ist klar. „Hat Nye (2012) recht?“ Gemäss Nye (2012)", "nye nye nye")]
    [InlineData("es", "De Nye (2012) se sigue: Sostiene Nye (2012) que sí", "nye nye")]
    [InlineData("pt", "O Nye (2012) diz. Em Nye (2012) é claro", "nye nye")]
    [InlineData("it", "Se Nye (2012) ha ragione", "nye")]
    [InlineData("tr", "Eğer Nye (2012) haklıysa", "nye")]
    [InlineData("en", "Pace Nye (2012), no. Contrast Nye (2012)", "nye nye")]
    [InlineData("en", "We hope so. Hope Nye (2012) says it", "warning[citation-doubtful]")]
    [InlineData(
        "en",
        "Imran Nye (2012) says it. They follow Pace Nye (2012)",
        "error[citation-of-namesake] error[citation-of-namesake]"
    )]
    public void First_word_of_a_sentence_may_not_be_a_given_name(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text("{id: nye, author: [{family: Nye, given: Ann}], issued: '2012'}", $"{text}.", language)
        );

    [Theory]
    [InlineData("en", "NYE AND VOSS")]
    [InlineData("pt", "NYE E VOSS")]
    [InlineData("fr", "NYE ET VOSS")]
    [InlineData("de", "NYE UND VOSS")]
    public void Names_in_capitals_have_an_and_in_capitals(string language, string names) =>
        Assert.Equal(
            "both",
            CitedIn.Text(
                "{id: both, author: [{family: Nye, given: Ann}, {family: Voss, given: Bo}], issued: '2012'}",
                $"Tea is old ({names}, 2012).",
                language
            )
        );

    [Theory]
    [InlineData("en", "Tea is old (Voss in Nye 2012; Voss, in Nye 2012; see Voss in Nye, 2012, p. 4)", "nye nye nye")]
    [InlineData("de", "Tee ist alt (Voß in Nye 2012)", "nye")]
    [InlineData("fr", "Le thé est vieux (Blanc in Nye, 2012)", "nye")]
    [InlineData("en", "Tea is old (Centre for Tea in Nye, 2012)", "error[citation-of-namesake]")]
    [InlineData("en", "Tea is old (Women in Tea, 2012)", "women")]
    [InlineData("en", "It was so (Conference in Nye 2012)", "error[citation-of-namesake]")]
    [InlineData("en", "It was so (Born in Nye 2012)", "error[citation-of-namesake]")]
    public void Outer_work_is_cited(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: nye, author: [{family: Nye, given: Ann}], issued: '2012'} {id: women, author: [{literal: Women in Tea}], issued: '2012'} {id: voss, author: [{family: Voss}], issued: '1900'} {id: voß, author: [{family: Voß}], issued: '1901'} {id: blanc, author: [{family: Blanc}], issued: '1900'}",
                $"{text}.",
                language
            )
        );

    [Theory]
    [InlineData("van der Berg (1990) says so (van der Berg 1990)", "van van")]
    [InlineData("Berg (1990) says so (Berg 1990)", "berg berg")]
    [InlineData("Tea is old (de la Cruz 1990; Cruz 1990)", "de cruz")]
    [InlineData("Tea is old (Voss Jr. 1990; Voss 1990), as Voss Jr. (1990) says", "junior voss junior")]
    [InlineData("Tea is old (Salt Jr. 1990; Salt 1990)", "young error[citation-ambiguous]")]
    public void Exact_name_wins(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: van, author: [{family: van der Berg}], issued: '1990'} {id: berg, author: [{family: Berg}], issued: '1990'} {id: de, author: [{family: de la Cruz}], issued: '1990'} {id: cruz, author: [{family: Cruz}], issued: '1990'} {id: junior, author: [{family: Voss Jr.}], issued: '1990'} {id: voss, author: [{family: Voss}], issued: '1990'} {id: young, author: [{family: Salt, given: 'John, Jr.'}], issued: '1990'} {id: old, author: [{family: Salt, given: Ann}], issued: '1990'}",
                $"{text}."
            )
        );

    [Theory]
    [InlineData("In Case C-6/90 Moss [1991] ECR I-5357 it was so")]
    [InlineData("In Re Salt [1975] Ch 1 it was so")]
    [InlineData("In R (on the application of Salt) v Pan [2004] UKHL 5 it was so")]
    [InlineData("In Salt [1999] 2 All ER 7 it was so")]
    public void Law_report_is_a_doubt(string text) => Assert.Equal(Doubt, CitedIn.Text(Smith, $"{text}."));

    [Theory]
    [InlineData("Der Salzverein e. V. (2014) sagt es", "verein")]
    [InlineData("Die Stiftung Salz e.V. (2011) sagt es (vgl. Stiftung Salz e. V. 2011)", "salz salz")]
    [InlineData("Tee ist alt (s. a. Jäger u. Hirsch 2003; Jäger u. a. 2004)", "two three")]
    public void Associations_and_joined_names_are_shortened(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: verein, author: [{literal: Salzverein}], issued: '2014'} {id: salz, author: [{literal: Stiftung Salz e.V.}], issued: '2011'} {id: two, author: [{family: Jäger}, {family: Hirsch}], issued: '2003'} {id: three, author: [{family: Jäger}, {family: Reh}, {family: Dachs}], issued: '2004'}",
                $"{text}.",
                "de"
            )
        );

    [Theory]
    [InlineData("it", "Come dice Smith (a cura di) 2010, il tè è vecchio", "smith")]
    [InlineData("en", "Tea is old (see Smith (ed.) 2010, p. 4; Smith (ed.), 2010)", "smith smith")]
    [InlineData("en", "Tea is old (Moss (ed.) 2010)", "error[citation-not-listed]")]
    public void Role_may_be_between_a_name_and_a_year(string language, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}.", language));

    [Fact]
    public void Letter_without_its_year_is_reported() =>
        Assert.Equal($"a {NotRead}", CitedIn.Text(Letters, "Smith (2010a, 12; b, 13) says so."));

    [Theory]
    [InlineData("fr", "L’étude de Smith (2010) est bonne", "Smith (2010)")]
    [InlineData("de", "Das wurde von Smith (2010) fortgesetzt", "Smith (2010)")]
    [InlineData("de", "Das wurde von Moss (2010) fortgesetzt", "von Moss (2010)")]
    [InlineData("es", "Así lo dice la obra de Smith (2010)", "Smith (2010)")]
    public void Small_word_is_part_of_a_name_only_if_it_is_listed(string language, string text, string expected)
    {
        var site = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}.\n")
            .With(
                "input/bibliography.yml",
                "references:\n  - {id: a, type: book, author: [{family: Smith, given: Ann}], issued: '2010'}\n"
                    + "  - {id: b, type: book, author: [{family: von Moss}], issued: '2010'}\n"
            )
            .Change("input/site.yml", "language: en", $"language: {language}")
            .Compile();
        var citation = Assert.Single(site.Linked.Citations);
        Assert.Equal(expected, citation.Citation.Range.Of(citation.Place.Paragraph.Text));
    }

    [Theory]
    [InlineData("de", "Der Band von Augé (1992) ist gut. In der Tradition von Augé (1992) steht er", "augé augé")]
    [InlineData("de", "Das Buch von Augé (1992), der neue Band von Augé (1992)", "augé augé")]
    [InlineData("de", "Karl von Augé (1992) sagt es", "error[citation-of-namesake]")]
    [InlineData("fr", "Ce qu’Augé (1992) dit. Lorsqu’Augé (1992) le dit, puisqu'Augé (1992) le dit", "augé augé augé")]
    [InlineData("fr", "L’étude d’Augé (1992) est bonne (ibid., p. 3)", "augé augé")]
    [InlineData("fr", "Jean d’Augé (1992) le dit", "error[citation-not-listed]")]
    [InlineData("it", "Ciò ch’Augé (1992) dice", "augé")]
    [InlineData(
        "fr",
        "L’Organisation internationale du thé (2012) le dit, selon l’Organisation internationale du thé (2012)",
        "oit oit"
    )]
    [InlineData("fr", "Le rapport de l’Organisation internationale du thé (2012) est long", "oit")]
    public void Words_before_a_name_are_not_part_of_it(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: augé, author: [{family: Augé, given: Marc}], issued: '1992'} {id: oit, author: [{literal: Organisation internationale du thé}], issued: '2012'}",
                $"{text}.",
                language
            )
        );

    [Theory]
    [InlineData("It flooded (Dawn, 3 May 2012), as Dawn (May 4, 2012) says", "third fourth")]
    [InlineData("It flooded (Dawn, 5 May 2012), as Dawn (5 May 2012) says", $"{Doubt} {Doubt}")]
    [InlineData(
        "It flooded (Dawn, June 2012; Dusk, June 2012; Dusk, 5 May 2012)",
        $"dusk dusk error[citation-not-listed]"
    )]
    [InlineData("It was so (May, 1912); they agree (Olsen & March, 1909)", "may march")]
    public void Day_tells_articles_apart(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: third, author: [{literal: Dawn}], issued: '2012-05-03'} {id: fourth, author: [{literal: Dawn}], issued: '2012-05-04'} {id: dusk, author: [{literal: Dusk}], issued: '2012'} {id: may, author: [{family: May}], issued: '1912-06'} {id: march, author: [{family: Olsen}, {family: March}], issued: '1909-11'}",
                $"{text}."
            )
        );

    [Theory]
    [InlineData("Smith’s Old Leaves (2010) is good, as Smith’s (2010) book is", "smith smith")]
    [InlineData("Smith’s House (2010) burned", Doubt)]
    public void Owner_is_cited_only_with_the_title(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text("{id: smith, author: [{family: Smith}], issued: '2010', title: Old Leaves of Tea}", $"{text}.")
        );

    [Theory]
    [InlineData("Tea is old (Smith 2010,2012). Smith (2010,2012) says so", "one two one two")]
    [InlineData("Tea is old (Smith 2010, cf. 2012)", "one two")]
    [InlineData("Smith (1950–2010) was a man", "")]
    [InlineData("He died (Smith, 1950–2010)", Doubt)]
    [InlineData("Prime Minister Smith (2010) says so (ibid., p. 5)", "one one")]
    public void Further_years_and_ranges_are_read(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: one, author: [{family: Smith, given: A.}], issued: '2010'} {id: two, author: [{family: Smith, given: A.}], issued: '2012'}",
                $"{text}."
            )
        );

    [Theory]
    [InlineData("The bee Apis cerana (Fabricius, 1793) visits tea", Doubt)]
    [InlineData("The moth A. (Homona) coffearia (Nietner, 1861) eats tea", Doubt)]
    [InlineData("The bees of the hills (Fabricius, 1793) visit tea", "error[citation-not-listed]")]
    [InlineData("The data (Fabricius, 1793) show tea", "error[citation-not-listed]")]
    [InlineData("Camellia sinensis (Smith, 2010) is tea", "smith")]
    public void Author_of_a_species_is_a_doubt(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Smith, $"{text}."));
}
