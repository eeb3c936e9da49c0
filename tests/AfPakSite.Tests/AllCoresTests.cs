using System.Collections.Immutable;
using AfPakSite.Theme;

namespace AfPakSite.Tests;

public sealed class AllCoresTests
{
    private const int Parts = 1000;
    private const int Cores = 2;

    /// <summary>Parts that take different times, so that they end in another order than they begin.</summary>
    private static ImmutableArray<Func<List<int>, int>> Work =>
        [
            .. Enumerable
                .Range(0, Parts)
                .Select(number => new Func<List<int>, int>(done =>
                {
                    Thread.SpinWait(number % 7 * 1000);
                    done.Add(number);
                    return number;
                })),
        ];

    [Fact]
    public void Keeps_the_order_of_the_work()
    {
        Assert.Equal(Enumerable.Range(0, Parts), AllCores.Run(Work, () => [], Cores, CancellationToken.None));
    }

    [Fact]
    public void Does_each_part_once_with_the_tool_of_one_core()
    {
        var tools = new List<List<int>>();
        AllCores.Run(Work, MakeTool, Cores, CancellationToken.None);
        Assert.InRange(tools.Count, 1, Cores);
        Assert.Equal(Enumerable.Range(0, Parts), tools.SelectMany(done => done).Order());

        List<int> MakeTool()
        {
            var tool = new List<int>();
            lock (tools)
                tools.Add(tool);
            return tool;
        }
    }

    [Fact]
    public void Begins_no_more_when_nobody_needs_the_results()
    {
        using var outdated = new CancellationTokenSource();
        var begun = 0;
        var work = Enumerable.Repeat(Begin, Parts).ToImmutableArray();
        Assert.Throws<OperationCanceledException>(() => AllCores.Run(work, () => this, Cores, outdated.Token));
        Assert.InRange(begun, 1, Cores);

        int Begin(AllCoresTests _)
        {
            outdated.Cancel();
            return Interlocked.Increment(ref begun);
        }
    }

    [Fact]
    public void Has_no_result_without_work()
    {
        Assert.Empty(AllCores.Run<object, int>([], () => this, Cores, CancellationToken.None));
    }
}
