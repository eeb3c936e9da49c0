using AfPakSite.Diagnostics;
using AfPakSite.External;

namespace AfPakSite.CommandLine.External;

/// <summary>Decides what follows from a reply: another request, or the outcome.</summary>
internal static class VisitRules
{
    /// <summary>Statuses of a server that may answer better later (RFC 9110, RFC 6585, RFC 8470).</summary>
    private static bool MayPass(int status) => status is 408 or 425 or 429 or 500 or 502 or 503 or 504;

    /// <summary>In characters: what every browser and server accepts.</summary>
    private const int LongestAddress = 2000;

    private static bool IsPermanentRedirect(int status) => status is 301 or 308;

    public static VisitStep After(Visit visit, Reply reply, LinkLimits limits) =>
        reply switch
        {
            Reply.Answered answer => AfterAnswer(visit, answer, limits),
            Reply.Failed { Fault: LinkFault.Silent } => AfterSilence(visit, limits),
            Reply.Failed { Fault: LinkFault.NotHttp } when visit.IsHead => WithGet(visit),
            Reply.Failed(var fault) => Finish(visit, fault),
            _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, null),
        };

    private static VisitStep AfterAnswer(Visit visit, Reply.Answered answer, LinkLimits limits)
    {
        if (answer.Status is >= 300 and < 400 && answer.Location is { } location)
            return Follow(visit, answer.Status, location, limits);
        if (MayPass(answer.Status))
            return Retry(AfterTrouble(visit, answer.Status), answer.RetryAfter, limits) is { } again
                ? again
                : Finish(visit, answer.Status);
        // Some servers refuse HEAD, or do not find with it what they find with GET.
        return visit.IsHead && answer.Status >= 400 ? WithGet(visit) : Finish(visit, answer.Status);
    }

    /// <summary>Some servers fail at HEAD, and answer GET.</summary>
    private static Visit AfterTrouble(Visit visit, int status) => status >= 500 ? visit with { IsHead = false } : visit;

    private static VisitStep AfterSilence(Visit visit, LinkLimits limits) =>
        Retry(visit with { IsHead = false }, null, limits) is { } again ? again : Finish(visit, new LinkFault.Silent());

    private static VisitStep Follow(Visit visit, int status, Uri location, LinkLimits limits)
    {
        if (visit.Redirects >= limits.Redirects)
            return Finish(visit, new LinkFault.Endless());
        if (!Uri.TryCreate(visit.Target, location, out var target) || target.Scheme is not ("http" or "https"))
            return Finish(visit, new LinkFault.NotHttp());
        return new VisitStep.Again(
            visit with
            {
                Target = target,
                IsHead = true,
                Attempt = 1,
                Redirects = visit.Redirects + 1,
                MovedTo = visit.IsPermanent && IsPermanentRedirect(status) ? target : null,
            },
            TimeSpan.Zero
        );
    }

    /// <summary>The next attempt; null if there were enough, or the server asks for too long a wait.</summary>
    private static VisitStep.Again? Retry(Visit visit, TimeSpan? retryAfter, LinkLimits limits)
    {
        if (visit.Attempt >= limits.Attempts || retryAfter > limits.LongestWait)
            return null;
        var backoff = limits.Backoff * Math.Pow(4, visit.Attempt - 1);
        return new VisitStep.Again(
            visit with
            {
                Attempt = visit.Attempt + 1,
            },
            retryAfter > backoff ? retryAfter.Value : backoff
        );
    }

    private static VisitStep.Again WithGet(Visit visit) => new(visit with { IsHead = false }, TimeSpan.Zero);

    private static VisitStep.Finished Finish(Visit visit, LinkFault fault) =>
        new(new(visit.Address, new LinkAnswer.Faulty(fault)));

    private static VisitStep.Finished Finish(Visit visit, int status)
    {
        var answer = LinkAnswer.Of(status);
        return new(new(visit.Address, answer, answer is LinkAnswer.Good ? NewAddress(visit.MovedTo) : null));
    }

    /// <summary>An address to write instead of the old one; null without one, or if it should not be written.</summary>
    private static string? NewAddress(Uri? movedTo) =>
        movedTo is { UserInfo: "", AbsoluteUri: { Length: <= LongestAddress } address } ? address : null;
}
