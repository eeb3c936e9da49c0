using System.Collections.Frozen;
using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>What a paragraph is by its style.</summary>
internal enum WordRole
{
    Body,
    Title,
    Subtitle,
    Author,
    Abstract,
    Heading,
    Quotation,
    Caption,
    Contents,
    Code,
}

/// <summary>A style of paragraphs.</summary>
/// <param name="Level">The level of a heading, from 1.</param>
/// <param name="NumberId">The list that its paragraphs belong to; null without one.</param>
internal sealed record WordStyle(WordRole Role, int Level, string? NumberId, int ListLevel);

/// <summary>
/// The styles of a document, by what they are for. Word keeps the English names of its own styles in every language;
/// other programs translate them.
/// </summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private static readonly WordStyle Plain = new(WordRole.Body, 0, null, 0);

    private static readonly FrozenSet<string> Headings = """
        heading überschrift titre título titulo titolo kop rubrik overskrift otsikko nagłówek nadpis başlık заголовок
        标题 標題 見出し 제목 عنوان سرعنوان כותרת επικεφαλίδα címsor
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, WordRole> Roles = new (WordRole Role, string Names)[]
    {
        (
            WordRole.Title,
            "title,titel,titre,título,titolo,tytuł,назва,название,标题,標題,表題,제목,العنوان,عنوان,konu başlığı"
        ),
        (WordRole.Subtitle, "subtitle,untertitel,sous-titre,subtítulo,sottotitolo,ondertitel,altyazı"),
        (
            WordRole.Author,
            "author,authors,autor,autoren,autorin,auteur,auteurs,autores,autore,autori,author name,byline"
        ),
        (WordRole.Abstract, "abstract,zusammenfassung,résumé,resumen,resumo,riassunto,samenvatting,özet,abstract text"),
        (
            WordRole.Quotation,
            "quote,intense quote,block text,quotations,block quotation,block quote,zitat,intensives zitat,citation,citation intense,cita,cita destacada,citazione,citação,citaat,alıntı,blocktext"
        ),
        (
            WordRole.Caption,
            "caption,beschriftung,légende,legenda,didascalia,epígrafe,descripción,bijschrift,resim yazısı,table,figure,illustration,image caption,table caption"
        ),
        (WordRole.Code, "html preformatted,preformatted text,source code,code,vorformatierter text"),
    }
        .SelectMany(row => row.Names.Split(',').Select(name => KeyValuePair.Create(name, row.Role)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> known = new(StringComparer.Ordinal);

    /// <param name="root">The part with the styles; null if there is none.</param>
    public WordStyles(XElement? root)
    {
        foreach (var style in root.Children("style"))
            styles.TryAdd(style.Get("styleId") ?? "", style);
        Language = root.Child("docDefaults").Child("rPrDefault").Child("rPr").Child("lang").Get("val");
    }

    /// <summary>The tag of the document's language; null if it does not say.</summary>
    public string? Language { get; }

    /// <param name="id">Null for a paragraph without a style.</param>
    public WordStyle Of(string? id)
    {
        if (id is null)
            return Plain;
        if (!known.TryGetValue(id, out var style))
            known[id] = style = Resolve(id);
        return style;
    }

    /// <summary>Whether a style of characters is bold or italic.</summary>
    public (bool Bold, bool Italic) FontOf(string? id)
    {
        var properties = id is null ? null : styles.GetValueOrDefault(id).Child("rPr");
        return (IsOn(properties.Child("b")), IsOn(properties.Child("i")));
    }

    /// <summary>Whether a property that is switched on or off is on.</summary>
    public static bool IsOn(XElement? property) =>
        property is not null && property.Get("val") is not ("0" or "false" or "off" or "none");

    /// <summary>A style with what it takes from those that it is based on.</summary>
    private WordStyle Resolve(string id)
    {
        var result = Plain;
        var next = id;
        for (var depth = 0; next is not null && depth < LongestChain; depth++)
        {
            var style = styles.GetValueOrDefault(next);
            var own = Own(style, next);
            result = new(
                result.Role == WordRole.Body ? own.Role : result.Role,
                result.Role == WordRole.Body ? own.Level : result.Level,
                result.NumberId ?? own.NumberId,
                result.NumberId is null ? own.ListLevel : result.ListLevel
            );
            next = style.Child("basedOn").Get("val");
        }
        return result;
    }

    private static WordStyle Own(XElement? style, string id)
    {
        var properties = style.Child("pPr");
        var numbering = properties.Child("numPr");
        var (role, level) = RoleOf(style.Child("name").Get("val") ?? id);
        if (role == WordRole.Body && LevelOf(properties) is { } outline)
            (role, level) = (WordRole.Heading, outline);
        var list = int.TryParse(numbering.Child("ilvl").Get("val"), out var number) ? number : 0;
        return new(role, level, numbering.Child("numId").Get("val"), list);
    }

    /// <summary>The level of a heading by its outline level, which counts from 0; null for other paragraphs.</summary>
    public static int? LevelOf(XElement? properties) =>
        int.TryParse(properties.Child("outlineLvl").Get("val"), out var level) && level is >= 0 and < 9
            ? level + 1
            : null;

    private static (WordRole Role, int Level) RoleOf(string written)
    {
        var name = written.Trim().ToLowerInvariant();
        var stem = name.TrimEnd("0123456789 ".ToCharArray());
        var digits = name[stem.Length..].Trim();
        if (digits.Length == 1 && digits != "0" && Headings.Contains(stem))
            return (WordRole.Heading, digits[0] - '0');
        if (
            stem
            is "toc"
                or "toc heading"
                or "contents"
                or "inhaltsverzeichnis"
                or "table of figures"
                or "contents heading"
        )
            return (WordRole.Contents, 0);
        return (Roles.GetValueOrDefault(name, WordRole.Body), 0);
    }
}
