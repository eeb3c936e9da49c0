using System.Collections.Immutable;
using System.Text;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>
/// A packet for an archive: a zip with a bag (BagIt 1.0, RFC 8493) of the site, its sources with the study and the
/// ledger, the persistence statement, and metadata for Zenodo.
/// </summary>
internal static class Deposit
{
    private const string Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    public static ImmutableArray<byte> Write(
        Site site,
        ImmutableArray<OutputFile> files,
        ImmutableArray<SourceFile> sources
    )
    {
        List<ZipFile> payload =
        [
            .. files.Select(file => new ZipFile($"data/site/{file.Path}", file.Bytes.AsMemory())),
            .. sources.Select(file => new ZipFile($"data/source/{file.Path}", file.Bytes.AsMemory())),
            new("data/persistence.txt", string.Join("\n\n", PersistenceStatement.Of(site)) + "\n"),
            new("data/zenodo.json", ZenodoRecord.Write(site)),
        ];
        List<ZipFile> tags =
        [
            new("bagit.txt", Declaration),
            new("bag-info.txt", Facts(site, payload)),
            new("manifest-sha256.txt", Manifest(payload)),
        ];
        var bag = tags.Append(new("tagmanifest-sha256.txt", Manifest(tags))).Concat(payload);
        return Zip.Write([.. bag.Select(file => file with { Path = $"{site.Settings.Study.Id.Value}/{file.Path}" })]);
    }

    /// <summary>The metadata of the bag: each element in one line.</summary>
    private static string Facts(Site site, List<ZipFile> payload)
    {
        var facts = new StringBuilder();
        Add("External-Description", site.Study.Title);
        Add("External-Identifier", site.Settings.Study.DoiAddress);
        Add("Payload-Oxum", $"{payload.Sum(file => (long)file.Content.Length)}.{payload.Count}");
        return facts.ToString();

        void Add(string label, string? value)
        {
            if (value is not null)
                facts.Append(label).Append(": ").Append(WhiteSpace.Collapse(value)).Append('\n');
        }
    }

    /// <summary>The digest and the path of each file; a path has percent signs and line breaks encoded.</summary>
    private static string Manifest(IEnumerable<ZipFile> files) =>
        string.Concat(files.Select(file => $"{Sha256.Hex(file.Content.Span)}  {Encode(file.Path)}\n"));

    private static string Encode(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
