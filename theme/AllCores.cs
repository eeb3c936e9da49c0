using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace AfPakSite.Theme;

/// <summary>Runs work that is independent of each other on several cores.</summary>
internal static class AllCores
{
    /// <summary>The results of all work, in its order, whichever core made them.</summary>
    /// <param name="work">The last is begun first. Each part gets what was made for its core.</param>
    /// <param name="most">How many cores to use at most.</param>
    /// <param name="outdated">Begins no more work when nobody needs the results any more.</param>
    public static ImmutableArray<TResult> Run<TTool, TResult>(
        ImmutableArray<Func<TTool, TResult>> work,
        Func<TTool> makeTool,
        int most,
        CancellationToken outdated
    )
    {
        var (results, left) = (new TResult[work.Length], work.Length);
        try
        {
            Parallel.For(
                0,
                Math.Min(most, work.Length),
                new ParallelOptions { CancellationToken = outdated },
                _ =>
                {
                    var tool = makeTool();
                    while (Interlocked.Decrement(ref left) is >= 0 and var next)
                    {
                        outdated.ThrowIfCancellationRequested();
                        results[next] = work[next](tool);
                    }
                }
            );
        }
        catch (AggregateException faults) when (faults.InnerException is { } first)
        {
            // What one core found is thrown as it is, as when the work is done in order.
            ExceptionDispatchInfo.Throw(first);
        }
        return [.. results];
    }
}
