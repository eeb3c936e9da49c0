namespace AfPakSite.Diagnostics;

/// <summary>What a request to another site found instead of a page.</summary>
public abstract record LinkFault
{
    /// <param name="Code">The status of the answer: 404.</param>
    public sealed record Status(int Code) : LinkFault;

    /// <summary>No answer in time, or none at all, after several attempts.</summary>
    public sealed record Silent : LinkFault;

    /// <summary>The host does not exist.</summary>
    public sealed record NoHost : LinkFault;

    /// <summary>It has no host, or a port that cannot exist, so it cannot be requested.</summary>
    public sealed record NoAddress : LinkFault;

    /// <summary>The certificate is not trusted, or the server does not encrypt.</summary>
    public sealed record Insecure : LinkFault;

    /// <summary>Too many redirects in a row.</summary>
    public sealed record Endless : LinkFault;

    /// <summary>The answer cannot be read.</summary>
    public sealed record NotHttp : LinkFault;

    /// <summary>The address belongs to this machine or to a private network, so it was not requested.</summary>
    public sealed record NotPublic : LinkFault;
}
