using AfPakSite.Diagnostics;

namespace AfPakSite.Checking;

/// <summary>
/// Reads a COinS span by the rules of Zotero, which fails at a part without “=” and at a broken escape.
/// </summary>
internal static class ContextObjectReader
{
    private const string Format = "info:ofi/fmt:kev:mtx:";

    /// <summary>The item, or the fault of the span.</summary>
    public static (ZoteroItem? Item, CoinsFault? Fault) Read(string text)
    {
        var parts = text.Split('&');
        if (parts.FirstOrDefault(part => !part.Contains('=')) is { } bare)
            return (null, bare.Length == 0 ? new CoinsFault.EmptyPart() : new CoinsFault.NoValue(bare));
        if (parts.FirstOrDefault(HasBrokenEscape) is { } broken)
            return (null, new CoinsFault.BrokenEscape(broken));
        var values = parts
            .Select(part => part.Split('=', 2))
            .Select(pair => new ZoteroField(pair[0], Decode(pair[1])))
            .Where(pair => pair.Value.Length > 0)
            .ToList();
        if (
            TypeOf(
                values.Find(pair => pair.Name == "rft_val_fmt")?.Value,
                values.Find(pair => pair.Name == "rft.genre")?.Value
            )
            is not { } type
        )
            return (null, new CoinsFault.NoFormat($"{Format}book"));
        var item = new ZoteroItem(type, [.. values.Select(pair => FieldOf(pair, type)).OfType<ZoteroField>()]);
        return item.Find("title") is null ? (null, new CoinsFault.NoTitle()) : (item, null);
    }

    private static bool HasBrokenEscape(string part)
    {
        for (var at = part.IndexOf('%'); at >= 0; at = part.IndexOf('%', at + 1))
        {
            if (at + 2 >= part.Length || !char.IsAsciiHexDigit(part[at + 1]) || !char.IsAsciiHexDigit(part[at + 2]))
                return true;
        }
        return false;
    }

    private static string Decode(string value) =>
        Uri.UnescapeDataString(value.Replace('+', ' ').Replace("%2B", " ", StringComparison.OrdinalIgnoreCase));

    private static string? TypeOf(string? format, string? genre) =>
        format switch
        {
            Format + "journal" => "journalArticle",
            Format + "book" => genre switch
            {
                "bookitem" => "bookSection",
                "conference" or "proceeding" => "conferencePaper",
                "report" => "report",
                "document" => "document",
                _ => "book",
            },
            Format + "dissertation" => "thesis",
            Format + "patent" => "patent",
            Format + "dc" => "webpage",
            _ => null,
        };

    private static ZoteroField? FieldOf(ZoteroField pair, string type)
    {
        var isPart = type is "journalArticle" or "bookSection" or "conferencePaper";
        return pair.Name switch
        {
            "rft.atitle" when isPart => pair with { Name = "title" },
            "rft.btitle" or "rft.title" or "rft.jtitle" => pair with { Name = isPart ? "publicationTitle" : "title" },
            "rft.au" or "rft.aucorp" => pair with { Name = "author" },
            "rft.pub" or "rft.publisher" or "rft.inst" => pair with { Name = "publisher" },
            "rft_id" => Identifier(pair.Value),
            ['r', 'f', 't', '.', .. var name] => pair with { Name = name },
            _ => null,
        };
    }

    private static ZoteroField? Identifier(string value) =>
        value switch
        {
            ['i', 'n', 'f', 'o', ':', 'd', 'o', 'i', '/', .. var doi] => new("DOI", doi),
            _ when value.StartsWith("http://", StringComparison.Ordinal)
                    || value.StartsWith("https://", StringComparison.Ordinal) => new("url", value),
            _ => null,
        };
}
