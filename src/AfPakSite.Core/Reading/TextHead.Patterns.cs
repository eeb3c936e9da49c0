using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <content>How names, marks and institutions are written.</content>
internal sealed partial class TextHead
{
    [GeneratedRegex(
        @"\A(?:key ?words|index terms|schlagwörter|schlüsselwörter|stichwörter|mots[- ]clés|palabras clave|palavras-chave|parole chiave|anahtar (?:kelimeler|sözcükler)|کلیدواژه‌?ها|کلمات کلیدی|الكلمات المفتاحية)\s*[:：.—–-]\s*(?<words>\S[\s\S]{0,1000})\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex KeywordLine { get; }

    [GeneratedRegex(
        @"\A(?:By|by|BY|Von|von|Par|par|Por|por|Di|di|Yazan:?|Authors?:|Autor(?:en)?:|Auteurs?:|Autor(?:es)?:)\s+"
    )]
    private static partial Regex By { get; }

    [GeneratedRegex(@"[^\p{L}\p{M}]+")]
    private static partial Regex NotLetters { get; }

    [GeneratedRegex(@"\s*[,;،؛]\s*(?:(?:and|und|et|y|e|ve)\s+|&\s*)?|\s+(?:and|und|et|y|ve|و|&)\s+")]
    private static partial Regex Separator { get; }

    /// <summary>The comma between two marks of one author.</summary>
    [GeneratedRegex(@"(?<=[0-9⁰¹²³⁴⁵⁶⁷⁸⁹*†‡])\s?[,،]\s?(?=[0-9⁰¹²³⁴⁵⁶⁷⁸⁹*†‡])")]
    private static partial Regex BetweenMarks { get; }

    /// <summary>The marks at the end of a name; empty if there are none.</summary>
    [GeneratedRegex(@"(?:\s?[0-9⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶])*\s*\z")]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§¶]")]
    private static partial Regex OneMark { get; }

    [GeneratedRegex(@"\A(?<mark>[0-9]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[*†‡§¶])[.)]?\s*(?=\p{Lu})")]
    private static partial Regex LeadingMark { get; }

    [GeneratedRegex(
        @"\b(?:Universit|Üniversite|Institut|Istitut|School|College|Department|Faculty|Fakult|Facult|Facultad|Academy|Akademie|Centre|Center|Zentrum|Hospital|Laborator|Ministry|Foundation|Society|Museum|Library)|دانشگاه|جامعة|پوهنتون|یونیورسٹی"
    )]
    private static partial Regex Institution { get; }

    /// <summary>
    /// A degree behind a name, or a place of work: <c>Ann Reed, Ph.D.</c>, <c>Ann Reed (Tea School)</c>.
    /// </summary>
    [GeneratedRegex(
        @",?\s(?:Ph\.?\s?D\.?|M\.?\s?[AD]\.?|M\.?Sc\.?|B\.?A\.?)\s*$|\s\([^()]{2,100}\)$|\s[–—-]\s.{2,100}$"
    )]
    private static partial Regex Degree { get; }

    [GeneratedRegex(
        @"\A(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\p{Ll}+|de|del|della|der|den|van|von|zu|zur|da|das|do|dos|di|du|la|le|el|al|bin|ibn|ben|ul|ten|ter|af|av)\z"
    )]
    private static partial Regex NameWord { get; }
}
