using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs <c>succession</c>.</summary>
public sealed class SuccessionCommandTests : IDisposable
{
    private const string New = "https://new.example/tea/";

    private readonly Shell shell = new Shell(
        SmallSite.Tea.Change("input/site.yml", "https://tea.example", "https://tea.org")
    ).Accept(2026, 1, 10);

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Writes_the_redirects_and_the_deposit()
    {
        Assert.Equal(
            $"9 files for the move from https://tea.org/ to {New} -> succession\n",
            shell.RunSuccessfully("succession", "https://new.example/tea")
        );
        Assert.Equal($"/* {New}:splat 301!\n", shell.Read("succession/netlify/_redirects"));
        Assert.Equal($"Redirect 301 \"/\" \"{New}\"\n", shell.Read("succession/apache/.htaccess"));
        Assert.Contains($"\"~^/(?<moved_path>.*)$\" \"{New}$moved_path\";", shell.Read("succession/nginx/map.conf"));
        Assert.Contains("location ^~ / {", shell.Read("succession/nginx/location.conf"));
        Assert.Equal(
            $"RewriteEngine on\nRewriteRule ^(.*)$ {New}$1 [R=302,L]\n",
            shell.Read("succession/w3id/.htaccess")
        );
        Assert.False(shell.Has("output/index.html"));
    }

    [Fact]
    public void Keeps_the_path_of_a_site_below_the_root_of_its_host()
    {
        shell.RunSuccessfully("succession", New, "--base-url", "https://old.org/a.b/");
        Assert.Equal($"/a.b/* {New}:splat 301!\n", shell.Read("succession/netlify/_redirects"));
        Assert.Equal($"Redirect 301 \"/a.b/\" \"{New}\"\n", shell.Read("succession/apache/.htaccess"));
        Assert.Contains("\"~^/a\\.b/(?<moved_path>.*)$\"", shell.Read("succession/nginx/map.conf"));
        Assert.Contains("location ^~ /a.b/ {", shell.Read("succession/nginx/location.conf"));
    }

    [Fact]
    public void Says_which_files_of_others_it_deleted()
    {
        shell.RunSuccessfully("succession", New);
        shell.Write("succession/nginx/my/conf", "x");
        shell.Write("succession/nginx/map.txt", "y");
        var report = shell.Run("succession", New).Error;
        Assert.Contains("“nginx/map.txt” was in the output folder, but is not part of the succession", report);
        Assert.Contains("“nginx/my/conf” was in the output folder, but is not part of the succession", report);
        Assert.Empty(shell.Run("succession", New).Error);
    }

    [Fact]
    public void Lists_each_page_and_file_with_its_new_address()
    {
        shell.RunSuccessfully("succession", New);
        var lines = shell
            .Read("succession/addresses.txt")
            .TrimEnd()
            .Split('\n')
            .Select(line => line.Split('\t'))
            .ToList();
        Assert.Equal(
            Bag()
                .Keys.Where(path => path.StartsWith("data/site/", StringComparison.Ordinal))
                .Select(path => path["data/site/".Length..])
                .Where(path => !path.StartsWith('_'))
                .Select(AfPakSite.Sites.Routes.OfFile)
                .Order(StringComparer.Ordinal),
            lines.Select(line => line[0]["https://tea.org".Length..]).Order(StringComparer.Ordinal)
        );
        Assert.All(
            lines,
            line => Assert.Equal(line[0].Replace("https://tea.org/", New, StringComparison.Ordinal), line[1])
        );
    }

    /// <summary>By RFC 8493: each file of the payload is in the manifest, with its SHA-256.</summary>
    [Fact]
    public void Deposits_a_bag_whose_checksums_are_right()
    {
        shell.RunSuccessfully("build");
        shell.RunSuccessfully("succession", New);
        var bag = Bag();
        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", Text(bag["bagit.txt"]));
        Assert.Equal(
            bag.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal))
                .Select(Line)
                .Order(StringComparer.Ordinal),
            Lines(bag, "manifest-sha256.txt").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            new[] { "bagit.txt", "bag-info.txt", "manifest-sha256.txt" }.Select(name => Line(new(name, bag[name]))),
            Lines(bag, "tagmanifest-sha256.txt")
        );
        var payload = bag.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal)).ToList();
        Assert.Contains(
            $"Payload-Oxum: {payload.Sum(file => file.Value.Length)}.{payload.Count}\n",
            Text(bag["bag-info.txt"]),
            StringComparison.Ordinal
        );
        Assert.All(
            ["seeds/study.txt", "input/site.yml", "input/anchors.lock.json"],
            path => Assert.Equal(File.ReadAllBytes(shell.Folder.At(path)), bag[$"data/source/{path}"])
        );
        Assert.All(
            ["index.html", "study/index.html", "build-report.json"],
            path => Assert.Equal(File.ReadAllBytes(shell.Folder.At($"output/{path}")), bag[$"data/site/{path}"])
        );
    }

    [Fact]
    public void Deposits_the_statement_of_the_page_about_the_site_and_the_record_of_the_study()
    {
        shell.RunSuccessfully("succession", New);
        var bag = Bag();
        Assert.Contains("depend on the host tea.org", Text(bag["data/persistence.txt"]), StringComparison.Ordinal);
        var record = JsonDocument.Parse(bag["data/zenodo.json"]).RootElement;
        Assert.Equal("Tea", record.GetProperty("title").GetString());
        Assert.Equal("Brown, Ada", record.GetProperty("creators")[0].GetProperty("name").GetString());
        Assert.False(record.TryGetProperty("license", out _));
    }

    [Fact]
    public void Writes_the_same_bytes_again()
    {
        shell.RunSuccessfully("succession", New);
        var first = File.ReadAllBytes(shell.Folder.At("succession/deposit.zip"));
        shell.RunSuccessfully("succession", New, "--output", "other");
        Assert.Equal(first, File.ReadAllBytes(shell.Folder.At("other/deposit.zip")));
    }

    [Fact]
    public void Replaces_its_own_folder_only()
    {
        shell.RunSuccessfully("succession", New);
        shell.RunSuccessfully("succession", "https://newer.example/");
        Assert.Contains("newer.example", shell.Read("succession/netlify/_redirects"), StringComparison.Ordinal);

        shell.RunSuccessfully("build");
        var (code, _, error) = shell.Run("succession", New, "--output", "output");
        Assert.Equal(1, code);
        Assert.Contains("contains files that are not a succession made by AfPakSite", error, StringComparison.Ordinal);
        Assert.True(shell.Has("output/index.html"));

        shell.Folder.Write("notes/mine.txt", "mine");
        Assert.Equal(1, shell.Run("succession", New, "--output", "notes").Code);
        Assert.Equal("mine", shell.Read("notes/mine.txt"));
    }

    [Theory]
    [InlineData("new.example", 2, "“new.example” is not the address of a site")]
    [InlineData("https://tea.org", 1, "The site already has the address “https://tea.org/”: name the new one.")]
    public void Refuses_an_address_to_which_nothing_can_move(string address, int code, string message)
    {
        var run = shell.Run("succession", address);
        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(shell.Has("succession/deposit.zip"));
    }

    [Theory]
    [InlineData("https://tea.example/", "tea.example")]
    [InlineData("http://localhost:8080/tea/", "localhost:8080")]
    public void Refuses_to_move_from_a_placeholder(string address, string host)
    {
        var run = shell.Run("succession", New, "--base-url", address);
        Assert.Equal(1, run.Code);
        Assert.Contains(
            $"{host} is a placeholder, from which no site can move: give the old address with --base-url, or as url in input/site.yml.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.False(shell.Has("succession/deposit.zip"));
    }

    [Fact]
    public void Writes_nothing_for_a_site_with_errors()
    {
        shell.Folder.Write("input/timeline.yml", "- {id: x}\n");
        Assert.Equal(1, shell.Run("succession", New).Code);
        Assert.False(shell.Has("succession/deposit.zip"));
    }

    /// <summary>The files of the bag by their paths in it.</summary>
    private Dictionary<string, byte[]> Bag()
    {
        using var zip = ZipFile.OpenRead(shell.Folder.At("succession/deposit.zip"));
        return zip.Entries.ToDictionary(
            entry =>
            {
                Assert.StartsWith("brown-2020/", entry.FullName, StringComparison.Ordinal);
                return entry.FullName["brown-2020/".Length..];
            },
            entry =>
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                return bytes.ToArray();
            },
            StringComparer.Ordinal
        );
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    private static string[] Lines(Dictionary<string, byte[]> bag, string path) => Text(bag[path]).TrimEnd().Split('\n');

    private static string Line(KeyValuePair<string, byte[]> file) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}";
}
