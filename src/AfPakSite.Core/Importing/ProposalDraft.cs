using System.Collections.Immutable;
using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>
/// Writes proposed entries, commented out: without the “# ” at the beginning of their lines they are entries of the
/// site.
/// </summary>
internal static class ProposalDraft
{
    private const string Places = "input/places.yml";
    private const string Actors = "input/actors/";

    public static ImmutableArray<SourceFile> Write(ImmutableArray<NameProposal> proposals, string place)
    {
        var places = proposals.Where(proposal => proposal.Kind == ProposedKind.Place).ToList();
        var ids = new UniqueSlugs();
        return
        [
            .. proposals
                .Where(proposal => proposal.Kind != ProposedKind.Place)
                .Select(proposal => FileOf($"{Actors}{ids.Take(Slug.Of(proposal.Name))}.md", ActorOf(proposal))),
            .. places.Count > 0 ? [FileOf(Places, PlacesOf(places, place))] : Array.Empty<SourceFile>(),
        ];
    }

    private static string ActorOf(NameProposal proposal)
    {
        var lines = new YamlLines().Line("---");
        Explain(lines, proposal, "To make an entry of it, remove the “# ” at the beginning of the other lines.");
        lines
            .Key("# ", "name", proposal.Name)
            .Line($"# kind: {(proposal.Kind == ProposedKind.Person ? "person" : "organization")}");
        AddAliases(lines, "# ", proposal);
        return lines
            .Key("# ", "summary", proposal.Evidence)
            .Key("# ", "evidence", proposal.Evidence)
            .Line("---")
            .ToString();
    }

    private static string PlacesOf(IEnumerable<NameProposal> proposals, string place)
    {
        var lines = new YamlLines()
            .Line("## The places of the study. evidence quotes words that exactly one sentence of the study contains.")
            .Line("## To make entries of proposed places, remove the “# ” at the beginning of their lines.");
        var ids = new UniqueSlugs();
        foreach (var proposal in proposals)
        {
            lines.Line();
            Explain(lines, proposal, "");
            lines
                .Line($"# - slug: {ids.Take(Slug.Of(proposal.Name))}")
                .Key("#   ", "name", proposal.Name)
                .Key("#   ", "kind", place)
                .Key("#   ", "description", proposal.Evidence)
                .Key("#   ", "evidence", proposal.Evidence);
        }
        return lines.ToString();
    }

    private static void Explain(YamlLines lines, NameProposal proposal, string remedy) =>
        lines.Line($"## Proposed: the study names it {Quantity.Of(proposal.Count, "time")}. {remedy}".TrimEnd());

    private static void AddAliases(YamlLines lines, string before, NameProposal proposal)
    {
        if (!proposal.Aliases.IsEmpty)
            lines.Line($"{before}aliases: [{string.Join(", ", proposal.Aliases.Select(YamlLines.Quoted))}]");
    }

    private static SourceFile FileOf(string path, string text) => new(path, [.. Encoding.UTF8.GetBytes(text)]);
}
