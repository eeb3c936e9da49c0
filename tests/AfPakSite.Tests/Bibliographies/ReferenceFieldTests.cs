using AfPakSite.Bibliographies;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>What entries write in a way of their own: roles, volumes, years of first editions, parts between commas.</summary>
public sealed class ReferenceFieldTests
{
    [Theory]
    [InlineData(
        "Moss, B., Elm, K., Ash, P., . . . Reed, A. (2019). Tea. Fen Press.",
        "author: Moss, B.; Elm, K.; Ash, P.; Reed, A."
    )]
    [InlineData("Reed, A. (Director). (2005). Tea [Film]. Fen Pictures.", "director: Reed, A. | genre: Film")]
    [InlineData("Reed, A., & Moss, B. (Producers). (2005). Tea [Film]. Fen Pictures.", "author: Reed, A.; Moss, B.")]
    [InlineData(
        "WTB (World Tea Body). 2010. Leaves. Ely: Fen Press.",
        "author: World Tea Body | issued: 2010 | title: Leaves"
    )]
    [InlineData("WTB (Weltamt für Tee) (2010). Leaves. Ely: Fen Press.", "author: WTB | issued: 2010 | title: Leaves")]
    [InlineData("Reed, A. (2013). Tea (W. Moss, Trans.). Fen Press.", "title: Tea | translator: Moss, W.")]
    [InlineData("Reed, A. (2013). Tea (W. Moss & K. Elm, Eds.). Fen Press.", "title: Tea | editor: Moss, W.; Elm, K.")]
    [InlineData("Reed, A. (2013). Tea (W. Moss, Ed. & Trans.). Fen Press.", "editor: Moss, W. | translator: Moss, W.")]
    [InlineData("Reed, A. (2013). Tea (Vol. 57). Fen.", "title: Tea | volume: 57 | publisher: Fen | type: book")]
    [InlineData(
        "Reed, A. (2013). Tea (W. Moss, Trans.; 2nd ed., Vols. 1–3). Fen.",
        "edition: 2 | volume: 1–3 | translator: Moss, W."
    )]
    [InlineData("Reed, A. (2013). Tea (and its cups). Fen Press.", "title: Tea (and its cups)")]
    public void Persons_and_volumes_are_read(string entry, string expected) => AssertFields(entry, expected);

    [Theory]
    [InlineData("Banque mondiale (2012), Le thé, Washington.", "author: Banque mondiale | title: Le thé")]
    [InlineData("Banque mondiale, Le thé, Ely, 2012.", "author: Banque mondiale | issued: 2012")]
    [InlineData("Banca d’Italia, Relazione annuale, Roma, 2010.", "author: Banca d’Italia | title: Relazione annuale")]
    [InlineData("BRASIL. Lei do chá. Brasília, 1997.", "author: BRASIL | title: Lei do chá | issued: 1997")]
    [InlineData(
        "Ibarra de la Fuente, P., Moss, Q. e Izal, R. (2018). Té. Fen Press.",
        "author: Ibarra de la Fuente, P.; Moss, Q.; Izal, R."
    )]
    [InlineData("Xu, Y., Wang, Ch., & Li, X.-y. (2015). Tea. Fen Press.", "author: Xu, Y.; Wang, Ch.; Li, X.-y.")]
    [InlineData("Al Moor, Faisal bin Saad. 2001. Tea. Ely: Fen.", "author: Al Moor, Faisal bin Saad | title: Tea")]
    [InlineData("Elm, İ. (haz.). (2005). Çay. İzmir: Kuğu.", "editor: Elm, İ. | title: Çay")]
    public void Institutions_and_foreign_names_are_read(string entry, string expected) => AssertFields(entry, expected);

    [Theory]
    [InlineData(
        "Elm, K. (1998). Tea. https://doi.org/10.5555/(SICI)1097(1998)49:8<693::AID-A4>3.0.CO;2-O",
        "DOI: 10.5555/(SICI)1097(1998)49:8<693::AID-A4>3.0.CO;2-O"
    )]
    [InlineData(
        "Elm, K. (2001). Tea. Fen Journal, 3, 45–67. https://doi.org/10.5555/ ds.12",
        "DOI: 10.5555/ds.12 | page: 45–67"
    )]
    [InlineData("Elm, K. (2001). Tee. https://tea.example/Tee_(Pflanze)", "URL: https://tea.example/Tee_(Pflanze)")]
    [InlineData("K. Elm, “Tea,” 2021, arXiv:2101.01234.", "URL: https://arxiv.org/abs/2101.01234 | issued: 2021")]
    [InlineData(
        "Elm, K. (2001). Tea. Fen Journal, 3(1), 4–5. DOI:https://doi.org/10.5555/a_b",
        "DOI: 10.5555/a_b | container-title: Fen Journal"
    )]
    public void Addresses_are_read(string entry, string expected) => AssertFields(entry, expected);

    [Theory]
    [InlineData("Elm, Kim. (1890) 1990. Old Tea. Ely: Hill.", "issued: 1990 | original: 1890 | title: Old Tea")]
    [InlineData("Elm, K. (1962 [1884]). Old Tea. Ely: Hill.", "issued: 1962 | original: 1884 | title: Old Tea")]
    [InlineData("Elm, K. 1990 [1985]. Old Tea. Ely: Hill.", "author: Elm, K. | issued: 1990 | original: 1985")]
    [InlineData("Elm, K. (1949). 1984. Ely: Hill.", "issued: 1949 | title: 1984")]
    [InlineData("Elm, K. (i. E.): Tee. Ely: Hill.", "issued: im Erscheinen | title: Tee")]
    [InlineData(
        "Elm, K. 2011. “Tea.” Fen Affairs 90, no. 2 (March/April): 12–20.",
        "container-title: Fen Affairs | volume: 90 | issue: 2"
    )]
    [InlineData(
        "Elm, K. (2020): Tee. URL: https://tee.example [3.5.2020].",
        "URL: https://tee.example | accessed: 2020-05-03"
    )]
    public void Dates_are_read(string entry, string expected) => AssertFields(entry, expected);

    [Theory]
    [InlineData(
        "Elm, K. (2020). The tea “deal.” Fen Affairs, 99(1), 1-2.",
        "title: The tea “deal.” | container-title: Fen Affairs"
    )]
    [InlineData("Elm K. 2018. On tea. J. Fens 12: 3–4.", "container-title: J. Fens | volume: 12 | page: 3–4")]
    [InlineData(
        "Elm, K., 2018. On tea. J. Fen Stud. 12 (3), 45–67",
        "container-title: J. Fen Stud | volume: 12 | issue: 3"
    )]
    [InlineData(
        "Elm, K. 2001. “Tea.” Pp. 12–34 in Crops, edited by T. Moss. Ely: Fen.",
        "type: chapter | container-title: Crops | page: 12–34"
    )]
    [InlineData("Elm, K. (2001): Tee. 2 Bde. Ely: Fen.", "title: Tee | number-of-volumes: 2 | publisher-place: Ely")]
    [InlineData(
        "Elm, K. (2001): Tee. Bd. 2. 4., neu bearb. Aufl. Ely: Fen.",
        "title: Tee | volume: 2 | edition: 4 | type: book"
    )]
    [InlineData(
        "Elm, Ute: »Tee und Recht«. In: Moorhefte 3 (2001), S. 4–9.",
        "title: Tee und Recht | container-title: Moorhefte | volume: 3"
    )]
    [InlineData("»Tee im Moor«. In: Moorhefte 3 (2001), S. 4–9.", "title: Tee im Moor | container-title: Moorhefte")]
    [InlineData(
        "Elm, Ute (2001): Der »Tee. Milch« im Moor. Ely: Fen.",
        "title: Der »Tee. Milch« im Moor | publisher: Fen"
    )]
    [InlineData("Elm, Ute (2001): Der „Tee“ im Moor. Ely: Fen.", "title: Der „Tee“ im Moor | publisher: Fen")]
    [InlineData(
        "Lantern. “Tea Policy.” Effective March 31, 2020. https://tea.example/policy.",
        "author: Lantern | title: Tea Policy | issued: 2020-03-31"
    )]
    [InlineData(
        "Elm, K., “Tea,” in Proc. Int. Conf. Tea, Ely, 2012, pp. 4–9.",
        "title: Tea | issued: 2012 | page: 4–9"
    )]
    [InlineData("Elm K. Tea, ed. by B. Moss. Ely: Fen, 2001.", "title: Tea | editor: Moss, B. | publisher: Fen")]
    [InlineData("Elm, Ana. Chá. Lisboa: Garça, [2001?].", "title: Chá | issued: 2001")]
    [InlineData("Elm, K. (2001). Tea. Fen, MA.", "publisher-place: Fen, MA")]
    public void Parts_are_read(string entry, string expected) => AssertFields(entry, expected);

    /// <summary>Only commas separate the parts, so that a title may look like another author.</summary>
    [Theory]
    [InlineData(
        "Elm, Kim, La Route du thé, Paris, Héron, 1977.",
        "author: Elm, Kim | title: La Route du thé | publisher: Héron | publisher-place: Paris"
    )]
    [InlineData(
        "Elm, Kim, Thé, Paris, Héron, 2002, 234 p.",
        "author: Elm, Kim | title: Thé | issued: 2002 | number-of-pages: 234"
    )]
    [InlineData(
        "Elm, Kim, Türkiye’de Çay, İstanbul: Kuğu, 2002.",
        "author: Elm, Kim | title: Türkiye’de Çay | publisher: Kuğu"
    )]
    [InlineData(
        "Elm, N., Il tè, Airone, Roma-Bari 1984.",
        "title: Il tè | publisher: Airone | publisher-place: Roma-Bari | issued: 1984"
    )]
    [InlineData("ELM, Kim, El té, Madrid, Garza, 1999.", "title: El té | publisher: Garza | publisher-place: Madrid")]
    [InlineData("Elm, Kim, Le thé et le lait, Héron, 1999.", "title: Le thé et le lait | publisher: Héron")]
    [InlineData("Elm, Kim, 1994: Tea, Delhi: Fen.", "title: Tea | publisher: Fen | publisher-place: Delhi")]
    [InlineData(
        "[2] C. D. Elm, Wet Tea, 2nd ed. London, U.K.: Fen Press, 2003.",
        "author: Elm, C. D. | title: Wet Tea | edition: 2"
    )]
    [InlineData("[1] F. Elm, Tea, 2003.", "title: Tea | issued: 2003")]
    [InlineData("Elm, Kim y Moss, Luis, El té, Madrid, Garza, 1999.", "author: Elm, Kim; Moss, Luis | title: El té")]
    public void Parts_between_commas_are_read(string entry, string expected) => AssertFields(entry, expected);

    private static void AssertFields(string entry, string expected)
    {
        var read = ReferenceReader.Read(entry);
        Assert.Equal(
            expected,
            string.Join(" | ", expected.Split(" | ").Select(field => field[..field.IndexOf(':')]).Select(FieldOf))
        );
        Assert.Empty(read.Unread);

        string FieldOf(string name) =>
            $"{name}: "
            + name switch
            {
                "type" => read.Record.Type,
                "issued" => read.Record.Issued?.Text ?? read.Record.Undated,
                "original" => read.Record.OriginalDate?.Text,
                "accessed" => read.Record.Accessed?.Text,
                "author" or "editor" or "translator" or "director" => string.Join(
                    "; ",
                    read.NamesOf(name).Select(person => person.Inverted)
                ),
                _ => read.Find(name),
            };
    }
}
