namespace AfPakSite.Tests.Linking;

/// <summary>Names that are also words with which sentences begin, months, or parts of a study.</summary>
public sealed class UnlikelyNameTests
{
    private const string Words =
        "{id: ma, author: [{family: Ma, given: Ada}], issued: '2005'} {id: march, author: [{family: March, given: James}], issued: '1991'} {id: page, author: [{family: Page, given: Lee}], issued: '1998'} {id: others, author: [{family: So}, {family: Moss}, {family: Oak}], issued: '2006'}";

    private const string Pairs =
        "{id: pair, author: [{family: May}, {family: Finch}], issued: '2009'} {id: finch, author: [{family: Finch}], issued: '2009'} {id: three, author: [{family: Ma}, {family: Li}, {family: Wu}], issued: '2010'} {id: two, author: [{family: Li}, {family: Wu}], issued: '2010'}";

    private const string Shared =
        "{id: smith, author: [{family: Smith}], issued: '2001'} {id: other, author: [{family: Smith}], issued: '1991'} {id: third, author: [{family: Smith}], issued: '2005'} {id: march, author: [{family: March}], issued: '1991'} {id: ma, author: [{family: Ma}], issued: '2005'}";

    private const string Doubt = "warning[citation-doubtful]";

    private const string Namesake = "error[citation-of-namesake]";

    private const string Khan = "{id: khan, author: [{family: Khan, given: Ahmed}], issued: '2010'}";

    [Theory]
    [InlineData(Words, "Tea is old (Ma, 2005; Ma 2005), and Ma (2005) says so", "ma ma ma")]
    [InlineData(Words, "Tea is old (March, 1991; see March 1991), and James March (1991) says so", "march march march")]
    [InlineData(Words, "Tea is old (Page, 1998), as So et al. (2006) say", "page others")]
    [InlineData(Words, "It fell (March 1992), as Table (1998) says. See Page (1999)", "")]
    [InlineData(Words, "In March (1991) we read that tea is old. In March (1992) it rained", "march")]
    [InlineData(Words, "Tea is old (Page, 1996; see Section, 1996, p. 4)", $"{Doubt} {Doubt}")]
    [InlineData(Words, "It was cold (Spring, 1996), and warm (March, 1995). It fell (Table 1996)", "")]
    [InlineData(
        Pairs,
        "Tea is old (May and Finch, 2009; May & Finch 2009), say May and Finch (2009)",
        "pair pair pair"
    )]
    [InlineData(Pairs, "Tea is old (Ma, Li, & Wu, 2010). Ma, Li and Wu (2010) say so", "three three")]
    [InlineData(Pairs, "However, Li and Wu (2010) differ", "two")]
    [InlineData(Shared, "Tea is old (Smith, 2001; March, 1991)", "smith march")]
    [InlineData(Shared, "Tea is old (Smith, 2001; May 2005)", "smith third")]
    [InlineData(Shared, "Smith (2001) says so, and Ma (2005, p. 5) denies it", "smith ma")]
    [InlineData(Shared, "Smith (2001) differs, but the Act (2005, p. 4) is clear", "smith")]
    [InlineData(Shared, "Smith (2001) differs, but in his book (2005, p. 4) he agrees", "smith third")]
    [InlineData(Khan, "Whilst Khan (2010) agrees, tea is old. Historian Khan (2010) differs", "khan khan")]
    [InlineData(Khan, "Whilst Ali Khan (2010) agrees, tea is old", "error[citation-of-namesake]")]
    [InlineData(Khan, "Tea is old (Adapted from Khan, 2010). It is hot (Compare with Khan, 2010)", "khan khan")]
    [InlineData(Khan, "Khan, (2010) says so (Khan, (2010))", "khan khan")]
    [InlineData(Khan, "In their view, (2010) was a good year", "")]
    [InlineData(Khan, "Khan Ahmed (2010) says so (Khan Ahmed, 2010)", "khan khan")]
    [InlineData(Khan, "Tea is old（Khan，２０１０：3）", "khan")]
    [InlineData(
        "{id: eiu, author: [{literal: Economist Intelligence Unit}], issued: '2012'}",
        "Economist Intelligence Unit (2012) says so",
        "eiu"
    )]
    public void Are_read_where_the_bibliography_lists_them(string works, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(works, $"{text}."));

    [Theory]
    [InlineData("en", "Tea is old (Vance & Winter 1988; cf. Koch & Winter, 1988)", "winter koch")]
    [InlineData("en", "Tea is old (Young & May, 1969; Vance, Frost, & May, 1969)", "young frost")]
    [InlineData("fr", "Le thé est vieux (Duval et Mai, 1988)", "mai")]
    [InlineData("en", "Tea is old (Vance & Winter 1987)", Doubt)]
    [InlineData("en", "Tea is old (Vance, Frost, and Fall, 1969, p. 4)", Doubt)]
    [InlineData("en", "It rained (March and May 1988; in Spring and Summer 1988)", "")]
    [InlineData("en", "It was read in both (Reed and Oak, May 1988)", "oak")]
    public void Of_a_month_may_be_the_last_of_several(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: winter, author: [{family: Vance}, {family: Winter}], issued: '1988'} {id: koch, author: [{family: Koch}, {family: Winter}], issued: '1988'} {id: young, author: [{family: Young}, {family: May}], issued: '1969'} {id: frost, author: [{family: Vance}, {family: Frost}, {family: May}], issued: '1969'} {id: mai, author: [{family: Duval}, {family: Mai}], issued: '1988'} {id: oak, author: [{family: Reed}, {family: Oak}], issued: '1988'}",
                $"{text}.",
                language
            )
        );

    [Theory]
    [InlineData("Tea is old (Lee and August 2001) and (August 2001)", "two one")]
    [InlineData("Tea is old (Lee and August 2001), (August 2001)", "two one")]
    [InlineData("Tea is old (Lee 2001) & (August 2001)", "lee one")]
    [InlineData("Tea is old (Lee and August 2001) and (August 2002)", "two")]
    [InlineData("Tea is old (Lee and August 2001) and (2001)", "two two")]
    [InlineData("Lee (March 2001) and (August 2001) says so", "lee lee")]
    public void Of_a_month_may_be_alone_behind_another_citation(string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: two, author: [{family: Lee}, {family: August}], issued: '2001'} {id: one, author: [{family: August}], issued: '2001'} {id: lee, author: [{family: Lee}], issued: '2001'}",
                $"{text}."
            )
        );

    [Theory]
    [InlineData("It was so (AD 1066; in AH 1342), (CE 1100) and (A.D. 1066)", "")]
    [InlineData("It burned (Fire of Ely, AD 1066)", "")]
    [InlineData("It fell (AD 1850; Ely, AD 1850), it fell (CE 1850), and it fell (Anno Domini 1924)", "")]
    [InlineData("It fell (n. Chr. 1066), (d. C. 1850), (apr. J.-C. 1066), (MS 1066) and (M.Ö. 1200)", "")]
    [InlineData("Tea is old (Moss AD 2010)", "error[citation-not-listed]")]
    [InlineData("Tea is old (CE, 2010; CE 2010)", "error[citation-not-listed] error[citation-not-listed]")]
    public void Are_not_eras(string text, string expected) => Assert.Equal(expected, CitedIn.Text(Khan, $"{text}."));

    [Theory]
    [InlineData("en", "Uno (Domingo 2002; Marzo, 2010), as Domingo (2002) says", "domingo marzo domingo")]
    [InlineData("es", "Uno (Domingo 2002; Marzo 2010), y Domingo (2002) lo dice", "domingo marzo domingo")]
    [InlineData("en", "Uno (Domingo 2003)", "error[citation-not-listed]")]
    [InlineData("es", "Uno (Domingo 2003; Marzo, 2011)", $"{Doubt} {Doubt}")]
    [InlineData("en", "It fell (Friday 1998), and it rose (Friday, 14 May 1998)", Doubt)]
    [InlineData("de", "Es fiel (Freitag 1998)", Doubt)]
    public void Of_a_day_or_a_month_are_read(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            CitedIn.Text(
                "{id: domingo, author: [{family: Domingo}], issued: '2002'} {id: marzo, author: [{family: Marzo}], issued: '2010'}",
                $"{text}.",
                language
            )
        );

    /// <summary>The words up to the last title or rank before a name are not part of it.</summary>
    [Theory]
    [InlineData("en", "Prime Minister Khan (2010) says so (Chief Justice Khan, 2010)", "khan khan")]
    [InlineData("en", "Foreign Secretary Ahmed Khan (2010) and Lt. Gen. Khan (2010) say so", "khan khan")]
    [InlineData("en", "Prime Minister Ali Khan (2010) says so", "error[citation-of-namesake]")]
    [InlineData("en", "Earl Khan (2010) says so", "error[citation-of-namesake]")]
    [InlineData("en", "St. Khan (2010) says so", "error[citation-of-namesake]")]
    [InlineData("en", "Prime Minister Moor (2010) says so", "error[citation-not-listed]")]
    [InlineData("fr", "Le Premier ministre Khan (2010) le dit (Maréchal Khan, 2010)", "khan khan")]
    [InlineData("de", "Bundeskanzler Khan (2010) sagt es, wie Bundesminister Khan (2010)", "khan khan")]
    [InlineData("es", "El Presidente Khan (2010) lo dice", "khan")]
    [InlineData("it", "Il Presidente Khan (2010) lo dice, e la Ministra Khan (2010)", "khan khan")]
    [InlineData("pt", "O Presidente Khan (2010) diz", "khan")]
    [InlineData("tr", "Başbakan Khan (2010) diyor", "khan")]
    [InlineData("en", "Mr Justice Khan (2010) and Baroness Khan (2010) say so (Dr Khan, 2010)", "khan khan khan")]
    [InlineData("en", "US President Khan (2010) and Deputy Prime Minister Khan (2010) say so", "khan khan")]
    [InlineData("en", "Vice-President Khan (2010) and Secretary of State Khan (2010, 2010) say so", "khan khan khan")]
    [InlineData("en", "Ahmed Khan, PhD (2010) says so, as Mme Khan (2010) and Frau Khan (2010) do", "khan khan khan")]
    [InlineData("en", "Khan LJ (2010) says so, and Khan J (2010)", $"{Doubt} {Doubt}")]
    [InlineData("en", "Ali Khan LJ (2010) says so (Khan J, 2010)", $"{Namesake} {Namesake}")]
    [InlineData("en", "The General Assembly (2010) met", "error[citation-not-listed]")]
    [InlineData("fr", "Mme Khan (2010), Mᵐᵉ Khan (2010) et le Dr Khan (2010) le disent", "khan khan khan")]
    [InlineData("fr", "Mgr Khan (2010) et Madame le Professeur Khan (2010) le disent", "khan khan")]
    [InlineData("fr", "M. Khan (2010) le dit", Doubt)]
    [InlineData("fr", "Mme Reed le sait. M. Khan (2010) le dit", "khan")]
    [InlineData("fr", "Mme Reed le sait (M. Khan, 2010), et M. Ali Khan (2010)", $"{Namesake} {Namesake}")]
    [InlineData("de", "PD Dr. Khan (2010) und Kanzler a. D. Khan (2010) sagen es", "khan khan")]
    [InlineData("es", "La Dra. Khan (2010) y Don Khan (2010) lo dicen", "khan khan")]
    [InlineData("it", "La Dott.ssa Khan (2010) lo dice", "khan")]
    [InlineData("pt", "A Sr.ª Khan (2010) e o Doutor Khan (2010) dizem", "khan khan")]
    [InlineData("tr", "Sayın Khan (2010) ve Khan Bey (2010) diyor (Ahmed Khan Hanım, 2010)", "khan khan khan")]
    [InlineData(
        "en",
        "It is so (Khan & Bey, 2010; Khan and Hoca, 2010)",
        "error[citation-not-listed] error[citation-not-listed]"
    )]
    [InlineData("it", "Donna Khan (2010) lo dice", Namesake)]
    public void Follow_titles_and_ranks(string language, string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Khan, $"{text}.", language));

    [Theory]
    [InlineData("de", "Abel und Mitarbeiter (2015) sagen es (Abel und Mitarbeiter, 2015)")]
    [InlineData("sv", "Abel m.fl. (2015) säger det (Abel m. fl., 2015)")]
    [InlineData("nl", "Abel e.a. (2015) zeggen dat (Abel en anderen, 2015)")]
    [InlineData("en", "Abel and his group (2015) say so (Abel and students, 2015)")]
    public void Are_not_words_for_other_authors(string language, string text)
    {
        const string Works = "{id: abel, author: [{family: Abel}, {family: Moss}, {family: Oak}], issued: '2015'}";
        Assert.Equal("abel abel", CitedIn.Text(Works, $"{text}.", language));
    }

    [Theory]
    [InlineData("Sehr alt（王，2010）。", "wang")]
    [InlineData("另见Smith（2010）。", "smith")]
    public void Are_found_between_full_width_marks(string text, string expected)
    {
        const string Works =
            "{id: wang, author: [{family: 王}], issued: '2010'} {id: smith, author: [{family: Smith}], issued: '2010'}";
        Assert.Equal(expected, CitedIn.Text(Works, text, "zh"));
    }
}
