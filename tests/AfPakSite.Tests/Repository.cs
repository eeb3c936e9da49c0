namespace AfPakSite.Tests;

/// <summary>The working copy that the tests run in.</summary>
internal static class Repository
{
    /// <summary>
    /// The folder of the solution, found by walking up: the paths that the compiler knows are rewritten in CI builds.
    /// </summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file of the working copy.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AfPakSite.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("No folder above the tests holds AfPakSite.sln.");
    }
}
