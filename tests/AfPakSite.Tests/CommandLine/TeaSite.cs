namespace AfPakSite.Tests.CommandLine;

/// <summary>Copies the small site about tea, which has no faults.</summary>
internal static class TeaSite
{
    private const string Source = "tests/AfPakSite.Tests/Scenarios/tea";

    public static TemporaryFolder CopyTo(TemporaryFolder folder)
    {
        var source = Path.Combine(Repository(AppContext.BaseDirectory), Source);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(source, file), File.ReadAllText(file));
        return folder;
    }

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "AfPakSite.sln")) ? folder : Repository(Path.GetDirectoryName(folder)!);
}
