using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Diagnostics;

namespace AfPakSite.External;

/// <summary>What a check found at an address of another site.</summary>
public abstract record LinkAnswer
{
    /// <summary>The statuses with which servers turn programs away; a reader may see a page.</summary>
    private static readonly ImmutableArray<int> Refusals = [401, 403, 407, 429, 451, 999];

    private static readonly ImmutableArray<(string Word, LinkFault Fault)> Faults =
    [
        ("silent", new LinkFault.Silent()),
        ("no-host", new LinkFault.NoHost()),
        ("no-address", new LinkFault.NoAddress()),
        ("insecure", new LinkFault.Insecure()),
        ("endless", new LinkFault.Endless()),
        ("not-http", new LinkFault.NotHttp()),
        ("not-public", new LinkFault.NotPublic()),
    ];

    /// <summary>A page.</summary>
    public sealed record Good(int Status) : LinkAnswer;

    /// <summary>The server does not show programs what it shows readers.</summary>
    public sealed record Refused(int Status) : LinkAnswer;

    public sealed record Faulty(LinkFault Fault) : LinkAnswer;

    /// <summary>What the status of a last answer means; HTTP has only those of three digits (RFC 9110, 15).</summary>
    public static LinkAnswer Of(int status) =>
        status is >= 200 and < 300 ? new Good(status)
        : Refusals.Contains(status) ? new Refused(status)
        : status is < 100 or > 999 ? new Faulty(new LinkFault.NotHttp())
        : new Faulty(new LinkFault.Status(status));

    /// <summary>The answer in the lock file: the status, or a word.</summary>
    public string Word =>
        this switch
        {
            Good(var status) => Digits(status),
            Refused(var status) => Digits(status),
            Faulty(LinkFault.Status(var code)) => Digits(code),
            Faulty(var fault) => Faults.First(pair => pair.Fault == fault).Word,
            _ => throw new InvalidOperationException($"{this} has no word."),
        };

    /// <summary>The answer of a word; null if there is no such word.</summary>
    public static LinkAnswer? Parse(string word) =>
        word.Length == 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? Of(status)
        : Faults.FirstOrDefault(pair => pair.Word == word).Fault is { } fault ? new Faulty(fault)
        : null;

    private static string Digits(int status) => status.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The result of the requests for one address.</summary>
/// <param name="MovedTo">Where permanent redirects lead; null if there are none, or not only permanent ones.</param>
public sealed record LinkOutcome(string Address, LinkAnswer Answer, string? MovedTo = null);

/// <summary>What a check found.</summary>
/// <param name="Outcomes">By address; without those that were not requested in time.</param>
/// <param name="SilentHosts">How many hosts did not answer at least once.</param>
/// <param name="IsReachable">Whether anybody on the network replied.</param>
public sealed record LinkFindings(ImmutableDictionary<string, LinkOutcome> Outcomes, int SilentHosts, bool IsReachable);
