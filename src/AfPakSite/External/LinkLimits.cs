namespace AfPakSite.CommandLine.External;

/// <summary>The bounds of a check, and its manners.</summary>
/// <param name="Connections">How many hosts are asked at the same time; each host has one connection.</param>
/// <param name="Pause">The time between two requests to a host.</param>
/// <param name="Patience">The time in which the head of an answer must be complete.</param>
/// <param name="Total">The time of the whole check. What is not requested then keeps its record.</param>
/// <param name="Attempts">How often an address is requested that does not answer, or cannot now.</param>
/// <param name="Backoff">The time before the second attempt; each later one waits four times as long.</param>
/// <param name="LongestWait">The longest wait that a server may ask for with <c>Retry-After</c>.</param>
/// <param name="Redirects">How many redirects are followed in a row.</param>
/// <param name="Failures">After how many requests without an answer a host is left alone.</param>
/// <param name="HeadKilobytes">The largest head of an answer. Of its body, nothing is read.</param>
internal sealed record LinkLimits(
    int Connections,
    TimeSpan Pause,
    TimeSpan Patience,
    TimeSpan Total,
    int Attempts,
    TimeSpan Backoff,
    TimeSpan LongestWait,
    int Redirects,
    int Failures,
    int HeadKilobytes
)
{
    public static LinkLimits Default { get; } =
        new(
            Connections: 8,
            Pause: TimeSpan.FromSeconds(1),
            Patience: TimeSpan.FromSeconds(20),
            Total: TimeSpan.FromMinutes(30),
            Attempts: 3,
            Backoff: TimeSpan.FromSeconds(2),
            LongestWait: TimeSpan.FromSeconds(60),
            Redirects: 10,
            Failures: 6,
            HeadKilobytes: 64
        );
}
