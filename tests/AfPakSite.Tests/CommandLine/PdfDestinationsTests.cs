using System.Text;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Where the places of a PDF are: read as Chromium writes them, or not at all.</summary>
public sealed class PdfDestinationsTests
{
    private const string Pages = """

        2 0 obj
        <</Type /Pages
        /Count 3
        /Kids [3 0 R 7 0 R]>>
        endobj
        3 0 obj
        <</Type /Pages
        /Kids [5 0 R 4 0 R]
        /Parent 2 0 R>>
        endobj
        4 0 obj
        <</Type /Page>>
        endobj
        5 0 obj
        <</Type /Page>>
        endobj
        7 0 obj
        <</Type /Page>>
        endobj
        6 0 obj
        <</introduction [4 0 R /XYZ 6 580.7 0]
        /_works-cited [7 0 R /XYZ 6 580.7 0]
        /lost [9 0 R /XYZ 6 580.7 0]
        /abstract [5 0 R /XYZ 6 545.4 0]>>
        endobj

        """;

    [Fact]
    public void Counts_pages_in_the_order_of_their_tree()
    {
        var numbers = PdfDestinations.Read(
            Encoding.Latin1.GetBytes(
                $"%PDF-1.4\n{Pages}1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 6 0 R>>\nendobj\n"
            )
        );
        Assert.Equal(
            [("_works-cited", 3), ("abstract", 1), ("introduction", 2)],
            numbers.Pages.Select(pair => (pair.Key, pair.Value))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type /Catalog\n/Pages 2 0 R>>\nendobj\n")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 6 0 R>>\nendobj\n")]
    public void Knows_no_page_of_another_pdf(string pdf) =>
        Assert.Empty(PdfDestinations.Read(Encoding.Latin1.GetBytes(pdf)).Pages);
}
