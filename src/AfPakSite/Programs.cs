namespace AfPakSite.CommandLine;

/// <summary>Finds other programs, only in the folders that the environment names.</summary>
internal static class Programs
{
    /// <summary>The paths of the programs that exist, in the order of their names.</summary>
    /// <param name="names">Without the ending that Windows adds.</param>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static IEnumerable<string> Find(IEnumerable<string> names, Func<string, string?> variable)
    {
        var folders = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending)))
            .Where(File.Exists);
    }
}
