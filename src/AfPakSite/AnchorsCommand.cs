using System.CommandLine;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>anchors</c>: shows, changes, verifies and merges ledgers.</summary>
internal static class AnchorsCommand
{
    private const string Name = "anchors";
    private const string Description = "Show and change the ledger of published anchors";

    public static Command Create(Func<Func<BuildRequest, int>, Func<ParseResult, int>> forSite, Terminal terminal) =>
        new(Name, Description)
        {
            AnchorsStatusCommand.Create(forSite, terminal),
            AnchorsAcceptCommand.Create(forSite, terminal),
            AnchorsRetireCommand.Create(forSite, terminal),
            AnchorsVerifyCommand.Create(forSite, terminal),
            AnchorsMergeCommand.Create(forSite, terminal),
        };
}
