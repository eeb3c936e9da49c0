using System.IO.Compression;
using AfPakSite.Exporting;

namespace AfPakSite.Tests.Exporting;

/// <summary>A zip can have more files than 16 bits can count, as the cartridge of a very long study has.</summary>
public sealed class ZipTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void Has_all_files(int count)
    {
        var files = Enumerable
            .Range(0, count)
            .Select(number => new AfPakSite.Exporting.ZipFile($"{number}", $"text {number}"))
            .ToList();
        using var zip = new ZipArchive(new MemoryStream([.. Zip.Write(files)]));
        Assert.Equal(files.Select(file => file.Path), zip.Entries.Select(entry => entry.FullName));
        if (count == 0)
            return;
        using var last = new StreamReader(zip.Entries[^1].Open());
        Assert.Equal($"text {count - 1}", last.ReadToEnd());
    }
}
