using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>
/// Collects the records that reference managers keep in a document: Zotero and Mendeley as CSL-JSON in fields,
/// bookmarks or content controls, EndNote as XML in fields.
/// </summary>
/// <param name="bookmarks">The codes of Zotero's bookmarks, by their names.</param>
internal sealed class CitationFields(IReadOnlyDictionary<string, string> bookmarks, ImportLog log)
{
    private const string ZoteroItem = "ADDIN ZOTERO_ITEM";
    private const string Csl = "CSL_CITATION";
    private const string EndNote = "ADDIN EN.CITE";
    private const string MendeleyTag = "MENDELEY_CITATION_v3_";

    private readonly List<CitedRecords> citations = [];

    /// <summary>The index of the citation that was read last; null if it could not be read.</summary>
    private int? last;

    /// <summary>The works that were cited.</summary>
    public ImmutableArray<WorkDraft> Works => CitedRecords.Join(citations);

    /// <summary>Reads the instruction of a field, if it is a citation; otherwise false.</summary>
    /// <param name="data">What the field keeps beside it, in Base64; null for nothing.</param>
    public bool Read(string instruction, string? data)
    {
        var text = instruction.Trim();
        if (text.StartsWith(EndNote, StringComparison.Ordinal))
            ReadEndNote(text.IndexOf('<') is var start && start >= 0 ? text[start..] : FromBase64(data));
        else if (
            text.StartsWith("ADDIN", StringComparison.Ordinal)
            && (text.Contains(Csl, StringComparison.Ordinal) || text.StartsWith(ZoteroItem, StringComparison.Ordinal))
        )
            ReadJson(text);
        else
            return false;
        return true;
    }

    /// <summary>Reads a bookmark, if Zotero made it.</summary>
    public void ReadBookmark(string? name)
    {
        if (name is not null && bookmarks.TryGetValue(name, out var code))
            ReadJson(code);
    }

    /// <summary>Reads the tag of a content control, if Mendeley made it; otherwise false.</summary>
    public bool ReadTag(string? tag)
    {
        if (tag is null || !tag.StartsWith(MendeleyTag, StringComparison.Ordinal))
            return false;
        ReadJson(FromBase64(tag[MendeleyTag.Length..]));
        return true;
    }

    /// <summary>
    /// The text that the document shows for the citation that was read last. Authors change it, and the study has it,
    /// so it says more than what the reference manager wrote.
    /// </summary>
    public void Show(string text)
    {
        if (last is { } index && !string.IsNullOrWhiteSpace(text))
            citations[index] = citations[index] with { Text = text };
    }

    private void Add(CitedRecords citation)
    {
        last = citations.Count;
        citations.Add(citation);
    }

    private void ReadJson(string text)
    {
        last = null;
        var start = text.IndexOf('{');
        var end = text.LastIndexOf('}');
        try
        {
            using var json = JsonDocument.Parse(start < 0 || end < start ? "" : text[start..(end + 1)]);
            var works = ItemsOf(json.RootElement).Select(CslRecord.Of).OfType<WorkDraft>().ToImmutableArray();
            Add(new(works, PlainTextOf(json.RootElement)));
            if (works.IsEmpty)
                log.Add("A citation of a reference manager contains no record of its works.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            log.Add(
                "A citation of a reference manager cannot be read: refresh the citations in Word, and save the paper again."
            );
        }
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement citation) =>
        citation.TryGetProperty("citationItems", out var items) && items.ValueKind == JsonValueKind.Array
            ? items
                .EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.Object)
                .Select(item => item.TryGetProperty("itemData", out var data) ? data : default)
            : [];

    private static string PlainTextOf(JsonElement citation) =>
        citation.TryGetProperty("properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty("plainCitation", out var plain)
        && plain.ValueKind == JsonValueKind.String
            ? plain.GetString()!
            : "";

    private void ReadEndNote(string text)
    {
        last = null;
        var end = text.LastIndexOf('>');
        try
        {
            var root = PaperXml.Load([.. Encoding.UTF8.GetBytes(text[..(end + 1)])], "EndNote");
            var works = root.All("record").Select(EndNoteRecord.Of).OfType<WorkDraft>().ToImmutableArray();
            Add(new(works, string.Join(' ', root.All("DisplayText").Select((XElement shown) => shown.Value))));
        }
        catch (PaperRefusalException)
        {
            log.Add("A citation of EndNote cannot be read: update the citations in Word, and save the paper again.");
        }
    }

    /// <summary>The text that Base64 encodes; empty if it is not Base64.</summary>
    private static string FromBase64(string? data)
    {
        var bytes = new byte[(data?.Length ?? 0) + 4];
        return data is not null && Convert.TryFromBase64String(data.Trim(), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : "";
    }
}
