using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.External;

/// <summary>
/// What the checks last saw of the addresses of other sites. It changes only when something else is seen, except for
/// the day of the last check.
/// </summary>
/// <param name="Checked">The day of the last check in UTC; null before the first one.</param>
/// <param name="Records">In ordinal order of their addresses.</param>
public sealed record LinkLock(DateOnly? Checked, ImmutableArray<LinkRecord> Records)
{
    public const string Path = SiteBuilder.LinkLockFile;

    public static LinkLock Empty { get; } = new(null, []);

    /// <summary>The file: one line for each address.</summary>
    public string Write() =>
        Records.IsEmpty
            ? $"{Head},\n\"links\": []\n}}\n"
            : $"{Head},\n\"links\": [\n{string.Join(",\n", Records.Select(record => record.Line))}\n]\n}}\n";

    private string Head => $"{{\n\"checked\": {JsonText.Quote(LinkRecord.Day(Checked))}";
}

/// <summary>What was last seen of an address.</summary>
/// <param name="Since">The first day on which this was seen.</param>
/// <param name="MovedTo">Where permanent redirects lead.</param>
/// <param name="LastGood">The last day on which it was good; null if it is good now, or never was.</param>
public sealed record LinkRecord(
    string Address,
    LinkAnswer Answer,
    DateOnly Since,
    string? MovedTo = null,
    DateOnly? LastGood = null
)
{
    internal string Line =>
        $"{{\"url\": {JsonText.Quote(Address)}, \"answer\": {JsonText.Quote(Answer.Word)}, \"since\": {JsonText.Quote(Day(Since))}{Optional("to", MovedTo)}{Optional("good", LastGood is { } day ? Day(day) : null)}}}";

    internal static string Day(DateOnly? day) => day?.ToString("O") ?? "";

    private static string Optional(string key, string? value) =>
        value is null ? "" : $", \"{key}\": {JsonText.Quote(value)}";
}
