using System.Collections.Immutable;

namespace AfPakSite.Importing;

/// <summary>The kind of a proposed entry.</summary>
public enum ProposedKind
{
    Person,
    Organization,
    Place,
}

/// <summary>A name that recurs in a study, for an entry that the author may want.</summary>
/// <param name="Aliases">Shorter forms of the name.</param>
/// <param name="Count">How often the study names it.</param>
/// <param name="Evidence">A sentence of the study with the name, which the study contains once.</param>
public sealed record NameProposal(
    ProposedKind Kind,
    string Name,
    ImmutableArray<string> Aliases,
    int Count,
    string Evidence
);
