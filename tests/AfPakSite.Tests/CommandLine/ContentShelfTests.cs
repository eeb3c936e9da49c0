using AfPakSite.CommandLine;
using AfPakSite.Sites;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Keeps the content of files outside of the memory, and returns it unchanged.</summary>
public sealed class ContentShelfTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    private readonly TemporaryFolder folder = new TemporaryFolder().Write("input/site.yml", "title: Tea");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Returns_what_it_keeps()
    {
        var shelf = new ContentShelf(10, folder.Location);
        var files = Files(0, 1, 9, 10, 500, Megabyte - 400, 7, Megabyte, 3 * Megabyte, 0, 12).ToList();
        var kept = files.ConvertAll(shelf.Keep);
        Assert.Equal(
            ["10", "500", "1048176", "7", "1048576", "3145728", "12"],
            files
                .Zip(kept)
                .Where(pair => pair.First.Content != pair.Second.Content)
                .Select(pair => $"{pair.First.Bytes.Length}")
        );
        Assert.Equal(files.Select(Described), kept.Select(Described));
        Assert.Equal(files.AsEnumerable().Reverse().Select(Described), kept.AsEnumerable().Reverse().Select(Described));
    }

    [Fact]
    public void Returns_what_several_threads_keep()
    {
        var shelf = new ContentShelf(0, folder.Location);
        var files = Files([.. Enumerable.Range(0, 400).Select(number => number * number % 9000)]).ToArray();
        var (kept, read) = (new OutputFile[files.Length], new string[files.Length]);
        Parallel.For(
            0,
            files.Length,
            index =>
            {
                kept[index] = shelf.Keep(files[index]);
                read[index] = Described(kept[index]);
            }
        );
        Assert.Equal(files.Select(Described), read);
        Assert.Equal(files.Select(Described), kept.Select(Described));
    }

    [Fact]
    public void Leaves_small_sites_in_memory()
    {
        var shelf = new ContentShelf(20, folder.At("missing"));
        var files = Files(5, 15).ToList();
        Assert.Equal(files, files.ConvertAll(shelf.Keep));
    }

    /// <summary>The file is deleted as soon as it is open, so that no end of the program leaves it.</summary>
    [Fact]
    public void Leaves_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows deletes an open file only when it is closed.");
        var file = Files(2 * Megabyte).Single();
        var kept = new ContentShelf(0, folder.Location).Keep(file);
        Assert.NotSame(file.Content, kept.Content);
        Assert.Equal(["input/", "input/site.yml"], folder.List());
        Assert.Equal(2 * Megabyte, kept.Bytes.Length);
    }

    [Fact]
    public void Keeps_in_memory_what_the_disk_does_not_take()
    {
        var shelf = new ContentShelf(0, folder.At("missing"));
        var files = Files(5, 2 * Megabyte).ToList();
        Assert.Equal(files.Select(Described), files.Select(shelf.Keep).Select(Described));
    }

    private static IEnumerable<OutputFile> Files(params int[] lengths) =>
        lengths.Select(
            (length, index) =>
            {
                var bytes = new byte[length];
                new Random(index).NextBytes(bytes);
                return new OutputFile($"{index}.bin", [.. bytes]) { IsListed = index % 2 == 0 };
            }
        );

    private static string Described(OutputFile file) =>
        $"{file.Path} {file.IsListed} {file.Content.Length} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Bytes.AsSpan()))}";
}
