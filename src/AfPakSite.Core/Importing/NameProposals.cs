using System.Collections.Immutable;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>
/// Proposes entries: the people, organizations and places that a study names again and again. It rather leaves a name
/// out than proposes a word that is not a name.
/// </summary>
internal static class NameProposals
{
    private const int Fewest = 2;

    /// <summary>How many names of a kind are proposed: those that the study names most often.</summary>
    private const int MostOfKind = 20;

    /// <summary>How many sentences with a name are tried as evidence.</summary>
    private const int MostTried = 8;

    private const int ShortestEvidence = 30;
    private const int LongestEvidence = 300;

    /// <summary>Whether the program has the lists of words by which it finds names in a language.</summary>
    public static bool CanReadNames(string tag) => StudyLanguage.IsKnown(tag) && StudyLanguage.For(tag).HasCapitals;

    /// <param name="tag">The tag of the language of the study.</param>
    /// <param name="authors">The names of the cited authors, which are not proposed.</param>
    public static ImmutableArray<NameProposal> In(Study study, string tag, IEnumerable<string> authors)
    {
        if (!CanReadNames(tag))
            return [];
        var (language, scanner) = (StudyLanguage.For(tag), new NameScanner(tag));
        var runs = scanner.In(study).ToList();
        var cited = authors.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        var candidates = Candidates(runs, scanner.SmallWords, language)
            .Where(candidate => !cited.Contains(Folding.Fold(candidate.Name)))
            .ToList();
        var words = new StudyWords(
            language,
            scanner.SmallWords,
            candidates.Select(candidate => candidate.Name).ToHashSet(StringComparer.Ordinal),
            LanguageTag.CapitalizesNouns(tag)
        );
        var named = candidates
            .Where(candidate => candidate.Count >= Fewest)
            .Select(candidate => (Candidate: candidate, Kind: candidate.KindIn(words)))
            .Where(pair => pair.Kind is not null)
            .Where(pair => pair.Kind != ProposedKind.Person || !cited.Contains(Folding.Fold(pair.Candidate.LastWord)))
            .Select(pair => (pair.Candidate, pair.Kind!.Value));
        return WithEvidence(study, Joined(LikeTheirNeighbors(named), words));
    }

    /// <summary>
    /// The names that occur at least once where only names have capitals. At the beginning of a sentence, a first word
    /// that also occurs in small letters is not a part of the name.
    /// </summary>
    private static IEnumerable<NameCandidate> Candidates(
        List<NameRun> runs,
        HashSet<string> smallWords,
        StudyLanguage language
    )
    {
        var certain = runs.Where(run => run.IsCertain).Select(run => run.Name).ToHashSet(StringComparer.Ordinal);
        var resolved = runs.Select(run => Resolve(run)).OfType<NameRun>().ToList();
        certain.UnionWith(resolved.Where(run => run.IsCertain).Select(run => run.Name));
        return resolved
            .Where(run => certain.Contains(run.Name))
            .GroupBy(run => run.Name, StringComparer.Ordinal)
            .Select(same => new NameCandidate(same.Key, [.. same]));

        NameRun? Resolve(NameRun run) =>
            run.IsCertain || certain.Contains(run.Name) ? run
            : !IsOrdinary(run.Words[0]) ? run
            : run.Words.Length > 1 && char.IsUpper(run.Words[1][0]) ? run.WithoutFirst(language)
            : null;

        bool IsOrdinary(string word) =>
            smallWords.Contains(char.ToLowerInvariant(word[0]) + word[1..])
            || language.FirstWords.Contains(word)
            || language.Determiners.Contains(word)
            || language.BeforePlaces.Contains(word);
    }

    /// <summary>A name that ends as the name of a place does is one too: Over Carrow and Nether Carrow.</summary>
    private static List<(NameCandidate Candidate, ProposedKind Kind)> LikeTheirNeighbors(
        IEnumerable<(NameCandidate Candidate, ProposedKind Kind)> named
    )
    {
        var all = named.ToList();
        var ends = all.Where(pair => pair.Kind == ProposedKind.Place)
            .Select(pair => pair.Candidate.LastWord)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.Select(pair =>
                pair.Kind == ProposedKind.Person && ends.Contains(pair.Candidate.LastWord)
                    ? (pair.Candidate, ProposedKind.Place)
                    : pair
            ),
        ];
    }

    /// <summary>
    /// The most frequent names of each kind. The last name of exactly one person is an alias, not a name of its own.
    /// </summary>
    private static IEnumerable<(NameCandidate Candidate, ProposedKind Kind, ImmutableArray<string> Aliases)> Joined(
        List<(NameCandidate Candidate, ProposedKind Kind)> named,
        StudyWords words
    )
    {
        var families = named
            .Where(pair => pair.Kind == ProposedKind.Person && pair.Candidate.IsOfSeveralWords)
            .GroupBy(pair => pair.Candidate.LastWord, StringComparer.Ordinal)
            .Where(same => same.Count() == 1 && words.Names.Contains(same.Key))
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        return named
            .Where(pair => !families.Contains(pair.Candidate.Name))
            .GroupBy(pair => pair.Kind)
            .SelectMany(kind => kind.OrderByDescending(pair => pair.Candidate.Count).Take(MostOfKind))
            .Select(pair => (pair.Candidate, pair.Kind, AliasesOf(pair.Candidate, pair.Kind)));

        ImmutableArray<string> AliasesOf(NameCandidate candidate, ProposedKind kind) =>
            kind == ProposedKind.Person && candidate.IsOfSeveralWords && families.Contains(candidate.LastWord)
                ? [candidate.LastWord]
                : [];
    }

    /// <summary>The names for which a sentence is evidence.</summary>
    private static ImmutableArray<NameProposal> WithEvidence(
        Study study,
        IEnumerable<(NameCandidate Candidate, ProposedKind Kind, ImmutableArray<string> Aliases)> names
    )
    {
        var tried = names
            .Select(name => (name.Candidate, name.Kind, name.Aliases, Texts: TextsOf(name.Candidate)))
            .ToList();
        var search = new PhraseSearch(tried.SelectMany(name => name.Texts));
        var counts = SentencePlace
            .AllOf(study)
            .Select(place => WhiteSpace.Collapse(place.Text))
            .SelectMany(sentence => search.In(sentence).Select(hit => hit.Phrase).Distinct())
            .CountBy(text => text)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. tried
                .Select(name => (name, Evidence: name.Texts.Find(text => counts.GetValueOrDefault(text) == 1)))
                .Where(pair => pair.Evidence is not null)
                .Select(pair => new NameProposal(
                    pair.name.Kind,
                    pair.name.Candidate.Name,
                    pair.name.Aliases,
                    pair.name.Candidate.Count,
                    pair.Evidence!
                )),
        ];
    }

    /// <summary>The sentences that may be evidence: those without citations and notes first.</summary>
    private static List<string> TextsOf(NameCandidate candidate) =>
        [
            .. candidate
                .Places(MostTried)
                .OrderBy(place => IsMarked(place) ? 1 : 0)
                .Select(place => WhiteSpace.Collapse(place.Text))
                .Where(text => text.Length is >= ShortestEvidence and <= LongestEvidence),
        ];

    private static bool IsMarked(SentencePlace place) =>
        place.Paragraph.Citations.Any(citation => citation.Range.Overlaps(place.Sentence.Range))
        || place.Paragraph.NoteMarks.Any(mark => mark.Range.Overlaps(place.Sentence.Range));
}
