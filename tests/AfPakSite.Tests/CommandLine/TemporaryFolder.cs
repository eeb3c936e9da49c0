namespace AfPakSite.Tests.CommandLine;

/// <summary>A folder that exists as long as its test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Location { get; } = Directory.CreateTempSubdirectory("afpaksite-").FullName;

    /// <summary>The full path of a file or folder in it; the path has forward slashes.</summary>
    public string At(string path) => Path.Combine(Location, path);

    public TemporaryFolder Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), content);
        return this;
    }

    /// <summary>Makes a symbolic link; Windows lets only administrators do so.</summary>
    public TemporaryFolder Link(string path, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need an administrator on Windows.");
        File.CreateSymbolicLink(At(path), target);
        return this;
    }

    public string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Every file and folder below, in ordinal order; folders end in a slash.</summary>
    public IEnumerable<string> List() =>
        new DirectoryInfo(Location)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry =>
                Path.GetRelativePath(Location, entry.FullName).Replace('\\', '/') + (entry is DirectoryInfo ? "/" : "")
            )
            .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Location, recursive: true);
}
