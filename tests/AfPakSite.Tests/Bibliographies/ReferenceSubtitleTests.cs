using AfPakSite.Bibliographies;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>Titles, containers and names in the habits of German, Brazilian and French lists.</summary>
public sealed class ReferenceSubtitleTests
{
    [Theory]
    [InlineData(
        "Goffman, E. (1971): Interaktionsrituale. Über Verhalten in direkter Kommunikation. Frankfurt a. M.: Suhrkamp.",
        "Interaktionsrituale. Über Verhalten in direkter Kommunikation | Suhrkamp | Frankfurt a. M"
    )]
    [InlineData(
        "Lee, K. (1974): Waiting and Power. The Distribution of Time. In: American Journal of Tea 79 (4), S. 841–870.",
        "Waiting and Power. The Distribution of Time | American Journal of Tea"
    )]
    [InlineData("Lee, K. (2001). Tea. Translated by Ann Reed. Ely: Hill Press.", "Tea | Hill Press | Ely")]
    [InlineData("Lee, K. (2001). Tea. Hill Studies in Law. Ely: Hill Press.", "Tea")]
    [InlineData("Lee K., 1999, The Great Good Leaf, New York, Marlowe.", "The Great Good Leaf | Marlowe | New York")]
    [InlineData("Lee, K. (en prensa). Cuadernos y hojas. Revista Andina.", "Cuadernos y hojas | Revista Andina")]
    public void Title_has_its_subtitle_and_nothing_else(string entry, string expected)
    {
        var read = ReferenceReader.Read(entry);
        Assert.Equal(
            expected,
            string.Join(
                " | ",
                new[] { "title", "container-title", "publisher", "publisher-place" }.Select(read.Find).OfType<string>()
            )
        );
    }

    [Theory]
    [InlineData(
        "LOPES, Célia Regina dos Santos; DUARTE, Maria Eugênia. De Vossa Mercê a você. Letras, v. 1, p. 61-76, 2003.",
        "LOPES, Célia Regina dos Santos; DUARTE, Maria Eugênia"
    )]
    [InlineData(
        "MENON, Odete Pereira da Silva. O sistema pronominal. Letras, Curitiba, n. 44, p. 91-106, 1995.",
        "MENON, Odete Pereira da Silva"
    )]
    [InlineData("Ana María de la Cruz. Hojas. Lima: Sur, 2003.", "de la Cruz, Ana María")]
    public void Given_names_have_particles(string entry, string expected) =>
        Assert.Equal(
            expected,
            string.Join("; ", ReferenceReader.Read(entry).NamesOf("author").Select(name => name.Inverted))
        );
}
