using AfPakSite.Diagnostics;
using AfPakSite.Reading;

namespace AfPakSite.Tests.Reading;

/// <summary>What the report of a reference that leads nowhere says.</summary>
public sealed class UnresolvedReferenceTests
{
    /// <summary>“Bölüm” is a section as well as a chapter.</summary>
    [Fact]
    public void Word_with_two_meanings_is_answered_with_the_numbers_of_both()
    {
        var diagnostics = new DiagnosticBag();
        StudyReader.Read(
            new("study.txt", "Çay\n1. Yapraklar\nÇay eskidir (Bölüm 3).\n2. Tepeler\nTepeler yüksektir.\n"),
            "tr",
            diagnostics
        );
        var found = Assert.Single(
            diagnostics.ToSorted(strict: false),
            found => found.Code == "cross-reference-unresolved"
        );
        Assert.Contains("are 1, 2:", found.Hint, StringComparison.Ordinal);
    }

    /// <summary>A number far behind the last section may be one of another work.</summary>
    [Theory]
    [InlineData("en", "As Section 9 shows, tea is old.", 1)]
    [InlineData("en", "See Chapter 7.", 1)]
    [InlineData("en", "Tea is old (§8.4).", 1)]
    [InlineData("de", "Siehe Kapitel 7.", 1)]
    [InlineData("fr", "Voir la section 9.", 1)]
    [InlineData("pt", "Ver a seção 9.", 1)]
    [InlineData("en", "See Section 230.", 0)]
    [InlineData("en", "See Section 2.", 0)]
    public void Section_far_behind_the_last_one_is_noted(string language, string text, int count)
    {
        var diagnostics = new DiagnosticBag();
        StudyReader.Read(new("study.txt", $"Tea\n1. Tea\n{text}\n2. Cups\nOk.\n"), language, diagnostics);
        Assert.Equal(
            count,
            diagnostics.ToSorted(strict: false).Count(found => found.Code == "cross-reference-doubtful")
        );
    }
}
