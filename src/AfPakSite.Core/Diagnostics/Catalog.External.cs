using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>Addresses of other sites, which only <c>check --external</c> requests.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind LinkBrokenKind = new(
        "link-broken",
        Severity.Warning,
        "An address of another site was good when it was last checked, and is not good now."
    );

    /// <param name="seen">The day on which it was last good.</param>
    /// <param name="archive">The address of an archived copy.</param>
    public static Diagnostic LinkBroken(
        SourceSpan place,
        string address,
        LinkFault fault,
        string seen,
        string? archive
    ) =>
        LinkBrokenKind.At(
            place,
            $"{Quoted(address)} {InWords(fault)}, but was good on {seen}.",
            archive is null
                ? $"look for its new address, or for a copy at https://web.archive.org/web/*/{address}"
                : $"readers find the archived copy {archive} beside it; look for its new address too"
        );

    public static readonly DiagnosticKind LinkNeverGoodKind = new(
        "link-never-good",
        Severity.Warning,
        "An address of another site has not been good in any check."
    );

    public static Diagnostic LinkNeverGood(SourceSpan place, string address, LinkFault fault) =>
        LinkNeverGoodKind.At(
            place,
            $"{Quoted(address)} {InWords(fault)}, and has not been good in any check.",
            "open it in a browser, and correct it"
        );

    public static readonly DiagnosticKind LinkRefusedKind = new(
        "link-refused",
        Severity.Note,
        "Another site does not let programs see an address."
    );

    public static Diagnostic LinkRefused(SourceSpan place, string address, int status) =>
        LinkRefusedKind.At(
            place,
            $"{Quoted(address)} answers programs with {status}, so this check does not know whether it is good.",
            "open it in a browser"
        );

    public static readonly DiagnosticKind LinkNotCheckedKind = new(
        "link-not-checked",
        Severity.Note,
        "The check ended before an address of another site was seen."
    );

    public static Diagnostic LinkNotChecked(SourceSpan place, string address) =>
        LinkNotCheckedKind.At(
            place,
            $"{Quoted(address)} was not checked, because its host asks for a long pause, or the time was over.",
            "check again later; until then, the address counts as it was last seen"
        );

    public static readonly DiagnosticKind LinkMovedKind = new(
        "link-moved",
        Severity.Note,
        "Another site says that an address has moved for good."
    );

    public static Diagnostic LinkMoved(SourceSpan place, string address, string to) =>
        LinkMovedKind.At(place, $"{Quoted(address)} has moved for good to {Quoted(to)}.", "write the new address");

    public static readonly DiagnosticKind NetworkUnreachableKind = new(
        "network-unreachable",
        Severity.Warning,
        "No other site answers, so the network cannot be reached."
    );

    public static Diagnostic NetworkUnreachable(int hosts) =>
        NetworkUnreachableKind.At(
            null,
            $"The network cannot be reached: {Quantity.Of(hosts, "host was", "hosts were")} asked, and none answers.",
            "connect this machine to the network, and check again; until then, the addresses count as they were last seen"
        );

    public static readonly DiagnosticKind LinkLockMalformedKind = new(
        "link-lock-malformed",
        Severity.Error,
        "The file that keeps what was last seen of other sites contains something else."
    );

    public static Diagnostic LinkLockMalformed(SourceSpan place) =>
        LinkLockMalformedKind.At(
            place,
            $"{Quoted(place.Source.Path)} is not as the program writes it.",
            "bring it back from your version control, or delete it: then the next check begins a new one"
        );

    private static string InWords(LinkFault fault) =>
        fault switch
        {
            LinkFault.Status(var code) => $"answers with {code}",
            LinkFault.Silent => "does not answer",
            LinkFault.NoHost => "has a host that does not exist",
            LinkFault.NoAddress => "is not an address that can be requested",
            LinkFault.Insecure => "offers no secure connection that can be trusted",
            LinkFault.Endless => "redirects without end",
            LinkFault.NotHttp => "does not answer in HTTP",
            LinkFault.NotPublic => "leads to this machine or to a private network",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };
}
