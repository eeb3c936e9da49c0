using AfPakSite.Annotations;
using AfPakSite.Linking;

namespace AfPakSite.Tests.Linking;

/// <summary>The parts of dates that sentences do not give.</summary>
public sealed class DateEvidenceTests
{
    [Theory]
    [InlineData("2021", "It began in 2021.", "")]
    [InlineData("2021-08", "It began in August 2021.", "")]
    [InlineData("2021-08", "It began (Aug. 2021).", "")]
    [InlineData("2021-08", "It began on 15.08.2021.", "")]
    [InlineData("2021-08", "It began on 2021-08-15.", "")]
    [InlineData("2021-08", "It began in 2021.", "August")]
    [InlineData("2021-08", "It began in July 2021, after 8 years.", "August")]
    [InlineData("2021-03", "The marines came in 2021.", "March")]
    [InlineData("2021-08-15", "It began on August 15, 2021.", "")]
    [InlineData("2021-08-15", "It began on the 15th of August, 2021.", "")]
    [InlineData("2021-08-15", "It began on 15.08.2021.", "")]
    [InlineData("2021-08-15", "It began in August 2021.", "15")]
    [InlineData("2021-08-05", "It began in August 2021, with 15 men.", "5")]
    [InlineData("2021-22", "It began in the Summer of 2021.", "")]
    [InlineData("2021-22", "It began in 2021.", "summer")]
    [InlineData("2020-02/2021-08", "It went from February 2020 to 2021.", "August")]
    [InlineData("../2021-08", "It ended in 2021.", "August")]
    [InlineData("198X", "It began in the 1980s.", "")]
    [InlineData("1980", "It began in the early nineties.", "1980")]
    [InlineData("XXXX", "It began.", "")]
    public void Finds_what_is_more_exact_than_the_sentence(string date, string sentence, string missing) =>
        Assert.Equal(
            missing,
            string.Join(", ", new DateEvidence([sentence], SmallSite.Words.Dates).Missing(EdtfDate.Parse(date)!))
        );
}
