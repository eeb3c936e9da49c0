using AfPakSite.Bibliographies;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>Records that cannot be right say which piece is doubtful, whatever led to it.</summary>
public sealed class ReferenceDoubtTests
{
    [Theory]
    [InlineData("Reed, A. (2001). Tea. Fen Review, 12(3), 45–47, 50.", "50")]
    [InlineData("Reed, A. (2001, November 12–15). Tea. Hill Press.", "15")]
    [InlineData("Reed A., Il tè, Ely, Hill, 1998 (ed. or. 1964).", "Il tè, Ely, Hill, 1998 (ed. or. 1964)")]
    [InlineData("Reed, A. (2001). Tea (Version 2.1). Hill Press.", "Tea (Version 2.1)")]
    [InlineData(
        "Reed, Ada, trans. The Book of Tea. By Ben Moss. Ely: Hill, 1960.",
        "trans. The Book of Tea. By Ben Moss"
    )]
    [InlineData("Reed, Ada. “Tea.” Fen Courier, March 4, 2015, late edition.", "Fen Courier,, late edition")]
    [InlineData("Reed, A. (2015). Tea. o. O.", "Tea. o. O")]
    public void Are_reported_with_the_doubtful_piece(string entry, string piece) =>
        Assert.Contains(piece, ReferenceReader.Read(entry).Unread);

    [Theory]
    [InlineData("Reed, A. (n.d.). Tea, 1840–1852. Hill Press.")]
    [InlineData("Reed, A. (2001). Tea (1840–1852). Hill Press.")]
    [InlineData("Reed, A. (2018). Tea. In Proceedings of Cups 2018 (pp. 101–20). Hill Press.")]
    [InlineData("Reed, A. (2006). Eat, pray, love. Hill Press.")]
    [InlineData("Reed, A. (1993). Moss: Symphony no. 9. Hill Press.")]
    public void Are_few(string entry) => Assert.Empty(ReferenceReader.Read(entry).Unread);
}
