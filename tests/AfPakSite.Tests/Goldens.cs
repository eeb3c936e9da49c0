namespace AfPakSite.Tests;

/// <summary>Whether expected texts are compared with what the program makes, or written from it to be read in the diff.</summary>
internal static class Goldens
{
    public static bool AreUpdated => Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1";
}
