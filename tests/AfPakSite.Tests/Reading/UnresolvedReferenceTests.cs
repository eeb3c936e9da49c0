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
}
