namespace AfPakSite.Tests.Linking;

/// <summary>Which acronyms the study or its bibliography spells out.</summary>
public sealed class AcronymTests
{
    [Theory]
    [InlineData("The World Tea Council (WTC, 2001) met", "")]
    [InlineData("It met (World Tea Council [WTC], 2001), and WTC left", "")]
    [InlineData("It met (World Tea Council (WTC), 2001)", "")]
    [InlineData("It met (WHCT, 2001)", "")]
    [InlineData("It met (LEE, 2001; REED, 2002)", "REED")]
    [InlineData("The WHCT met", "WHCT")]
    [InlineData("The air has CO₂ and NO₃⁻", "")]
    [InlineData("As the WTC (World Tea Council) says, and WTC agrees", "")]
    [InlineData("As the WTC (the old World Tea Council, Ely) says, and the EIB (a bank) agrees", "EIB")]
    [InlineData("The hills of tea (WTC, 2001) are old", "WTC")]
    [InlineData("It fell in AD 1066, in the fifth century BCE, in 1200 BC and in A.D. 5", "")]
    [InlineData("Ann Reed, MP, and Reed LJ met the MP and the BC", "BC")]
    public void Are_reported_only_without_their_words(string text, string expected)
    {
        var site = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}.\n")
            .With(
                "input/bibliography.yml",
                "references:\n  - {id: a, type: book, author: [{literal: World House of Chinese Tea}], issued: '2001'}\n"
                    + "  - {id: b, type: book, author: [{family: Lee}], issued: '2001'}\n"
            )
            .Compile();
        var reported = site
            .Diagnostics.Where(diagnostic => diagnostic.Code == "acronym-not-expanded")
            .Select(diagnostic => diagnostic.Span!.Value.Text);
        Assert.Equal(expected, string.Join(' ', reported));
    }

    /// <summary>Papers of biology have dozens that nobody spells out.</summary>
    [Fact]
    public void Are_listed_ten_times_and_then_counted()
    {
        var names = string.Join(", ", Enumerable.Range(0, 13).Select(number => $"AB{(char)('D' + number)}"));
        var codes = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\nThe leaves are {names}.\n")
            .Compile()
            .Diagnostics.Select(diagnostic => diagnostic.Code)
            .ToList();
        Assert.Equal(10, codes.Count(code => code == "acronym-not-expanded"));
        Assert.Single(codes, "more-of-the-same");
    }
}
