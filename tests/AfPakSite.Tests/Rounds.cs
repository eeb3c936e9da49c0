namespace AfPakSite.Tests;

/// <summary>
/// The number of rounds of random and pathological tests: all in <c>.ci/night</c>, a tenth in <c>dotnet test</c>.
/// </summary>
internal static class Rounds
{
    private const string Variable = "AFPAKSITE_TEST_ROUNDS";

    /// <summary>Whether every round runs.</summary>
    public static readonly bool IsComplete = Environment.GetEnvironmentVariable(Variable) == "all";

    /// <summary>The number of rounds to run out of all, at least one.</summary>
    public static int Of(int all) => IsComplete ? all : (all + 9) / 10;
}
