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

    /// <summary>Countries, capitals, and towns of conferences, treaties and publishers.</summary>
    private static readonly HashSet<string> Places = Set(
        "Abu Dhabi|Abuja|Accra|Addis Ababa|Adelaide|Aden|Afghanistan|Albania|Aleppo|Alexandria|Algeria|Algiers|Almaty|"
            + "Amman|Amsterdam|Angola|Ankara|Ann Arbor|"
            + "Antwerp|Argentina|Armenia|Ashgabat|Astana|Asunción|Athens|Atlanta|Auckland|Australia|Austria|Azerbaijan|"
            + "Baghdad|Bagram|Bahrain|Baku|Bali|Baltimore|"
            + "Bamako|Bamiyan|Bandung|Bangkok|Bangladesh|Barcelona|Bari|Basel|Basingstoke|Basra|Beijing|Beirut|Belfast|"
            + "Belgium|Belgrade|Berkeley|Berlin|Bern|"
            + "Birmingham|Bishkek|Bloomington|Bogotá|Bolivia|Bologna|Bombay|Bonn|Bordeaux|Bosnia|Boston|Boulder|"
            + "Brasília|Bratislava|Brazil|Bremen|Brighton|Brisbane|"
            + "Bristol|Brussels|Bucharest|Budapest|Buenos Aires|Bulgaria|Cairo|Calcutta|California|Cambodia|Cambridge|"
            + "Cameroon|Camp David|Canada|Canberra|Cape Town|"
            + "Caracas|Casablanca|Chicago|Chile|China|Cologne|Colombia|Colombo|Copenhagen|Costa Rica|Crimea|Croatia|"
            + "Cuba|Cyprus|Dakar|Damascus|Dayton|Delhi|"
            + "Denmark|Dhaka|Dili|Djibouti|Doha|Dordrecht|Dresden|Dubai|Dublin|Durham|Dushanbe|Düsseldorf|East Timor|"
            + "Ecuador|Edinburgh|Egypt|England|Eritrea|Estonia|"
            + "Ethiopia|Europe|Evanston|Fes|Finland|Florence|Fontainebleau|France|Frankfurt|Frankfurt am Main|Freiburg|"
            + "Gaza|Geneva|Genoa|Georgia|Germany|Ghana|Glasgow|"
            + "Göttingen|Graz|Greece|Grozny|Guatemala|Guinea|Guwahati|The Hague|Hague|Haiti|Hamburg|Hanoi|Harare|"
            + "Harmondsworth|Havana|Hebron|Heidelberg|Helmand|Helsinki|Herat|"
            + "Hiroshima|Honduras|Hong Kong|Honolulu|Houston|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|"
            + "Islamabad|Israel|Istanbul|Italy|Ithaca|Izmir|Jakarta|"
            + "Jalalabad|Japan|Jena|Jerusalem|Johannesburg|Jordan|Kabul|Kampala|Kandahar|Karachi|Kashmir|Kathmandu|"
            + "Kazakhstan|Kenya|Khartoum|Kiel|Kiev|Kigali|Kinshasa|"
            + "Kolkata|Korea|Kosovo|Kraków|Kuala Lumpur|Kunduz|Kuwait|Kyiv|Kyoto|Kyrgyzstan|Lagos|Lahore|Laos|Lausanne|"
            + "Lebanon|Leeds|Leiden|Leicester|Leipzig|Leuven|"
            + "Libya|Lima|Lisbon|Lithuania|Liverpool|Ljubljana|London|Los Angeles|Luanda|Lusaka|Luxembourg|Lyon|"
            + "Maastricht|Madrid|Mainz|Malaysia|Mali|Malta|Manchester|"
            + "Manila|Mannheim|Marburg|Marrakech|Marseille|Mazar-i-Sharif|Mecca|Medina|Melbourne|Mexico|Mexico City|"
            + "Miami|Milan|Minneapolis|Minsk|Mogadishu|Moldova|Mongolia|"
            + "Montevideo|Montreal|Montréal|Morocco|Moscow|Mosul|Mozambique|Mumbai|Munich|Murree|Muscat|Myanmar|"
            + "München|Nagorno-Karabakh|Nairobi|Namibia|Nanjing|Naples|"
            + "Nepal|Netherlands|New Brunswick|New Delhi|New Haven|New Jersey|New York|New York City|New Zealand|"
            + "Nicaragua|Nice|Niger|Nigeria|Norman|North Korea|Northern Ireland|Norway|"
            + "Notre Dame|Oman|Opladen|Osaka|Oslo|Ottawa|Oxford|Padua|Pakistan|Palermo|Palestine|Panama|Paraguay|Paris|"
            + "Pennsylvania|Peru|Peshawar|Philadelphia|Philippines|"
            + "Phnom Penh|Pittsburgh|Poland|Portland|Porto|Portugal|Potsdam|Prague|Pretoria|Princeton|Providence|Qatar|"
            + "Quetta|Quito|Rabat|Rawalpindi|Reykjavik|Riga|Rio de Janeiro|"
            + "Riyadh|Rochester|Romania|Rome|Rotterdam|Russia|Rwanda|Saigon|San Francisco|San Salvador|Sanaa|Santiago|"
            + "Santiago de Chile|São Paulo|Sarajevo|Saudi Arabia|"
            + "Scotland|Seattle|Senegal|Seoul|Serbia|Seville|Shanghai|Sharm el-Sheikh|Sierra Leone|Simla|Singapore|"
            + "Skopje|Slovakia|Slovenia|Sofia|Somalia|South Africa|South Korea|"
            + "South Sudan|Spain|Sri Lanka|Srinagar|St. Petersburg|Stanford|Stockholm|Strasbourg|Stuttgart|Sudan|"
            + "Sweden|Switzerland|Sydney|Syracuse|Syria|Taipei|Taiwan|"
            + "Tajikistan|Tampere|Tangier|Tanzania|Tashkent|Tbilisi|Tehran|Tel Aviv|Texas|Thailand|Tibet|Tokyo|Toronto|"
            + "Toulouse|Trieste|Tripoli|Tübingen|Tunis|Tunisia|Turin|"
            + "Turkey|Turkmenistan|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uppsala|Uruguay|"
            + "Urumqi|USA|US|U.S.|UK|U.K.|Utrecht|Uzbekistan|Vancouver|Venezuela|Venice|Verona|"
            + "Vienna|Vientiane|Vietnam|Vilnius|Wales|Warsaw|Washington|Washington DC|Washington D.C.|Waziristan|"
            + "Weimar|Wien|Wiesbaden|Würzburg|Yale|Yemen|Yerevan|York|Yugoslavia|Zagreb|"
            + "Zambia|Zimbabwe|Zurich|Zürich|Roma|Milano|Torino|Firenze|Napoli|Venezia|Genève|Bruxelles|Köln|Lisboa|"
            + "Coimbra|Sevilla|Bogota|Kopenhagen|Londres|Londra|Atina|İstanbul|İzmir|"
            + "Abbottabad|Adrianople|Agadir|Agra|Aix-la-Chapelle|Alma-Ata|Amiens|Amritsar|Arusha|Astana|Auschwitz|"
            + "Austerlitz|Ayodhya|Balakot|Bandar Abbas|Benghazi|Beslan|Bhopal|Bhutan|Brest-Litovsk|"
            + "Bretton Woods|Burma|Calais|Campo Formio|Cancún|Cannes|Cartagena|Chernobyl|Compiègne|Constantinople|"
            + "Dar es Salaam|Darfur|Davos|Deauville|Dien Bien Phu|Donetsk|Dumbarton Oaks|Dunkirk|East Berlin|Elysée|Entebbe|"
            + "Evian|Évian|Falkland Islands|Fallujah|Fukushima|Gallipoli|Gandamak|Gdansk|Gdańsk|Gettysburg|Ghazni|"
            + "Glasgow|Gleneagles|Guernica|Gujarat|Halabja|Heiligendamm|Hudaibiya|"
            + "Hyderabad|Inchon|Iwo Jima|Jallianwala Bagh|Jeddah|Jeju|Kargil|Katyn|Kharkiv|Kherson|Khost|Koblenz|"
            + "La Paz|Lausanne|Leningrad|Lhasa|Lockerbie|Locarno|Lomé|Lucerne|Lusaka|Macau|Malmö|Manama|"
            + "Manchuria|Mariupol|Marseilles|Melilla|Minamata|Monterrey|Mostar|Mukden|Nablus|Nagasaki|Nankin|Nanking|"
            + "Nantes|Nice|Nineveh|Nuremberg|Nürnberg|Odessa|Okinawa|Panipat|Panmunjom|Pearl Harbor|"
            + "Persepolis|Plassey|Port Arthur|Port-au-Prince|Potsdam|Pyongyang|Ramallah|Rambouillet|Rapallo|"
            + "Rastatt|Raqqa|Reykjavík|Rhodesia|Rio|Rome|Saarbrücken|San Remo|Sarajewo|Sebastopol|"
            + "Sendai|Seveso|Sèvres|Sharpeville|Shimla|Shimonoseki|Siachen|Soweto|Srebrenica|St. Andrews|St Andrews|Stalingrad|"
            + "Suez|Tientsin|Tilsit|Timbuktu|Tora Bora|Trafalgar|Tskhinvali|Tsushima|Utøya|Valparaíso|Varna|"
            + "Vatican|Verdun|Versailles|Vichy|Vladivostok|Volgograd|Waterloo|Wembley|Westphalia|Wuhan|Yalta|Yekaterinburg|"
            + "Ypres|Brüssel|Genf|Mailand|Moskau|Neapel|Prag|Rom|Straßburg|Turin|Venedig|Warschau|Lissabon|Athen|Paris|Kairo|"
            + "Peking|Kiew|Tokio|Teheran|Jalta|Wien|Basel|Deutschland|Frankreich|Österreich|Schweiz|Italien|Spanien|Polen|"
            + "Russland|Ungarn|Griechenland|Türkei|Großbritannien|Afghanistan|Pékin|Le Caire|Le Havre|Lille|Moscou|Vienne|Berne|"
            + "Londres|Varsovie|Athènes|Rome|Lisbonne|Allemagne|Angleterre|Espagne|Italie|Suisse|Belgique|Russie|Turquie|Chine|"
            + "Inde|Japon|Maroc|Algérie|Tunisie|Ginebra|Viena|Moscú|Pekín|Bruselas|Lisboa|Alemania|Francia|España|Italia|Rusia|"
            + "Turquía|China|México|Perú|Cuba|Brasil|Ginevra|Vienna|Mosca|Pechino|Parigi|Berlino|Londra|Lisbona|Germania|Spagna|"
            + "Moscovo|Genebra|Paris|Berlim|Alemanha|França|Espanha|Itália|Rússia|Turquia|Ankara|Cenevre|Viyana|Moskova|Pekin|"
            + "Berlin|Lozan|Sevr|Türkiye|Almanya|Fransa|İngiltere|Rusya|Çin"
    );

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

    /// <summary>Whether a name is that of a case of a court: <c>Hill v. Moor</c>; not “H. v. Moor”.</summary>
    public static bool IsCase(string name)
    {
        var words = name.Split();
        return words
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
