using System.Collections.Immutable;
using AfPakSite.Exporting;

namespace AfPakSite.CommandLine;

/// <summary>What a folder that this program writes contains.</summary>
/// <param name="Marker">The file by which the program recognizes it, whose <c>generator</c> is this program.</param>
internal sealed record OutputKind(string Marker, string Noun)
{
    /// <summary>The noun with its article.</summary>
    public string Name => $"a {Noun}";

    public static OutputKind Site { get; } = new(BuildReport.Path, "site");

    public static OutputKind Succession { get; } = new(Exporting.Succession.Marker, "succession");

    /// <summary>A folder that <c>init</c> has not finished. The marker is deleted before it becomes a site.</summary>
    public static OutputKind Draft { get; } = new(".afpaksite.json", "new site");

    /// <summary>The kinds of folders that are published.</summary>
    public static ImmutableArray<OutputKind> All { get; } = [Site, Succession];
}
