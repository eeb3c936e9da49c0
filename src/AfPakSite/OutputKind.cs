using System.Collections.Immutable;
using AfPakSite.Exporting;

namespace AfPakSite.CommandLine;

/// <summary>What a folder that this program writes contains.</summary>
/// <param name="Marker">The file by which the program recognizes it, whose <c>generator</c> is this program.</param>
/// <param name="Name">With its article.</param>
internal sealed record OutputKind(string Marker, string Name)
{
    public static OutputKind Site { get; } = new(BuildReport.Path, "a site");

    public static OutputKind Succession { get; } = new(Exporting.Succession.Marker, "a succession");

    /// <summary>A folder that <c>init</c> has not finished. The marker is deleted before it becomes a site.</summary>
    public static OutputKind Draft { get; } = new(".afpaksite.json", "a new site");

    /// <summary>The kinds of folders that are published.</summary>
    public static ImmutableArray<OutputKind> All { get; } = [Site, Succession];
}
