namespace AfPakSite.Tests;

/// <summary>How often tests of random or pathological input repeat. <c>.ci/run</c> asks for every round; a plain <c>dotnet test</c> runs a tenth.</summary>
internal static class Rounds
{
    private const string Variable = "AFPAKSITE_TEST_ROUNDS";

    /// <summary>Whether every round runs.</summary>
    public static readonly bool IsComplete = Environment.GetEnvironmentVariable(Variable) == "all";

    /// <summary>The number of rounds to run out of all, at least one.</summary>
    public static int Of(int all) => IsComplete ? all : (all + 9) / 10;
}
