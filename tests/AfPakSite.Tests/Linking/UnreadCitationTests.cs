namespace AfPakSite.Tests.Linking;

/// <summary>Parentheses with the author and the year of a listed work, but not the form of a citation.</summary>
public sealed class UnreadCitationTests
{
    private const string Code = "citation-not-read";

    [Theory]
    [InlineData("Tea is old (Smith, in spring 2001).", "Smith, in spring 2001")]
    [InlineData("Tea is old (Smith, tr. 2001, p. 4).", "Smith, tr. 2001")]
    [InlineData("Smith (spring 2001) says so.", "Smith (spring 2001)")]
    [InlineData("Smith shows in a first book (2001) that tea is old.", "Smith shows in a first book (2001)")]
    [InlineData("Tea is old [SMITH, as of 2001].", "SMITH, as of 2001")]
    [InlineData("Tea is old (Smith, p. 4, 2001).", "Smith, p. 4, 2001")]
    [InlineData("Source – Smith: 2001. Tea is old.", "Smith: 2001")]
    [InlineData("Smith – 2001 – says so.", "Smith – 2001")]
    [InlineData("Smith {2001} says so.", "Smith {2001}")]
    [InlineData("Tea is old. — John Smith, Tea, 2001", "Smith, Tea, 2001")]
    [InlineData("Tea is old (Smith, 2001; Smith, before 2001).", "Smith, before 2001")]
    [InlineData("Tea is old (Moss, 1999; not Smith, before 2001).", "Smith, before 2001")]
    [InlineData("Tea is old (Smith, in the prints of 1999 and 2001).", "Smith, in the prints of 1999 and 2001")]
    public void Is_reported(string sentence, string text) =>
        Assert.Contains(
            Messages(sentence),
            message =>
                message.StartsWith($"“{text}” has the author and the year of “smith-2001”", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("2. Tea after Smith (2001)\nTea is old.", "Smith (2001)")]
    [InlineData("2. Tea (Smith, 2001)\nTea is old.", "Smith, 2001")]
    public void In_a_heading_is_reported(string text, string cited) =>
        Assert.StartsWith($"“{cited}” in a heading", Assert.Single(Messages($"Tea is old.\n{text}")));

    [Theory]
    [InlineData("Tea is old.\n2. Tea after Moss (2001)\nTea is old.")]
    [InlineData("Tea is old (Smith, 2001).")]
    [InlineData("Tea is old (Smith, in spring 2002).")]
    [InlineData("Tea is old (Smith, personal communication, 3 May 2001).")]
    [InlineData("Tea is old (Smithson, in spring 2001).")]
    [InlineData("Smith (2001) says so. The war (2001) was long.")]
    [InlineData(
        "MacSmith says of the tea that is grown on the green hills in the north and of cups and of water and of (2001)."
    )]
    [InlineData("Smith says so. Hill in a first book (2001) does not.")]
    [InlineData("It is old — Smith had said it in 2001.")]
    [InlineData("Table 2: 2001. Smith and 2001.")]
    public void Is_not_seen_in_others(string sentence) => Assert.Empty(Messages(sentence));

    [Theory]
    [InlineData("As Smith says:\nTea is old and was so. (2001, 14)", "(2001, 14)", "(Smith, 2001)")]
    [InlineData("Smith says:\nTea is old (2001: 14–16).", "(2001: 14–16)", "(Smith, 2001)")]
    [InlineData("Moss says that tea is old (1999, p. 14).", "(1999, p. 14)", "(Smith, 2001)")]
    public void Year_and_page_without_a_name_are_reported(string sentence, string text, string form)
    {
        var found = Assert.Single(
            Site(sentence).Compile().Diagnostics,
            found => found.Kind.Code == Code && found.Message.Contains("but no name")
        );
        Assert.Contains($"“{text}”", found.Message);
        Assert.Contains(form, found.Hint);
    }

    [Theory]
    [InlineData("It was so in two years (2001, 2003).")]
    [InlineData("It was so (2001).")]
    [InlineData("Smith (2001, 14) says so.")]
    [InlineData("Tea is old (Smith, 2001, 14).")]
    [InlineData("It is in Leaves 12 (2001, 14).")]
    public void Years_alone_and_citations_are_not_reported(string sentence) => Assert.Empty(Messages(sentence));

    [Theory]
    [InlineData("Vega’s view (2010) is right.", "Vega’s view (2010)")]
    [InlineData("It is so in Vega’s new and lively book on tea (2010a).", "Vega’s new and lively book on tea (2010a)")]
    [InlineData("Moss says in her book (2010) that tea is old.", "her book (2010)")]
    [InlineData("Smith’s theory (2010) is right.", "Smith’s theory (2010)")]
    [InlineData("Tea is old (see Vega’s model, 2010; Smith, 2001).", "Vega’s model, 2010")]
    public void Year_after_the_work_of_somebody_is_reported(string sentence, string text) =>
        Assert.StartsWith($"“{text}” has a year after somebody’s work or thought", Assert.Single(Messages(sentence)));

    [Theory]
    [InlineData("Vega’s uncle left (2010).")]
    [InlineData("In Vega’s model, 2010 was a good year.")]
    [InlineData("Vega’s book shows that the war (1914) was long.")]
    [InlineData("The book (2010) is long.")]
    [InlineData("The planters’ survey (2010) is long.")]
    [InlineData("Vega’s view of Moss (2010) is right.")]
    public void Year_of_something_else_is_not_reported(string sentence) => Assert.Empty(Messages(sentence));

    [Theory]
    [InlineData("Tea is old (Smith, 18th century).")]
    [InlineData("Tea is old (see John Smith, late 18th century).")]
    [InlineData("Tea is old (Smith, mid-eighteenth century; Moss, 1999).")]
    [InlineData("Il est vieux (Smith, fin du XVIIIe siècle).", "fr")]
    [InlineData("Es viejo (Smith, siglo XVIII).", "es")]
    [InlineData("È vecchio (Smith, sec. XVIII).", "it")]
    [InlineData("Tee ist alt (Smith, Anfang 18. Jh.).", "de")]
    public void Century_after_a_listed_author_is_reported(string sentence, string language = "en") =>
        Assert.Contains("has the author of “smith-2001” and a century", Assert.Single(Messages(sentence, language)));

    [Theory]
    [InlineData("Tea is old (Moss, 18th century).")]
    [InlineData("Tea is old (Smith, 18th street).")]
    [InlineData("Smith says that tea is old (18th century).")]
    [InlineData("Some like tea (Smith, 20 per cent).")]
    [InlineData("Some like tea (Smith, ten per cent of all votes).")]
    [InlineData("Tea is old (Smith, a philosopher of the 18th century).")]
    [InlineData("Tea is old (Smith, 18th century philosopher).")]
    [InlineData("Tea is old (Smith, the century).")]
    [InlineData("Il est vieux (Smith, p. 5 s).", "fr")]
    public void Century_of_others_is_not_reported(string sentence, string language = "en") =>
        Assert.DoesNotContain(Messages(sentence, language), message => message.Contains("a century"));

    [Fact]
    public void Settings_name_what_is_not_a_citation()
    {
        var site = Site("Tea is old (Smith, in spring 2001), as is (Smith, 2001).");
        site = site.With("input/site.yml", site["input/site.yml"] + "\nnot-citations: [\"Smith, in spring 2001\"]\n");
        Assert.DoesNotContain(site.Compile().Diagnostics, found => found.Kind.Code is Code or "not-citation-unused");
    }

    private static List<string> Messages(string sentence, string language = "en") =>
        [
            .. Site(sentence)
                .Change("input/site.yml", "language: en", $"language: {language}")
                .Compile()
                .Diagnostics.Where(found => found.Kind.Code == Code)
                .Select(found => found.Message),
        ];

    private static SmallSite Site(string sentence) =>
        SmallSite.Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{sentence}\n");
}
