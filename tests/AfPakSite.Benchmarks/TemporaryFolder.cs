namespace AfPakSite.Benchmarks;

/// <summary>A folder that is gone when the measuring is done.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("afpaksite-benchmarks-");

    public string Sub(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
