using AfPakSite.Diagnostics;

namespace AfPakSite.CommandLine.External;

/// <summary>
/// Decides which request comes next, so that each host has one at a time, with pauses between them. It has no clock:
/// times are given, as durations since the check began.
/// </summary>
internal sealed class RequestQueue(LinkLimits limits)
{
    private readonly Dictionary<string, HostQueue> hosts = new(StringComparer.OrdinalIgnoreCase);
    private int running;

    public bool IsEmpty => running == 0 && hosts.Values.All(host => host.Waiting.Count == 0);

    /// <summary>Adds a request; false if its host is left alone for the rest of the check.</summary>
    /// <param name="due">When it may be sent at the earliest.</param>
    public bool Add(Visit visit, TimeSpan due)
    {
        if (!hosts.TryGetValue(visit.Host, out var host))
            hosts[visit.Host] = host = new();
        if (!host.IsLeftAlone)
            host.Waiting.Add((visit, due));
        return !host.IsLeftAlone;
    }

    /// <summary>The next request that may be sent now; null if none may. The caller ends it with Complete.</summary>
    public Visit? TryTake(TimeSpan now)
    {
        if (running >= limits.Connections)
            return null;
        foreach (var host in hosts.Values.Where(host => !host.IsBusy && host.Free <= now))
        {
            var index = host.Waiting.FindIndex(item => item.Due <= now);
            if (index < 0)
                continue;
            var visit = host.Waiting[index].Visit;
            host.Waiting.RemoveAt(index);
            host.IsBusy = true;
            running++;
            return visit;
        }
        return null;
    }

    /// <summary>When a request may be sent; null if that depends on one that was sent.</summary>
    public TimeSpan? NextDue =>
        running >= limits.Connections
            ? null
            : hosts
                .Values.Where(host => !host.IsBusy && host.Waiting.Count > 0)
                .Select(host => host.Waiting.Min(item => item.Due) is var due && due > host.Free ? due : host.Free)
                .Select(due => (TimeSpan?)due)
                .Min();

    /// <summary>Ends a request, and begins the pause of its host.</summary>
    /// <returns>Requests that are given up, because their host never answers, or asks for a long pause.</returns>
    public List<Visit> Complete(Visit visit, Reply reply, TimeSpan now)
    {
        var host = hosts[visit.Host];
        running--;
        host.IsBusy = false;
        host.Free = now + PauseAfter(reply);
        host.Failures = reply switch
        {
            { IsFromNetwork: true } => 0,
            Reply.Failed { Fault: LinkFault.NotPublic } => host.Failures,
            _ => host.Failures + 1,
        };
        if (host.Failures < limits.Failures && !(WaitOf(reply) > limits.LongestWait))
            return [];
        host.IsLeftAlone = true;
        var given = host.Waiting.ConvertAll(item => item.Visit);
        host.Waiting.Clear();
        return given;
    }

    private TimeSpan PauseAfter(Reply reply) =>
        WaitOf(reply) is { } wait && wait > limits.Pause && wait <= limits.LongestWait ? wait : limits.Pause;

    private static TimeSpan? WaitOf(Reply reply) => (reply as Reply.Answered)?.RetryAfter;

    private sealed class HostQueue
    {
        public List<(Visit Visit, TimeSpan Due)> Waiting { get; } = [];

        public bool IsBusy { get; set; }

        /// <summary>Whether it never answers, or asks for a long pause.</summary>
        public bool IsLeftAlone { get; set; }

        /// <summary>When the pause ends.</summary>
        public TimeSpan Free { get; set; }

        /// <summary>How many requests in a row had no answer.</summary>
        public int Failures { get; set; }
    }
}
