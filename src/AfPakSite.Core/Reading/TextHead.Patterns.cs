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

    /// <summary>
    /// What is before the names of authors: <c>by</c>, <c>Written by</c>, <c>vorgelegt von</c>, <c>Text:</c>.
    /// </summary>
    [GeneratedRegex(
        @"\A(?:(?:(?:written|authored|prepared|text|words)\s)?by|(?:(?:geschrieben|verfasst|vorgelegt|text)\s)?von"
            + @"|(?:(?:écrite?|rédigée?|présentée?|texte)\s)?par|(?:(?:escrit[oa]|presentad[oa]|texto)\s)?por"
            + @"|(?:scritt[oa]\s)?(?-i:d[ia])|yazan|authors?:|autor(?:en|es|inn?(?:en)?|a|as)?:|auteure?s?:|autor[ei]:|yazar(?:lar)?:"
            + @"|text:|texte:|texto:|testo:|metin:|автор(?:ы)?:|作者[:：]|著者[:：]|بقلم:?|تأليف:?|المؤلف:|نویسنده:|نوشتهٔ?:?|مصنف:)\s*"
            + @"(?<=[\s:：])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex By { get; }

    /// <summary>
    /// What may be before the name of an author, but also before other names: <c>© 2020</c>, <c>A study by</c>.
    /// </summary>
    [GeneratedRegex(
        @"\A(?:(?:©|\(c\)|copyright)(?:\s?©)?\s?(?:[12][0-9]{3})?,?\s(?:by\s)?|(?:[\p{L}’'-]{1,20}\s){1,4}(?:by|von|par|por|di)\s)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PerhapsBy { get; }

    /// <summary>A date after a name: <c>, 2020</c>, <c> (May 2020)</c>.</summary>
    [GeneratedRegex(@"[,.]?\s(?:[|·–—-]\s)?\(?(?:[0-9]{1,2}\.?\s)?(?:\p{L}{3,10}\.?\s)?[12][0-9]{3}\)?\z")]
    private static partial Regex DateBehind { get; }

    /// <summary>Titles before a name.</summary>
    [GeneratedRegex(
        @"\A(?:(?:Prof|Dr|Dra|PD|Mag|Dipl|Assoc|Asst|Doç|Öğr|Gör|Üyesi|Mr|Ms|Mrs)\b\.?(?:-?\p{L}{2,6}\.)?\s)+"
    )]
    private static partial Regex PersonTitle { get; }

    [GeneratedRegex(@"[^\p{L}\p{M}]+")]
    private static partial Regex NotLetters { get; }

    /// <summary>What is between names; “y” and “e” may also be within one: <c>José Brown y Green</c>.</summary>
    [GeneratedRegex(
        @"\s*[,;،؛，、；]\s*(?:(?:and|und|et|y|e|ve)\s+|&\s*)?|\s+(?:and|und|et|ve|و|&)\s+"
            + @"|(?<!\p{L}\.?\s[\p{L}\p{M}'’-]{1,40})\s+[ye]\s+|\s+[ye]\s+(?=[^\s,;]{1,40}\s(?!(?:[ye&]|and|und|et|ve)\s))"
    )]
    internal static partial Regex Separator { get; }

    /// <summary>The comma between two marks of one author.</summary>
    [GeneratedRegex(@"(?<=[0-9⁰¹²³⁴⁵⁶⁷⁸⁹*†‡])\s?[,،]\s?(?=[0-9⁰¹²³⁴⁵⁶⁷⁸⁹*†‡])")]
    private static partial Regex BetweenMarks { get; }

    /// <summary>The marks at the end of a name; empty if there are none.</summary>
    [GeneratedRegex(@"(?:\s?(?:[0-9⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶]|\([0-9]{1,2}\)|\[[0-9]{1,2}\]))*\s*\z")]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§¶]")]
    private static partial Regex OneMark { get; }

    [GeneratedRegex(@"\A[(\[]?(?<mark>[0-9]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[*†‡§¶])[.)\]]?\s*(?=\p{Lu})")]
    private static partial Regex LeadingMark { get; }

    /// <summary>The beginning of another institution in a line: <c>; 2 Hill College</c>.</summary>
    [GeneratedRegex(@"\s*[,;]\s*(?=[(\[]?(?<mark>[0-9]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})[.)\]]?\s*\p{Lu})")]
    private static partial Regex NextPlace { get; }

    /// <summary>A name with the mark of an institution behind it.</summary>
    [GeneratedRegex(@"\p{L}\s?(?:[0-9⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]|\([0-9]\)|\[[0-9]\])(?:[,;\s]|\z)")]
    private static partial Regex MarkedName { get; }

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
        @"\A(?:\p{Lu}[\p{L}\p{M}'’.-]*|[\p{Lo}\p{M}\u200c]{1,20}|de|del|della|der|den|van|von|zu|zur|da|das|do|dos|di|du|la|le|el|al|bin|ibn|ben|ul|ten|ter|af|av|y|e)\z"
    )]
    private static partial Regex NameWord { get; }

    /// <summary>A whole name in ideographs or syllables, which are written without spaces.</summary>
    [GeneratedRegex(@"\A(?:[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}|[\u4e00-\u9fff]{1,3}[\u3040-\u30ff]{1,4})\z")]
    private static partial Regex UnspacedName { get; }
}
