namespace AfPakSite.Benchmarks;

/// <summary>
/// A folder that is deleted at the end; in memory where the system has a RAM disk, so that no disk is measured.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string RamDisk = "/dev/shm";

    private readonly DirectoryInfo folder = Directory.CreateDirectory(
        Path.Combine(
            Directory.Exists(RamDisk) ? RamDisk : Path.GetTempPath(),
            $"afpaksite-benchmarks-{Environment.ProcessId}"
        )
    );

    public string Sub(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
