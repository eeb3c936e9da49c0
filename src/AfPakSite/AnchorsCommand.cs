using System.CommandLine;

namespace AfPakSite.CommandLine;

/// <summary>The command <c>anchors</c>: shows the state of the published anchors, and changes the ledger.</summary>
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
        };
}
