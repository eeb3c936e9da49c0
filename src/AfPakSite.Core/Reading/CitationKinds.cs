using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>What names with a year often are instead of authors: places and events.</summary>
internal static partial class CitationKinds
{
    /// <summary>The greatest distance of two years of which the second one is not a page.</summary>
    private const int MostYearsApart = 120;

    /// <summary>Countries, capitals, and towns of conferences, treaties and publishers, in all languages.</summary>
    private static readonly HashSet<string> Places = [.. StudyLanguage.WordsOfAll("towns-and-countries")];

    /// <summary>The last words of names of events, laws and periods.</summary>
    private static readonly HashSet<string> Events = Set(
        "War|Wars|Accord|Accords|Act|Acts|Agreement|Agreements|Amendment|Armistice|Attack|Attacks|Battle|Blockade|"
            + "Bombing|Campaign|Ceasefire|Charter|Coalition|"
            + "Code|Compact|Conference|Congress|Constitution|Convention|Coup|Crash|Crisis|Cup|Declaration|Decree|"
            + "Directive|Drought|Earthquake|Edict|Edition|Election|"
            + "Elections|Emergency|Expo|Famine|Festival|Flood|Floods|Games|Genocide|Hurricane|Incident|Independence|"
            + "Insurgency|Intervention|Invasion|Jirga|Law|Massacre|Mission|Mutiny|"
            + "Occupation|Olympics|Operation|Ordinance|Pact|Pandemic|Partition|Peace|Plan|Plebiscite|Proclamation|"
            + "Protocol|Protests|Rebellion|Referendum|Reform|Reforms|"
            + "Regulation|Resolution|Revolt|Revolution|Riots|Rising|Round|Rule|Session|Settlement|Siege|Spring|Statute|"
            + "Storm|Strike|Summit|Survey|Treaty|Trial|Trials|Tsunami|"
            + "Uprising|Vote|Withdrawal|Census|Age|Era|Dynasty|Olympiad|Championship|Championships|Tournament|Meeting|Talks|"
            + "Raid|Riot|Protest|Putsch|Mandate|Manifesto|Communiqué|Memorandum|Truce|"
            + "Surrender|Eruption|Cyclone|Typhoon|Tornado|Wildfire|Explosion|Disaster|Accident|Outbreak|Epidemic|Offensive|"
            + "Landings|Expedition|Crusade|Inauguration|Coronation|Jubilee|Exhibition|Boycott|Depression|"
            + "Recession|Restoration|Enlightenment|Renaissance|Reformation|Industrialization|Thaw|Détente|Brexit|Krieg|Vertrag|Abkommen|Gesetz|Konferenz|Guerre|Accord|Traité|Guerra|"
            + "Tratado|Acuerdo|Trattato|Savaşı|Antlaşması"
    );

    /// <summary>Journals and collections of law that are cited by year and page: <c>NJW 2010, 123</c>.</summary>
    private static readonly HashSet<string> Journals = Set(
        "NJW|NJW-RR|JZ|JuS|JURA|JA|JR|NVwZ|NVwZ-RR|DÖV|DVBl|DVBl.|GRUR|ZRP|NStZ|StV|ZIP|BB|DB|MDR|FamRZ|VersR|EuZW|EuGRZ|EuR|"
            + "AöR|ZStW|GA|NZA|RdA|WRP|MMR|CR|ZUM|NZG|VerwArch|ZaöRV|BGBl|BGBl.|RGBl|RGBl.|BayVBl|AJDA|RFDA|RDP|JCP|RTD|"
            + "RTDciv|BOE|GU|Foro it.|Giur. cost.|RJ|STC|SJZ|ZBJV|ÖJZ|JBl|ÖBl|wbl"
    );

    /// <summary>The doubt about names that are not inverted, before any year.</summary>
    public static CitationDoubt DoubtOf(ImmutableArray<string> names, bool etAl) =>
        etAl ? CitationDoubt.None
        : Journals.Contains(names[^1].Split()[^1]) ? CitationDoubt.Journal
        : names.All(name => Places.Contains(Bare(name))) ? CitationDoubt.Place
        : names.Any(IsCase) || names is [var one] && IsEvent(one) ? CitationDoubt.Event
        : CitationDoubt.None;

    private static bool IsEvent(string name) =>
        Events.Contains(name.Split()[^1]) || IsNamedEvent(name) || IsNumberedWar(name);

    /// <summary>
    /// Whether a name is that of a case of a court: <c>Hill v. Moor</c>, <c>Re Hill</c>; not “H. v. Moor”.
    /// </summary>
    public static bool IsCase(string name)
    {
        var words = name.Split();
        return words is ["Re", _, ..]
            || words
                .Skip(1)
                .Zip(words)
                .Any(pair => pair is { First: "v" or "v." or "vs" or "vs.", Second: not [_, '.'] });
    }

    /// <summary>Whether a text is a known country or town.</summary>
    public static bool IsPlace(string text) => Places.Contains(text);

    /// <summary>Whether the words before a name are the place of an imprint: <c>London: Hill Press</c>.</summary>
    public static bool IsPlaceOfImprint(string prefix) => PlaceOfImprint.IsMatch(prefix);

    /// <summary>Whether a number after a citation is a page that looks like a year.</summary>
    public static bool IsPage(string number, Citation last) =>
        number.Length == 4
        && last.Locator is null
        && int.TryParse(number, out var page)
        && int.TryParse(last.Year, out var year)
        && Math.Abs(page - year) > MostYearsApart;

    /// <summary>The doubt about a citation with a range of years, which in the sentence can be of anything.</summary>
    public static CitationDoubt OfRange(Citation citation) =>
        citation.Locator is not null ? citation.Doubt
        : citation.Doubt == CitationDoubt.None || (citation.Narrative && citation.Doubt != CitationDoubt.RunningText)
            ? CitationDoubt.Range
        : citation.Doubt;

    /// <summary>Whether a name is that of an event of somewhere: <c>Treaty of Gandamak</c>.</summary>
    private static bool IsNamedEvent(string name) =>
        Bare(name).Split(' ', 3) is [var kind, "of", _] && Events.Contains(kind);

    /// <summary>Whether a name is that of an event with a Roman number: <c>World War II</c>.</summary>
    private static bool IsNumberedWar(string name) =>
        name.Split() is [.., var kind, "I" or "II" or "III" or "IV"] && Events.Contains(kind);

    /// <summary>One place, or several with commas and “and” between them, up to a colon.</summary>
    [GeneratedRegex(
        @"\A\s*\p{Lu}[\p{L}.'-]*(?:(?:,?\s+(?:(?:and|und|et|y|e)\s+|&\s*)?|/)\p{Lu}[\p{L}.'-]*){0,5}\s*:\s*\z"
    )]
    private static partial Regex PlaceOfImprint { get; }

    private static string Bare(string name) =>
        UniformMarks.In(name).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static HashSet<string> Set(string words) => words.Split('|').ToHashSet(StringComparer.Ordinal);
}
