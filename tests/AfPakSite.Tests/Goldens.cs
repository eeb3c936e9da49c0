namespace AfPakSite.Tests;

/// <summary>Whether tests rewrite the golden files instead of comparing with them.</summary>
internal static class Goldens
{
    public static bool AreUpdated => Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1";
}
