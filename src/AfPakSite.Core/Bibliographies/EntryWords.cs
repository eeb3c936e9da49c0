using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>The words that tell institutions, publishers, newspapers, theses and meetings from other names.</summary>
internal static partial class EntryWords
{
    private const int LongestName = 150;

    /// <summary>The continents, countries and capitals where institutions work, in all languages.</summary>
    private static readonly HashSet<string> Places = [.. StudyLanguage.WordsOfAll("places-of-institutions")];

    /// <summary>The nouns in the names of organizations, in all languages.</summary>
    private static readonly WordList Nouns = StudyLanguage.OfAll("organization-words");

    /// <summary>Other words that tell institutions from persons, in all languages.</summary>
    private static readonly WordList Others = StudyLanguage.OfAll("words-of-institutions");

    /// <summary>Whether a text has the form of an institution’s name: its words begin with capitals.</summary>
    public static bool IsInstitution(string text) =>
        text.Length <= LongestName
        && (
            BeginsAsInstitution(text)
            || text.Split(' ').Where(word => word.Length > 3).All(word => !char.IsLower(word[0]))
        );

    /// <summary>Whether a text names what only institutions are called.</summary>
    public static bool NamesInstitution(string text) => text.Length <= LongestName && Institution.IsMatch(text);

    /// <summary>
    /// Whether a text has such words, or begins with a noun for organizations in any language: <c>Banca d’Italia</c>.
    /// </summary>
    public static bool BeginsAsInstitution(string text) =>
        NamesInstitution(text) || text.Contains(' ') && Nouns.Contains(text.AsSpan(0, text.IndexOf(' ')));

    /// <summary>
    /// Whether the words behind a name in capitals say that it is an institution: <c>NATO Headquarters</c>.
    /// </summary>
    public static bool NamesPartOfInstitution(string text) =>
        Word.Matches(text)
            .Select(word => word.Value)
            .Any(word => Places.Contains(word) || Nouns.Contains(word) || Others.Contains(word))
        || NamesInstitution(text)
        || NamesPublisher(text)
        || NamesNewspaper(text)
        || NamesMeeting(text)
        || NamesJournal(text);

    public static bool NamesPublisher(string text) => Publisher.IsMatch(text);

    public static bool NamesNewspaper(string text) => Newspaper.IsMatch(text);

    public static bool NamesMeeting(string text) => Meeting.IsMatch(text);

    public static bool NamesJournal(string text) => Journal.IsMatch(text);

    [GeneratedRegex(
        @"\b(?:Organi[sz]ation|Organisation|Ministry|Minist(?:ère|erio|ério|ero)|Ministerium|Board|"
            + @"Commission|Comisión|Comissão|Commissione|Komisyonu|"
            + @"Universit\w+|Universid\w+|Üniversitesi|Institut\w*|Istituto|Enstitüsü|Association|Asociación|"
            + @"Associação|Associazione|Verband|Verein|Derneği|Council|"
            + @"Consejo|Conselho|Consiglio|Conseil|Bank|Department|Departamento|Agency|Agencia|Agência|Agenzia|"
            + @"Agence|Union|Office|Oficina|Committee|Comité|Comitato|"
            + @"Society|Societ[àé]|Sociedad|Sociedade|Gesellschaft|Foundation|Fundación|Fundação|Fondazione|"
            + @"Fondation|Stiftung|Vakfı|Bakanlığı|Bundesamt|Amt|Authority|"
            + @"Federation|Trust|Cent(?:er|re)|Centro|Zentrum|Bureau|Survey|Service|Network|Team|Consortium|Collaboration|Initiative|Nations|Museum|"
            + @"Archives?)\b"
    )]
    private static partial Regex Institution { get; }

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word { get; }

    [GeneratedRegex(
        @"\b(?:Press|Presses|Verlag|\p{Lu}\w*verlag|Éditions?|Editorial(?:es)?|Ediciones|Edições|Edizioni|"
            + @"Editora?|Editore|Books?|Publish(?:ers|ing)|Publications|"
            + @"Yayınları|Yayınevi|Yayıncılık|Kitabevi|Libri|Livros|Livraria|Libros|University|& Sons|& Co|"
            + @"Buchhandlung|House|Librairie|Presse)\b"
    )]
    private static partial Regex Publisher { get; }

    [GeneratedRegex(
        @"\b(?:Times|Post|Herald|Gazette|News|Daily|Guardian|Tribune|Courier|Chronicle|Zeitung|Tagblatt|"
            + @"Nachrichten|Anzeiger|País|Diario|Diário|Monde|Figaro|"
            + @"Corriere|Gazzetta|Folha|Jornal|Gazetesi|Telegraph|Observer|Echo|Mail|Giornale|Periódico|Dépêche)\b"
    )]
    private static partial Regex Newspaper { get; }

    [GeneratedRegex(
        @"\b(?:Proceedings|Conference|Symposium|Workshop|Tagungsband|Actas|Actes|Anais|Atti|Congress|"
            + @"Kongress\w*|Bildirileri)\b"
    )]
    private static partial Regex Meeting { get; }

    [GeneratedRegex(
        @"\b(?:Journal|Review|Revue|Revista|Rivista|Zeitschrift|Jahrbuch|Quarterly|Annals|Annales|Dergisi|"
            + @"Bulletin|Archiv|Studies|Studien|Cahiers|Cuadernos|Quaderni)\b"
    )]
    private static partial Regex Journal { get; }
}
