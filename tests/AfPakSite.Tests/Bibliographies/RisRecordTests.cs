using System.Collections.Immutable;
using System.Diagnostics;
using AfPakSite.Annotations;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>Records of RIS, as databases and reference managers write them, become works.</summary>
public sealed class RisRecordTests
{
    [Theory]
    [InlineData("TY - JOUR\nTI - Tea\nPY - 2001\nER - \n", "Tea 2001")]
    [InlineData("  TY  - JOUR\n  TI  - Tea\n  PY  - 2001\n  ER  -\n", "Tea 2001")]
    [InlineData("1.\nTY  - JOUR\nT1  - Tea\nand milk\nY1  - 2001//\nER  -\nLink to the page\n", "Tea and milk 2001")]
    [InlineData("TY  - JOUR\nTI  - Tea\nDA  - JUN 13\nPY  - 2001\nER  -\n", "Tea 2001-06-13")]
    [InlineData("TY  - JOUR\nTI  - Tea\nDA  - 2001/10//undefined\nPY  - 2001\nER  -\n", "Tea 2001-10")]
    [InlineData("TY  - JOUR\nTI  - Tea\nPY  - 2001/05/03/\nER  -\n", "Tea 2001-05-03")]
    [InlineData("TY  - JOUR\nTI  - Tea\nPY  - 1998/99\nER  -\n", "Tea 1998/1999")]
    [InlineData("TY  - JOUR\nTI  - Tea\nPY  - in press\nER  -\n", "Tea in press")]
    [InlineData("TY  - JOUR\nTI  - The\nER - emergency rooms\nPY  - 2003\nER  -\n", "The ER - emergency rooms 2003")]
    [InlineData("TY  - JOUR\nTI  - Tea\nUS - its cups\nPY - 2003\nER -\n", "Tea US - its cups 2003")]
    public void Reads_records(string file, string expected)
    {
        var work = Assert.Single(Works(file));
        Assert.Equal(expected, $"{work.Title} {work.Issued?.Text ?? work.Year}");
    }

    [Theory]
    [InlineData("Adler D.G.", "Adler, D.G.")]
    [InlineData("de la Ash MB", "de la Ash, MB")]
    [InlineData("Ash,Mary", "Ash, Mary")]
    [InlineData("Tea Board", "Tea Board")]
    [InlineData("WHO", "WHO")]
    [InlineData("Oxfam GB", "Oxfam GB")]
    [InlineData("Tea Aid UK", "Tea Aid UK")]
    [InlineData("O’Moss AB", "O’Moss, AB")]
    public void Reads_names(string written, string name) =>
        Assert.Equal(name, Work($"AU  - {written}").Authors.Single().Inverted);

    [Theory]
    [InlineData("AU  - Ash, Mary\nA2  - Moss, Ben", "director Ash, producer Moss")]
    [InlineData("ED  - Ash, Mary", "director Ash")]
    public void Reads_who_made_a_film(string tags, string makers) =>
        Assert.Equal(
            makers,
            string.Join(
                ", ",
                Assert
                    .Single(Works($"TY  - MPCT\nTI  - Tea\n{tags}\nPY  - 2001\nER  - \n"))
                    .Record.Names.Select(role => $"{role.Name} {role.Names.Single().Family}")
            )
        );

    [Fact]
    public void Reads_a_long_name_in_time()
    {
        var name = $"A{new string('a', 60_000)}";
        var watch = Stopwatch.StartNew();
        Assert.Equal(name, Work($"AU  - {name}").Authors.Single().Literal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("JOUR", "J2  - Hill J", "container-title", "Hill J")]
    [InlineData("JOUR", "JO  - Hills &amp; more", "container-title", "Hills & more")]
    [InlineData("JOUR", "SP  - No\nEP  - Specified", "page", null)]
    [InlineData("JOUR", "C7  - 104501", "page", "104501")]
    [InlineData("JOUR", "ET  - 2011/05/11", "edition", null)]
    [InlineData("BOOK", "T2  - Leaves of Hills", "collection-title", "Leaves of Hills")]
    [InlineData("THES", "M3  - PhD thesis", "genre", "PhD thesis")]
    [InlineData("JOUR", "KW  - leaves\nKW  - cups", "keyword", "leaves, cups")]
    [InlineData("JOUR", "UR  - www.tea.example/a", "URL", "https://www.tea.example/a")]
    public void Reads_what_a_tag_means_for_a_type(string type, string lines, string variable, string? value) =>
        Assert.Equal(value, Work(lines, type).Find(variable));

    [Fact]
    public void Reads_the_date_of_the_first_edition() => Assert.Equal("1950", Work("OP  - 1950").OriginalDate?.Text);

    [Fact]
    public void Reads_the_day_of_the_visit() =>
        Assert.Equal("2019-04-05", Work("Y2  - 2019/04/05/").Record.Accessed?.Text);

    /// <summary>Databases number their records from 1, so joined files repeat the numbers.</summary>
    [Fact]
    public void Keeps_different_works_with_one_number()
    {
        var works = Works(
            "TY  - BOOK\nID  - 1\nTI  - Tea\nER  -\nTY  - BOOK\nID  - 1\nTI  - Milk\nER  -\nTY  - BOOK\nID  - 1\nTI  - Tea\nER  -\n"
        );
        Assert.Equal(["Milk", "Tea"], works.Select(work => work.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reports_a_file_of_another_format() =>
        Assert.Contains("bibliography-malformed", Compile("PMID- 123\nTitle: Tea\n").Codes);

    private static Work Work(string lines, string type = "JOUR") =>
        Assert.Single(Works($"TY  - {type}\nTI  - Tea\n{lines}\nER  - \n"));

    private static ImmutableArray<Work> Works(string file) => Compile(file).Site.Annotations.Works;

    private static CompiledSite Compile(string file) =>
        SmallSite.Tea.With("seeds/study.txt", "On Tea\n1. Leaves\nOld.\n").WithLibrary("ris", file).Compile();
}
