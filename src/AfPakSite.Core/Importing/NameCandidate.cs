using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Importing;

/// <summary>All places of one name in a study.</summary>
/// <param name="Runs">In the order of the study; not empty.</param>
internal sealed record NameCandidate(string Name, IReadOnlyList<NameRun> Runs)
{
    /// <summary>The number of words of a name of a person, at most.</summary>
    private const int LongestPerson = 4;

    /// <summary>How often a name with an article must occur before verbs to name a group.</summary>
    private const int Acting = 3;

    /// <summary>A rank precedes the name of a person in at least one of so many places.</summary>
    private const int PlacesForOneRank = 3;

    /// <summary>What follows prepositions of places so often is a place, however often the name occurs.</summary>
    private const int SurelyLocated = 3;

    /// <summary>In how many places a name may occur that follows prepositions of places only once.</summary>
    private const int MostIfLocatedOnce = 4;

    /// <summary>In how many places a name may occur that follows prepositions of places only twice.</summary>
    private const int MostIfLocatedTwice = 40;

    public int Count => Runs.Count;

    private IReadOnlyList<string> Words => Runs[0].Words;

    public string LastWord => Words[^1];

    public bool IsOfSeveralWords => Words.Count > 1;

    /// <summary>The kind that its words and its places show; null if they show none.</summary>
    public ProposedKind? KindIn(StudyWords words)
    {
        if (
            Words.Any(word => IsListed(words.Language.NotNames, word))
            || 2 * Runs.Count(run => run.IsNumbered) >= Count
        )
            return null;
        return IsOfSeveralWords ? KindOfSeveral(words) : KindOfOne(words);
    }

    private ProposedKind? KindOfOne(StudyWords words)
    {
        if (IsOftenRanked)
            return ProposedKind.Person;
        var isWord =
            words.Language.NotAlone.Contains(Name)
            || IsOfPlaceOrGroup(words.Language)
            || new NameToken(Name, 0, false).IsAcronym
            || words.HasSmall(Name);
        if (isWord)
            return null;
        if (words.CapitalizeNouns)
            return IsLocated && !IsEverDetermined && Runs.Count(run => run.IsLocated) > 1 ? ProposedKind.Place : null;
        return IsLocated ? ProposedKind.Place
            : IsGroup ? ProposedKind.Organization
            : null;
    }

    private ProposedKind? KindOfSeveral(StudyWords words)
    {
        var language = words.Language;
        if (Words.Any(word => language.OrganizationWords.Contains(word)) || Runs.Any(run => run.IsAbbreviated))
            return ProposedKind.Organization;
        if (IsOftenRanked)
            return ProposedKind.Person;
        if (IsOfPlaceOrGroup(language) || IsLocated)
            return language.NotAlone.Contains(LastWord) ? null : ProposedKind.Place;
        if (Words.Any(word => words.HasSmall(word) || IsListed(language.NotAlone, word)))
            return null;
        if (IsEverDetermined)
            return IsGroup && !words.CapitalizeNouns ? ProposedKind.Organization : null;
        var isPerson = words.Names.Contains(LastWord) || Runs.Any(run => run.IsActing || run.IsExplained);
        return isPerson && Words.Count <= LongestPerson ? ProposedKind.Person : null;
    }

    private bool IsOfPlaceOrGroup(StudyLanguage language) =>
        Words.Any(word => language.OrganizationWords.Contains(word) || language.PlaceWords.Contains(word));

    /// <summary>Whether the list has a word itself, not only its ending.</summary>
    private static bool IsListed(WordList list, string word) =>
        list.Contains(word) && list.Words.Contains(word, StringComparer.OrdinalIgnoreCase);

    private bool IsOftenRanked => PlacesForOneRank * Runs.Count(run => run.IsRanked) >= Count;

    private bool IsEverDetermined => Runs.Any(run => run.IsDetermined);

    /// <summary>
    /// Whether it follows prepositions of places, which names of people seldom do: three times; or twice, if it occurs
    /// in at most forty places; or once, if it occurs in at most four. At least half of its places have no article.
    /// </summary>
    private bool IsLocated
    {
        get
        {
            var isEnough = Runs.Count(run => run is { IsLocated: true, IsFree: true }) switch
            {
                >= SurelyLocated => true,
                2 => Count <= MostIfLocatedTwice,
                1 => Count <= MostIfLocatedOnce,
                _ => false,
            };
            return isEnough && 2 * Runs.Count(run => run.IsDetermined) <= Count;
        }
    }

    /// <summary>Whether it usually has an article, and does something: “the Taliban refused”.</summary>
    private bool IsGroup =>
        2 * Runs.Count(run => run.IsDetermined) >= Count && Runs.Count(run => run.IsActing) >= Acting;

    /// <summary>The first sentences with the name.</summary>
    public IEnumerable<SentencePlace> Places(int most) =>
        Runs.Select(run => run.Place).DistinctBy(place => place.Order).Take(most);
}

/// <summary>What the words of a study show about its names.</summary>
/// <param name="Small">The words that the study also writes without a capital letter.</param>
/// <param name="Names">All rows of words that may be names.</param>
/// <param name="CapitalizeNouns">Whether all nouns have a capital letter.</param>
internal sealed record StudyWords(
    StudyLanguage Language,
    IReadOnlySet<string> Small,
    IReadOnlySet<string> Names,
    bool CapitalizeNouns
)
{
    /// <summary>Whether the study also has a word in small letters.</summary>
    public bool HasSmall(string word) => Small.Contains(char.ToLowerInvariant(word[0]) + word[1..]);
}
