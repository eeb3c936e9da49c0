namespace AfPakSite.Benchmarks;

/// <summary>The program that is measured: the native one, as it is released.</summary>
internal static class NativeProgram
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Publishes the program into a folder and returns its path.</summary>
    public static string Publish(string folder)
    {
        ProcessTime.Run(
            Root,
            "dotnet",
            "publish",
            Path.Combine("src", "AfPakSite"),
            "--configuration",
            "Release",
            "--output",
            folder
        );
        return Path.Combine(folder, "afpaksite");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AfPakSite.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("No folder above the program contains AfPakSite.sln.");
    }
}
