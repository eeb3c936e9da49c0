using AfPakSite.Ledgers;
using CsCheck;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Writes and reads days.</summary>
public sealed class LedgerDateTests
{
    [Theory]
    [InlineData("2026-11-25", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("2026-1-1", false)]
    [InlineData("26-01-01", false)]
    [InlineData("2026/01/01", false)]
    [InlineData(" 2026-01-01", false)]
    [InlineData("2026-01-01\n", false)]
    [InlineData("2026-01-01T00:00:00", false)]
    [InlineData("٢٠٢٦-٠١-٠١", false)]
    [InlineData("", false)]
    public void Recognizes_a_day(string text, bool isDate) => Assert.Equal(isDate, LedgerDate.IsDate(text));

    [Theory]
    [InlineData("2026-11-25", "25 November 2026")]
    [InlineData("2026-02-01", "1 February 2026")]
    [InlineData("0987-06-05", "5 June 0987")]
    public void Writes_a_day_in_words(string date, string words) =>
        Assert.Equal(words, LedgerDate.InWords(date, SmallSite.Words.Dates));

    [Fact]
    public void Writes_days_that_sort_as_text() =>
        Gen.Select(Gen.DateOnly, Gen.DateOnly)
            .Sample(
                (one, other) =>
                {
                    Assert.True(LedgerDate.IsDate(LedgerDate.Of(one)));
                    Assert.Equal(
                        Math.Sign(one.CompareTo(other)),
                        Math.Sign(string.CompareOrdinal(LedgerDate.Of(one), LedgerDate.Of(other)))
                    );
                }
            );
}
