using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(0, 0, "under a minute")]
    [InlineData(1, 0.1, "under a minute")]
    [InlineData(230, 1, "1 minute")]
    [InlineData(344, 1.5, "2 minutes")]
    [InlineData(2300, 10, "10 minutes")]
    public void Is_exact_in_data_and_round_in_words(int words, double minutes, string inWords) =>
        Assert.Equal(
            (minutes, inWords),
            (ReadingTime.Minutes(words), SmallSite.Words.Duration(ReadingTime.Minutes(words)))
        );
}
