using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using AfPakSite.Studies;
using AfPakSite.Wording;

namespace AfPakSite.Reading;

/// <summary>
/// The words by which the reader understands a language: its abbreviations, months, ordinals, headings. They are in
/// <c>Languages/TAG.txt</c>, whose comments explain each list. A list begins with its name in brackets; commas and line
/// ends separate its words.
/// </summary>
internal sealed partial class StudyLanguage
{
    /// <summary>The language whose lists stand in for those of a language without a file.</summary>
    private const string Otherwise = "en";

    private const string Folder = "languages/";
    private const string Ending = ".txt";

    private static readonly ConcurrentDictionary<string, StudyLanguage> Known = new(StringComparer.Ordinal);

    private static readonly Lazy<Dictionary<string, Dictionary<string, List<string>>>> All = new(() =>
        Tags.ToDictionary(tag => tag, tag => Parse(Find(tag)), StringComparer.Ordinal)
    );

    /// <param name="english">The lists of English, whose headings are common in all languages.</param>
    private StudyLanguage(
        string tag,
        IReadOnlyDictionary<string, List<string>> lists,
        IReadOnlyDictionary<string, List<string>> english
    )
    {
        Lists = lists;
        CapitalizesNouns = LanguageTag.CapitalizesNouns(tag);
        HasCapitals = !LanguageTag.IsRightToLeft(tag);
        (NeverLast, Titles) = (List("never-last"), List("titles"));
        BeforeNumber = List("before-number");
        WordsBeforeNumber = List("words-before-number");
        BeforeReference = List("before-reference");
        SeldomLast = List("seldom-last");
        (FirstWords, SentenceWords) = (List("first-words"), List("sentence-words"));
        (Months, Days, Weekdays) = (List("months"), List("days"), List("weekdays"));
        (BeforeOrdinal, AfterOrdinal) = (List("before-ordinal"), List("after-ordinal"));
        NameParticles = List("name-particles");
        Clock = List("clock");
        (BeforeClock, AfterClock) = (List("before-clock"), List("after-clock"));
        AfterInitials = List("after-initials");
        (Verbs, SpeechVerbs) = (List("verbs"), List("speech-verbs"));
        AbstractHeadings = Headings("abstract-headings");
        CommonHeadings = Headings("common-headings");
        ReferenceHeadings = Headings("reference-headings");
        NoteHeadings = Headings("note-headings");
        BackHeadings = Headings("back-headings");
        AppendixWords = Headings("appendix-words");
        TableWords = Headings("table-words");
        (Ranks, FormsOfAddress, TitlesBehind) = (List("ranks"), List("forms-of-address"), List("titles-behind"));
        Determiners = List("determiners");
        OrganizationWords = List("organization-words");
        (PlaceWords, BeforePlaces) = (List("place-words"), List("before-places"));
        InsideNames = List("inside-names");
        (NotNames, NotAlone) = (List("not-names"), List("not-alone"));

        ReferenceWords = KindsOf(Headings, AppendixWords);
        PluralReferences = Headings("plural-references");
        PartWords = Headings("part-words");
        BeforeOtherWorks = List("before-other-works");
        OthersBefore = List("others-before");
        (OwnWork, LawWords) = (List("own-work"), List("law-words"));
        (Artworks, Measures) = (List("artworks"), List("measures"));
        (WordsAsNames, Contributions) = (List("words-as-names"), List("contributions"));
        (ArticlesOfThings, CenturyWords) = (List("articles-of-things"), List("century-words"));
        TitleArticles = List("title-articles");
        Ordinals = new([.. List("ordinals").Words.SelectMany(forms => forms.Split('/'))]);
        (Things, Deeds) = (List("things"), List("deeds"));
        (BeforeThings, CountedWords) = (List("before-things"), List("counted-words"));
        (SourceLabels, SaintWords) = (List("source-labels"), List("saint-words"));
        (ShownAnd, ShownOthers) = (lists["shown-and"][0], lists["shown-others"][0]);
        Sources = SourceWords.Of(List);
        Forms = WordForms.Of(List);
        NotSubjects = WordsBesideNames();
        Signals = new([.. Sources.SignalWords]);

        // Such a study has names and abbreviations in Latin letters, too.
        WordList List(string name) => HasCapitals ? new(lists[name]) : Headings(name);
        WordList Headings(string name) => new([.. lists[name], .. english[name]]);
    }

    /// <summary>The tags of the languages that have a file, in ordinal order.</summary>
    public static IEnumerable<string> Tags =>
        typeof(StudyLanguage)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal);

    /// <summary>The lists by their names, as the file has them.</summary>
    public IReadOnlyDictionary<string, List<string>> Lists { get; }

    public WordList NeverLast { get; }

    public WordList Titles { get; }

    public WordList BeforeNumber { get; }

    public WordList WordsBeforeNumber { get; }

    public WordList BeforeReference { get; }

    public WordList SeldomLast { get; }

    public WordList FirstWords { get; }

    /// <summary>Further words that begin a sentence and are the given names of nobody.</summary>
    public WordList SentenceWords { get; }

    public WordList Months { get; }

    public WordList Days { get; }

    public WordList Weekdays { get; }

    public WordList BeforeOrdinal { get; }

    public WordList AfterOrdinal { get; }

    public WordList NameParticles { get; }

    public WordList Clock { get; }

    public WordList BeforeClock { get; }

    public WordList AfterClock { get; }

    public WordList AfterInitials { get; }

    public WordList Verbs { get; }

    public WordList SpeechVerbs { get; }

    public WordList AbstractHeadings { get; }

    public WordList CommonHeadings { get; }

    public WordList ReferenceHeadings { get; }

    public WordList NoteHeadings { get; }

    public WordList BackHeadings { get; }

    public WordList AppendixWords { get; }

    public WordList TableWords { get; }

    public WordList Ranks { get; }

    public WordList Determiners { get; }

    public WordList OrganizationWords { get; }

    public WordList PlaceWords { get; }

    public WordList BeforePlaces { get; }

    public WordList InsideNames { get; }

    public WordList NotNames { get; }

    public WordList NotAlone { get; }

    /// <summary>The words before the numbers of parts of a study; the first one of each is shown for an id.</summary>
    public ImmutableArray<(ReferenceKind Kind, WordList Words)> ReferenceWords { get; }

    public WordList PluralReferences { get; }

    /// <summary>Words for parts that are not of any of these kinds: <c>Map</c>.</summary>
    public WordList PartWords { get; }

    public WordList BeforeOtherWorks { get; }

    public WordList OthersBefore { get; }

    public WordList OwnWork { get; }

    public WordList LawWords { get; }

    /// <summary>Words before the title of a work of art: <c>the film (Vertigo, 1958)</c>.</summary>
    public WordList Artworks { get; }

    /// <summary>Acronyms of what is measured.</summary>
    public WordList Measures { get; }

    public SourceWords Sources { get; }

    public WordForms Forms { get; }

    /// <summary>Words in small letters that say whose part a sentence is about.</summary>
    public WordList Signals { get; }

    /// <summary>Words that are not a name although they have a capital.</summary>
    public WordList NotSubjects { get; }

    /// <summary>Whether names have capitals; the scripts that are written from right to left have none.</summary>
    public bool HasCapitals { get; }

    /// <summary>Whether nouns have capitals inside a sentence too.</summary>
    public bool CapitalizesNouns { get; }

    /// <summary>What readers see for a reference by id, with <c>%s</c> for the number: <c>Table %s</c>.</summary>
    public string WordingOf(ReferenceKind kind) =>
        $"{ReferenceWords.First(words => words.Kind == kind).Words.Words[0]} %s";

    /// <summary>Whether a language has lists of its own.</summary>
    /// <param name="tag">A language tag, such as <c>de-AT</c>.</param>
    public static bool IsKnown(string tag) => Tags.Contains(LanguageTag.PrimaryOf(tag));

    /// <summary>The lists for a language tag; those of English for a language that has no file.</summary>
    /// <param name="tag">A language tag, such as <c>de-AT</c>.</param>
    public static StudyLanguage For(string tag) =>
        Known.GetOrAdd(
            LanguageTag.PrimaryOf(tag),
            primary =>
                All.Value.TryGetValue(primary, out var lists)
                    ? new(primary, lists, All.Value[Otherwise])
                    : For(Otherwise)
        );

    /// <summary>The words of a list in all languages together, for what may be in any of them.</summary>
    /// <param name="name">The name of the list.</param>
    public static WordList OfAll(string name) => new([.. WordsOfAll(name).Distinct()]);

    /// <summary>The words of a list in all languages, as they are written.</summary>
    public static IEnumerable<string> WordsOfAll(string name) => Tags.SelectMany(tag => All.Value[tag][name]);

    /// <summary>
    /// The tag that front matter writes, also as systems write it (<c>de_DE.UTF-8</c>) or as a name (<c>german</c>).
    /// </summary>
    public static string TagOf(string written) =>
        Tags.FirstOrDefault(tag =>
            All.Value[tag]["names-of-language"].Contains(written.Trim(), StringComparer.OrdinalIgnoreCase)
        ) ?? written.Trim().Split('.', '@')[0].Replace('_', '-');

    /// <summary>The text of the file of a language.</summary>
    private static string Find(string tag)
    {
        using var stream = typeof(StudyLanguage).Assembly.GetManifestResourceStream($"{Folder}{tag}{Ending}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Dictionary<string, List<string>> Parse(string text)
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var list = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line is ['[', .. var name, ']'])
                lists.Add(name, list = []);
            else if (!line.StartsWith('#'))
                list.AddRange(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        return lists;
    }
}
