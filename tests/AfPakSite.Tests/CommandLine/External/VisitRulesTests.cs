using AfPakSite.CommandLine.External;
using AfPakSite.Diagnostics;
using AfPakSite.External;

namespace AfPakSite.Tests.CommandLine.External;

/// <summary>What follows from each reply.</summary>
public sealed class VisitRulesTests
{
    private const string Address = "https://a.example/tea";

    private static readonly LinkLimits Limits = LinkLimits.Default;
    private static readonly Visit First = new(Address, new(Address));

    [Theory]
    [InlineData(200, "200")]
    [InlineData(206, "206")]
    [InlineData(304, "304")]
    public void Finishes_with_the_status_of_HEAD(int status, string word) =>
        Assert.Equal(word, Outcome(First, new Reply.Answered(status)).Answer.Word);

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public void Asks_with_GET_where_HEAD_is_refused(int status)
    {
        var (visit, wait) = Next(First, new Reply.Answered(status));
        Assert.Equal((First with { IsHead = false }, TimeSpan.Zero), (visit, wait));
        Assert.Equal(LinkAnswer.Of(status), Outcome(visit, new Reply.Answered(status)).Answer);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void Tries_three_times_and_waits_longer_each_time(int status)
    {
        var (second, shortWait) = Next(First, new Reply.Answered(status));
        var (third, longWait) = Next(second, new Reply.Answered(status));
        Assert.Equal((2, 8), (shortWait.TotalSeconds, longWait.TotalSeconds));
        Assert.Equal(LinkAnswer.Of(status), Outcome(third, new Reply.Answered(status)).Answer);
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public void Tries_with_GET_after_trouble_of_the_server(int status, bool isHead) =>
        Assert.Equal(isHead, Next(First, new Reply.Answered(status)).Visit.IsHead);

    [Fact]
    public void Survives_a_location_that_cannot_be_an_address() =>
        Assert.Equal(
            new LinkAnswer.Faulty(new LinkFault.NotHttp()),
            Outcome(First, new Reply.Answered(302, new("//", UriKind.RelativeOrAbsolute))).Answer
        );

    [Fact]
    public void Tries_a_silent_address_with_GET()
    {
        var silent = new Reply.Failed(new LinkFault.Silent());
        var (second, _) = Next(First, silent);
        Assert.Equal((false, 2), (second.IsHead, second.Attempt));
        Assert.Equal(new LinkAnswer.Faulty(new LinkFault.Silent()), Outcome(Next(second, silent).Visit, silent).Answer);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(30, 30)]
    [InlineData(60, 60)]
    public void Waits_as_long_as_the_server_asks(int asked, int waited) =>
        Assert.Equal(waited, Next(First, new Reply.Answered(503, null, TimeSpan.FromSeconds(asked))).Wait.TotalSeconds);

    [Fact]
    public void Does_not_wait_longer_than_a_minute() =>
        Assert.Equal(
            new LinkAnswer.Refused(429),
            Outcome(First, new Reply.Answered(429, null, TimeSpan.FromSeconds(61))).Answer
        );

    [Theory]
    [InlineData(301, 308, "https://b.example/2")]
    [InlineData(301, 302, null)]
    [InlineData(302, 301, null)]
    public void Knows_where_permanent_redirects_lead(int one, int two, string? to)
    {
        var (second, _) = Next(First, new Reply.Answered(one, new("https://b.example/1")));
        var (third, _) = Next(second, new Reply.Answered(two, new("/2", UriKind.Relative)));
        Assert.Equal("https://b.example/2", third.Target.AbsoluteUri);
        Assert.Equal(new(Address, new LinkAnswer.Good(200), to), Outcome(third, new Reply.Answered(200)));
    }

    /// <summary>Nobody should write a password into a study, or an address that fills the lock file.</summary>
    [Theory]
    [InlineData("https://reader:word@b.example/1", 0)]
    [InlineData("https://b.example/", 2000)]
    public void Does_not_call_an_address_moved_that_should_not_be_written(string address, int letters)
    {
        var (second, _) = Next(First, new Reply.Answered(301, new(address + new string('a', letters))));
        Assert.Equal(("200", null), Of(Outcome(second, new Reply.Answered(200))));

        static (string, string?) Of(LinkOutcome outcome) => (outcome.Answer.Word, outcome.MovedTo);
    }

    [Fact]
    public void Does_not_call_an_address_moved_that_leads_nowhere()
    {
        var (second, _) = Next(First, new Reply.Answered(301, new("https://b.example/1")));
        var found = Outcome(second with { IsHead = false }, new Reply.Answered(404));
        Assert.Equal(new(Address, LinkAnswer.Of(404)), found);
    }

    [Fact]
    public void Follows_ten_redirects()
    {
        var visit = First;
        for (var count = 0; count < 10; count++)
            visit = Next(visit, new Reply.Answered(302, new($"https://a.example/{count}"))).Visit;
        Assert.Equal(
            new LinkAnswer.Faulty(new LinkFault.Endless()),
            Outcome(visit, new Reply.Answered(302, new("https://a.example/"))).Answer
        );
    }

    [Theory]
    [InlineData("ftp://a.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public void Follows_no_redirect_out_of_the_web(string location) =>
        Assert.Equal(
            new LinkAnswer.Faulty(new LinkFault.NotHttp()),
            Outcome(First, new Reply.Answered(302, new(location))).Answer
        );

    private static (Visit Visit, TimeSpan Wait) Next(Visit visit, Reply reply)
    {
        var again = Assert.IsType<VisitStep.Again>(VisitRules.After(visit, reply, Limits));
        return (again.Visit, again.Wait);
    }

    private static LinkOutcome Outcome(Visit visit, Reply reply) =>
        Assert.IsType<VisitStep.Finished>(VisitRules.After(visit, reply, Limits)).Outcome;
}
