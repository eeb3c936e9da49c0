using AfPakSite.Diagnostics;
using AfPakSite.External;

namespace AfPakSite.CommandLine.External;

/// <summary>The next request for an address of the site.</summary>
/// <param name="Address">The address on the site.</param>
/// <param name="Target">Where to send the request: the address, or where its redirects lead.</param>
/// <param name="IsHead">Whether to ask for the head only, which costs the server less.</param>
/// <param name="Attempt">Counts from 1.</param>
/// <param name="MovedTo">Where permanent redirects lead, if there were no others.</param>
internal sealed record Visit(
    string Address,
    Uri Target,
    bool IsHead = true,
    int Attempt = 1,
    int Redirects = 0,
    Uri? MovedTo = null
)
{
    public string Host => Target.IdnHost;

    /// <summary>Whether all redirects so far were permanent.</summary>
    public bool IsPermanent => Redirects == 0 || MovedTo is not null;
}

/// <summary>How a request ended.</summary>
internal abstract record Reply
{
    /// <summary>The head of an answer arrived.</summary>
    /// <param name="Location">Where it redirects; null if it does not, or in a way that cannot be followed.</param>
    /// <param name="RetryAfter">How long the server wants to be left alone.</param>
    public sealed record Answered(int Status, Uri? Location = null, TimeSpan? RetryAfter = null) : Reply;

    public sealed record Failed(LinkFault Fault) : Reply;

    /// <summary>Whether anybody on the network replied.</summary>
    public bool IsFromNetwork => this is Answered or Failed { Fault: LinkFault.Insecure or LinkFault.NotHttp };
}

/// <summary>What follows from a reply.</summary>
internal abstract record VisitStep
{
    /// <summary>Another request.</summary>
    /// <param name="Wait">The least time before it.</param>
    public sealed record Again(Visit Visit, TimeSpan Wait) : VisitStep;

    public sealed record Finished(LinkOutcome Outcome) : VisitStep;
}
