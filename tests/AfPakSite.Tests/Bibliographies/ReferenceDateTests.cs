using AfPakSite.Bibliographies;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>What reference lists write instead of a year, and before one.</summary>
public sealed class ReferenceDateTests
{
    [Theory]
    [InlineData("(im Druck)", "im Druck")]
    [InlineData("(Im Druck)", "im Druck")]
    [InlineData("(In Press)", "in press")]
    [InlineData("(submitted)", "submitted")]
    [InlineData("(accepted for publication)", "accepted for publication")]
    [InlineData("(sous presse)", "sous presse")]
    [InlineData("(N.D.)", "n.d.")]
    [InlineData("(Undated)", "n.d.")]
    [InlineData("(ohne Jahr)", "n.d.")]
    [InlineData("(©2010)", "2010")]
    [InlineData("(c2010)", "2010")]
    [InlineData("(Spring 2010)", "2010")]
    [InlineData("(primavera 2010)", "2010")]
    [InlineData("(Spring/Summer 2010)", "2010")]
    [InlineData("(350 BCE/2010)", "2010")]
    [InlineData("(ca. 2010)", "2010")]
    [InlineData("(1025)", "1025")]
    [InlineData("(1399)", "1399")]
    [InlineData("(1235/2010)", "2010")]
    public void Date_is_not_the_title(string date, string expected)
    {
        var read = ReferenceReader.Read($"Lee, K. {date}. Tea of the hills. Ely: Hill Press.");
        Assert.Equal("Tea of the hills", read.Find("title"));
        Assert.Equal(expected, read.Record.Issued?.Start?.Digits ?? read.Record.Undated);
        Assert.Equal("Hill Press", read.Find("publisher"));
    }

    /// <summary>Words instead of a year need no parentheses, wherever the style of the list has its dates.</summary>
    [Theory]
    [InlineData("Lee, K. Forthcoming. Tea of the hills. Ely: Hill Press.", "forthcoming", "Tea of the hills")]
    [InlineData("Lee, K. Im Druck. Tee der Hügel. Ely: Hill Press.", "im Druck", "Tee der Hügel")]
    [InlineData("Lee, K. Submitted. Tea of the hills. Hill Studies.", "submitted", "Tea of the hills")]
    [InlineData("Lee, K. In preparation. Tea of the hills. Ely: Hill Press.", "in preparation", "Tea of the hills")]
    [InlineData("Lee K. in press. Tea of the hills. Hill Studies.", "in press", "Tea of the hills")]
    [InlineData("Lee, K. “Tea of the Hills.” Hill Studies 12, forthcoming.", "forthcoming", "Tea of the Hills")]
    [InlineData("Lee, K. “Tea of the Hills.” Hill Studies (in press).", "in press", "Tea of the Hills")]
    [InlineData(
        "Lee K. Tea of the hills. Hill Stud. Advance online publication.",
        "advance online publication",
        "Tea of the hills"
    )]
    [InlineData(
        "Lee, K.: Tee der Hügel. In: Hügelstudien 12, im Erscheinen, S. 3–9.",
        "im Erscheinen",
        "Tee der Hügel"
    )]
    [InlineData("Lee, K. Té de las colinas. Madrid: Prensa, próximamente.", "próximamente", "Té de las colinas")]
    [InlineData("Lee, K. Accepted wisdom of the hills. Ely: Hill Press, 2010.", "2010", "Accepted wisdom of the hills")]
    [InlineData("Lee, K. Women in print. Ely: Hill Press, 2010.", "2010", "Women in print")]
    public void Words_instead_of_a_year_are_read_in_any_place(string entry, string expected, string title)
    {
        var read = ReferenceReader.Read(entry);
        Assert.Equal(title, read.Find("title"));
        Assert.Equal(expected, read.Record.Issued?.Start?.Digits ?? read.Record.Undated);
        Assert.Empty(read.Unread);
    }

    [Theory]
    [InlineData("Eylül", 9)]
    [InlineData("Şubat", 2)]
    [InlineData("Ağustos", 8)]
    [InlineData("Aralık", 12)]
    [InlineData("März", 3)]
    [InlineData("août", 8)]
    [InlineData("déc.", 12)]
    [InlineData("março", 3)]
    public void Months_have_letters_with_marks(string month, int number) =>
        Assert.Equal(
            $"2010-{number:00}-03",
            ReferenceReader.Read($"Lee, K. (2010, 3 {month}). Tea of the hills. Ely: Hill Press.").Record.Issued?.Text
        );

    [Theory]
    [InlineData("The .com boom")]
    [InlineData("Tea ... and cups")]
    public void Full_stops_of_a_title_stay(string title) =>
        Assert.Equal(
            title,
            ReferenceReader.Read($"Lee, K. (2010). {title}. Hill Press. https://doi.org/10.5555/tea").Find("title")
        );
}
