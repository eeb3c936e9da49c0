using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>Reads the letters, accents and marks of TeX in the fields of BibTeX.</summary>
internal static class TexText
{
    /// <summary>For each accent, pairs of a letter and the letter with it.</summary>
    private static readonly Dictionary<string, string> Accents = new(StringComparer.Ordinal)
    {
        ["\""] = "aäeëiïoöuüyÿAÄEËIÏOÖUÜ",
        ["'"] = "aáeéiíoóuúyýcćnńsśzźAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹ",
        ["`"] = "aàeèiìoòuùAÀEÈIÌOÒUÙ",
        ["^"] = "aâeêiîoôuûAÂEÊIÎOÔUÛ",
        ["~"] = "aãnñoõAÃNÑOÕ",
        ["="] = "aāeēiīoōuūAĀEĒIĪOŌUŪ",
        ["."] = "eėzżIİEĖZŻ",
        ["c"] = "cçsşCÇSŞ",
        ["v"] = "cčsšzžeěrřnňCČSŠZŽEĚRŘNŇ",
        ["u"] = "aăgğAĂGĞ",
        ["H"] = "oőuűOŐUŰ",
        ["k"] = "aąeęAĄEĘ",
        ["r"] = "aåuůAÅUŮ",
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "ı",
        ["textbackslash"] = "\\",
        ["textbraceleft"] = "{",
        ["textbraceright"] = "}",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textendash"] = "–",
        ["textemdash"] = "—",
    };

    /// <summary>The text that a field means.</summary>
    public static string Read(string field)
    {
        var text = new StringBuilder(field.Length);
        for (var at = 0; at < field.Length; at++)
        {
            if (field[at] == '\\' && at + 1 < field.Length)
                at = Command(field, at + 1, text) - 1;
            else if (field[at] == '~')
                text.Append(' ');
            else if (field[at] is not ('{' or '}'))
                text.Append(field[at]);
        }
        return WhiteSpace
            .Collapse(text.Replace("---", "—").Replace("--", "–").Replace("``", "“").Replace("''", "”").ToString())
            .Trim();
    }

    /// <summary>Reads a command, and returns where it ends.</summary>
    private static int Command(string field, int at, StringBuilder text)
    {
        var end = at;
        while (end < field.Length && char.IsAsciiLetter(field[end]))
            end++;
        var name = end == at ? field[at..++end] : field[at..end];
        if (Letters.TryGetValue(name, out var letter))
        {
            text.Append(letter);
            return field.AsSpan(end).StartsWith("{}") ? end + 2 : SkipSpace(field, end);
        }
        if (!Accents.TryGetValue(name, out var pairs))
        {
            if (!char.IsAsciiLetter(name[0]))
                text.Append(name);
            return end;
        }
        var on = SkipSpace(field, end);
        while (on < field.Length && field[on] is '{' or '\\')
            on++;
        if (on >= field.Length)
            return on;
        var index = pairs.IndexOf(field[on], StringComparison.Ordinal);
        text.Append(index >= 0 && index % 2 == 0 ? pairs[index + 1] : field[on]);
        return on + 1;
    }

    private static int SkipSpace(string field, int at)
    {
        while (at < field.Length && field[at] == ' ')
            at++;
        return at;
    }
}
