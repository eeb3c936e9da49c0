using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>The workflow commands, as GitHub reads them.</summary>
public sealed class GitHubReportTests
{
    [Fact]
    public void Names_the_place_and_adds_the_hint() =>
        Assert.Equal(
            "::error file=input/timeline.yml,line=41,col=15,endLine=41,endColumn=35,title=evidence-not-in-study::"
                + "No sentence of the study holds “Doha Acord of 2020”.%0Ahint: the nearest is “Doha Accord of 2020” in §5.1 (seeds/study.txt:27).\n",
            GitHubReport.Write([Faults.Evidence])
        );

    [Fact]
    public void Names_no_position_if_there_is_none() =>
        Assert.Equal(
            "::error title=file-missing::The file “input/site.yml” is missing.%0Ahint: it holds the settings\n",
            GitHubReport.Write([Faults.NoSettings])
        );

    [Fact]
    public void Warns() => Assert.StartsWith("::warning file=", GitHubReport.Write([Faults.Unread]));

    [Fact]
    public void Notices_a_note() =>
        Assert.StartsWith("::notice file=", GitHubReport.Write([Faults.Unread with { Severity = Severity.Note }]));

    [Fact]
    public void Escapes_special_characters()
    {
        var fault = Faults.At("input/50%, or: so.yml", "a: b", "a") with { Message = "100%\r\nof a, b: c" };
        Assert.Equal(
            "::error file=input/50%25%2C or%3A so.yml,line=1,col=1,endLine=1,endColumn=2,title=yaml-unknown-key::100%25%0D%0Aof a, b: c\n",
            GitHubReport.Write([fault])
        );
    }
}
