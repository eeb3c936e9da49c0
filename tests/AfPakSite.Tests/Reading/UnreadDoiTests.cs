using AfPakSite.Diagnostics;
using AfPakSite.Reading;

namespace AfPakSite.Tests.Reading;

/// <summary>What a study labels as a DOI and what cannot be one.</summary>
public sealed class UnreadDoiTests
{
    [Theory]
    [InlineData("doi:11.1234/tea", true)]
    [InlineData("DOI: 1O.1234/tea", true)]
    [InlineData("https://doi.org/tea/10.1234", true)]
    [InlineData("doi 1234/tea", true)]
    [InlineData("doi:10.1234/tea", false)]
    [InlineData("https://doi.org/10.1234/tea", false)]
    [InlineData("doi: https://doi.org/10.1234/tea", false)]
    [InlineData("doi: 10.1000.10/tea", false)]
    [InlineData("doi:10/gf4tv6", false)]
    [InlineData("https://doi.org/10.1234%2Ftea", false)]
    [InlineData("DOI 25 years ago", false)]
    [InlineData("https://www.doi.org/the-identifier/1", false)]
    [InlineData("The DOI: a number for works.", false)]
    public void Is_reported(string text, bool isReported)
    {
        foreach (
            var study in new[]
            {
                $"On Tea\n1. Leaves\nOld.\nReferences\nHill, A. (2003). Water. Press. {text}\n",
                $"On Tea\n1. Leaves\nIt has the {text}\n",
            }
        )
        {
            var diagnostics = new DiagnosticBag();
            StudyReader.Read(new("seeds/study.txt", study), "en", diagnostics);
            Assert.Equal(
                isReported,
                diagnostics.ToSorted(strict: false).Any(found => found.Kind == Catalog.DoiMalformedKind)
            );
        }
    }
}
