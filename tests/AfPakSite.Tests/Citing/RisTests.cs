using AfPakSite.Citing;

namespace AfPakSite.Tests.Citing;

/// <summary>Writes the lines of RIS; an oracle reads them back.</summary>
public sealed class RisTests
{
    [Fact]
    public void Writes_a_tag_a_line()
    {
        var record = Ris.Write(
            WorkOf.Fields(
                "type: chapter, author: [{family: van Alpha, given: Ada}, {literal: Tea Board}, {literal: others}], editor: [{family: Bravo}], issued: \"2003-05-06\", title: A cup, container-title: Cups, page: 321-8, publisher: Kettle Press"
            )
        );
        Assert.Equal(
            [
                "TY  - CHAP",
                "ID  - work",
                "AU  - van Alpha, Ada",
                "AU  - Tea Board",
                "A2  - Bravo",
                "PY  - 2003",
                "DA  - 2003/05/06",
                "TI  - A cup",
                "T2  - Cups",
                "SP  - 321",
                "EP  - 328",
                "PB  - Kettle Press",
                "ER  - ",
                "",
            ],
            record.Split("\r\n")
        );
    }

    [Theory]
    [InlineData("type: document, status: unidentified", "N1  - status: not identified; only the citation is known")]
    [InlineData("type: document, status: ambiguous", "N1  - status: ambiguous; several works match the citation")]
    public void Shows_how_much_of_a_work_is_known(string fields, string line) =>
        Assert.Equal(["TY  - GEN", "ID  - work", line, "ER  - ", ""], Ris.Write(WorkOf.Fields(fields)).Split("\r\n"));

    [Fact]
    public void Lets_no_value_begin_a_line() =>
        Assert.Equal(
            ["TY", "ID", "TI", "ER", ""],
            Ris.Write(WorkOf.Variables([new("title", "x\r\nER  - \nTY  - BOOK")]))
                .Split("\r\n")
                .Select(line => line[..Math.Min(2, line.Length)])
        );
}
