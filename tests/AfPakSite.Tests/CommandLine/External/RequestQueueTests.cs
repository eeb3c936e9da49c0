using AfPakSite.CommandLine.External;
using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.CommandLine.External;

/// <summary>The manners of the check, with times that the tests set.</summary>
public sealed class RequestQueueTests
{
    private static readonly LinkLimits Limits = LinkLimits.Default with { Connections = 2, Failures = 2 };
    private static readonly Reply Good = new Reply.Answered(200);
    private static readonly Reply Silent = new Reply.Failed(new LinkFault.Silent());

    private readonly RequestQueue queue = new(Limits);

    [Fact]
    public void Sends_one_request_to_a_host_at_a_time_and_pauses_after_it()
    {
        Add("https://a.example/1", "https://a.example/2");
        var first = queue.TryTake(Seconds(0))!;
        Assert.Null(queue.TryTake(Seconds(0)));
        Assert.Null(queue.NextDue);
        queue.Complete(first, Good, Seconds(5));
        Assert.Null(queue.TryTake(Seconds(5.9)));
        Assert.Equal(Seconds(6), queue.NextDue);
        Assert.Equal("https://a.example/2", queue.TryTake(Seconds(6))!.Address);
    }

    [Fact]
    public void Counts_two_ports_and_two_spellings_as_one_host()
    {
        Add("https://a.example/", "http://A.example:8080/");
        Assert.NotNull(queue.TryTake(Seconds(0)));
        Assert.Null(queue.TryTake(Seconds(0)));
    }

    [Fact]
    public void Asks_no_more_hosts_at_the_same_time_than_it_may()
    {
        Add("https://a.example/", "https://b.example/", "https://c.example/");
        var first = queue.TryTake(Seconds(0))!;
        Assert.NotNull(queue.TryTake(Seconds(0)));
        Assert.Null(queue.TryTake(Seconds(0)));
        queue.Complete(first, Good, Seconds(1));
        Assert.Equal("c.example", queue.TryTake(Seconds(1))!.Host);
    }

    [Fact]
    public void Leaves_a_host_alone_that_asked_for_too_long_a_pause()
    {
        Add("https://a.example/1");
        queue.Complete(queue.TryTake(Seconds(0))!, new Reply.Answered(429, null, Seconds(3600)), Seconds(1));
        Assert.False(queue.Add(new("https://a.example/2", new("https://a.example/2")), Seconds(1)));
        Assert.True(queue.IsEmpty);
    }

    [Fact]
    public void Asks_a_private_host_for_each_of_its_addresses()
    {
        Add("https://a.example/1", "https://a.example/2", "https://a.example/3");
        for (var second = 0; second < 6; second += 2)
            Assert.Empty(
                queue.Complete(
                    queue.TryTake(Seconds(second))!,
                    new Reply.Failed(new LinkFault.NotPublic()),
                    Seconds(second)
                )
            );
    }

    [Fact]
    public void Leaves_a_host_alone_as_long_as_it_asks()
    {
        Add("https://a.example/1", "https://a.example/2");
        queue.Complete(queue.TryTake(Seconds(0))!, new Reply.Answered(429, null, Seconds(30)), Seconds(1));
        Assert.Equal(Seconds(31), queue.NextDue);
    }

    [Fact]
    public void Gives_up_the_addresses_of_a_host_that_asks_for_too_long_a_pause()
    {
        Add("https://a.example/1", "https://a.example/2");
        var given = queue.Complete(
            queue.TryTake(Seconds(0))!,
            new Reply.Answered(503, null, Seconds(3600)),
            Seconds(1)
        );
        Assert.Equal("https://a.example/2", Assert.Single(given).Address);
        Assert.True(queue.IsEmpty);
    }

    [Fact]
    public void Gives_up_the_addresses_of_a_host_that_never_answers()
    {
        Add("https://a.example/1", "https://a.example/2", "https://a.example/3");
        Assert.Empty(queue.Complete(queue.TryTake(Seconds(0))!, Silent, Seconds(0)));
        var given = queue.Complete(queue.TryTake(Seconds(1))!, Silent, Seconds(1));
        Assert.Equal("https://a.example/3", Assert.Single(given).Address);
    }

    [Fact]
    public void Sends_nothing_before_it_is_due()
    {
        queue.Add(VisitOf("https://a.example/"), Seconds(8));
        Assert.Null(queue.TryTake(Seconds(7)));
        Assert.Equal(Seconds(8), queue.NextDue);
        Assert.NotNull(queue.TryTake(Seconds(8)));
    }

    private void Add(params ReadOnlySpan<string> addresses)
    {
        foreach (var address in addresses)
            queue.Add(VisitOf(address), Seconds(0));
    }

    private static Visit VisitOf(string address) => new(address, new(address));

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
