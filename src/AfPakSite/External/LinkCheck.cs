using System.Collections.Immutable;
using System.Diagnostics;
using AfPakSite.Diagnostics;
using AfPakSite.External;

namespace AfPakSite.CommandLine.External;

/// <summary>Requests addresses within the limits.</summary>
/// <param name="send">Sends a request.</param>
internal sealed class LinkCheck(LinkLimits limits, Func<Visit, CancellationToken, Task<Reply>> send)
{
    /// <summary>How many hosts must be silent, and none speak, until the network counts as unreachable.</summary>
    private const int SilentHosts = 8;

    private readonly RequestQueue queue = new(limits);
    private readonly Dictionary<string, LinkOutcome> outcomes = new(StringComparer.Ordinal);
    private readonly HashSet<string> silent = new(StringComparer.OrdinalIgnoreCase);
    private bool isReachable;

    /// <summary>Requests each address.</summary>
    /// <param name="stopped">The user stopped the program. What was seen until then is returned.</param>
    public async Task<LinkFindings> Run(IEnumerable<string> addresses, CancellationToken stopped)
    {
        foreach (var address in addresses)
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var target) && target.Host.Length > 0)
                queue.Add(new(address, target), TimeSpan.Zero);
            else
                Finish(new(address, new LinkAnswer.Faulty(new LinkFault.NoAddress())));
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        var started = Stopwatch.GetTimestamp();
        var running = new List<Task<(Visit Visit, Reply? Reply)>>();
        while (!queue.IsEmpty && !IsOver())
        {
            while (queue.TryTake(Now()) is { } visit)
                running.Add(Send(visit, end.Token));
            await NextEvent(running, Now(), end.Token).ConfigureAwait(false);
            foreach (var task in running.Where(task => task.IsCompleted).ToList())
            {
                running.Remove(task);
                if (await task.ConfigureAwait(false) is (var visit, { } reply))
                    Take(visit, reply, Now());
            }
        }
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(running).ConfigureAwait(false);
        return new(outcomes.ToImmutableDictionary(StringComparer.Ordinal), silent.Count, isReachable);

        TimeSpan Now() => Stopwatch.GetElapsedTime(started);

        bool IsOver() =>
            stopped.IsCancellationRequested || Now() >= limits.Total || (!isReachable && silent.Count >= SilentHosts);
    }

    /// <summary>A request and its reply; no reply if the check ended before.</summary>
    private async Task<(Visit Visit, Reply? Reply)> Send(Visit visit, CancellationToken ended)
    {
        try
        {
            return (visit, await send(visit, ended).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return (visit, null);
        }
    }

    /// <summary>Waits until a reply arrives, a request is due, or the time is over.</summary>
    private async Task NextEvent(List<Task<(Visit, Reply?)>> running, TimeSpan now, CancellationToken ended)
    {
        var until = queue.NextDue is { } due && due < limits.Total ? due : limits.Total;
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(ended);
        var timer = Task.Delay(until > now ? until - now : TimeSpan.Zero, woken.Token);
        await Task.WhenAny([.. running, timer]).ConfigureAwait(false);
        await woken.CancelAsync().ConfigureAwait(false);
    }

    private void Take(Visit visit, Reply reply, TimeSpan now)
    {
        isReachable |= reply.IsFromNetwork;
        if (reply is Reply.Failed { Fault: LinkFault.Silent or LinkFault.NoHost })
            silent.Add(visit.Host);
        var given = queue.Complete(visit, reply, now);
        switch (VisitRules.After(visit, reply, limits))
        {
            case VisitStep.Again again:
                if (!queue.Add(again.Visit, now + again.Wait) && reply is Reply.Failed(var last))
                    Finish(new(visit.Address, new LinkAnswer.Faulty(last)));
                break;
            case VisitStep.Finished finished:
                Finish(finished.Outcome);
                break;
        }
        // A host that asks for a long pause gets it; one that never answers does not answer for its other addresses.
        if (reply is Reply.Failed(var fault))
            given.ForEach(other => Finish(new(other.Address, new LinkAnswer.Faulty(fault))));
    }

    private void Finish(LinkOutcome outcome) => outcomes[outcome.Address] = outcome;
}
