using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>The parts of a file of Word: a zip of XML files and images (ECMA-376, part 2).</summary>
internal sealed class WordPackage
{
    private const int LargestPart = 48 * 1024 * 1024;
    private const int MostParts = 5000;
    private const string Remedy = "open it in Word or LibreOffice, and save it as .docx without a password";

    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement?> loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly string shown;

    /// <summary>What may still be unpacked: a small zip can contain any amount.</summary>
    private long budget = 6L * LargestPart;

    private WordPackage(ZipArchive zip, string shown)
    {
        this.shown = shown;
        if (zip.Entries.Count > MostParts)
            throw new PaperRefusalException($"“{shown}” has more parts than any paper: {Remedy}.");
        foreach (var entry in zip.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>The names of all parts, in ordinal order.</summary>
    public IEnumerable<string> Names => parts.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="PaperRefusalException">The file is not a document of Word.</exception>
    public static T Read<T>(SourceFile file, Func<WordPackage, T> read)
    {
        if (file.Bytes.AsSpan() is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new PaperRefusalException($"“{file.Path}” has a password or an old format of Word: {Remedy}.");
        try
        {
            using var zip = new ZipArchive(
                new MemoryStream(ImmutableCollectionsMarshal.AsArray(file.Bytes)!, writable: false)
            );
            return read(new(zip, file.Path));
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw new PaperRefusalException($"“{file.Path}” is not a whole document of Word: {Remedy}.");
        }
    }

    /// <summary>The path of the main part.</summary>
    public string MainPart =>
        Relations("").Values.FirstOrDefault(relation => relation.Type == "officeDocument")?.Target
        ?? "word/document.xml";

    /// <summary>The root element of a part; null if there is no such part.</summary>
    public XElement? Xml(string path)
    {
        if (!loaded.TryGetValue(path, out var root))
            loaded[path] = root = Bytes(path) is { } bytes ? PaperXml.Load(bytes, $"{shown}/{path}") : null;
        return root;
    }

    /// <summary>The bytes of a part; null if there is no such part.</summary>
    public ImmutableArray<byte>? Bytes(string path)
    {
        if (!parts.TryGetValue(path, out var entry))
            return null;
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            budget -= read;
            if (budget < 0 || bytes.Length + read > LargestPart)
                throw new PaperRefusalException($"“{shown}” unpacks to more than any paper needs: {Remedy}.");
            bytes.Write(buffer, 0, read);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray());
    }

    /// <summary>What a part refers to, by the ids of the references.</summary>
    /// <param name="part">Its path; empty for the package itself.</param>
    public Dictionary<string, WordRelation> Relations(string part)
    {
        var folder = part.LastIndexOf('/') is var slash && slash < 0 ? "" : part[..(slash + 1)];
        var relations = new Dictionary<string, WordRelation>(StringComparer.Ordinal);
        foreach (var relation in Xml($"{folder}_rels/{part[folder.Length..]}.rels").Children("Relationship"))
        {
            var (target, type) = (relation.Get("Target") ?? "", relation.Get("Type") ?? "");
            var isExternal = relation.Get("TargetMode") == "External";
            relations.TryAdd(
                relation.Get("Id") ?? "",
                new(type[(type.LastIndexOf('/') + 1)..], isExternal ? target : Resolve(folder, target), isExternal)
            );
        }
        return relations;
    }

    /// <summary>The path of a part, which is only compared with the names of the parts.</summary>
    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("" or "." or ".."))
                path.Add(step);
        }
        return string.Join('/', path);
    }
}

/// <summary>A reference of a part to another one, or to an address.</summary>
/// <param name="Type">The last word of its type: <c>image</c>, <c>hyperlink</c> …</param>
internal sealed record WordRelation(string Type, string Target, bool IsExternal);
