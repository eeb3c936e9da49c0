namespace AfPakSite.Reading;

/// <summary>
/// Finds out whether a first person before a reference says something about a source instead: <c>a book that I like
/// lists them in Table 1</c>, <c>the dictionary on my desk</c>.
/// </summary>
internal sealed class FirstPersons(PrecedingWords words, StudyLanguage language)
{
    /// <summary>A verb; with more words, the clause of the first person is probably over.</summary>
    private const int MostWordsOfClause = 1;

    /// <summary>A noun and a word before it: <c>our own values in Table 1</c>.</summary>
    private const int MostWordsOfPhrase = 2;

    /// <param name="index">The first person.</param>
    /// <param name="source">The last source before it; negative without one.</param>
    public bool IsInSource(int index, int source)
    {
        if (index == 0)
            return false;
        if (language.Determiners.Contains(words[index]) && language.Sources.Prepositions.Contains(words[index - 1]))
            return WordsAfter(index) > MostWordsOfPhrase;
        var isRelative = IsRelative(index - 1);
        if (!isRelative && !words.AreJoined(index - 1, index))
            return false;
        var end = isRelative ? index - 2 : index - 1;
        return source >= 0 && EndsIn(source, end) && (language.CapitalizesNouns ? HasCommaAfter(index) : IsOver(index));
    }

    /// <summary>
    /// Whether “my” begins a clause about the noun directly before it: <c>a map my aunt drew has it</c>.
    /// </summary>
    /// <param name="clause">Where the clause begins.</param>
    public bool BeginsClauseAboutNoun(int index, int clause) =>
        index - clause is 2 or 3
        && language.Determiners.Contains(words[index])
        && (language.Determiners.Contains(words[clause]) || language.Sources.Any.Contains(words[clause]))
        && !language.Sources.Own.Contains(words[clause])
        && !language.Sources.Prepositions.Contains(words[index - 1])
        && !language.Verbs.Contains(words[index - 1])
        && language.Verbs.Words.Count > 0
        && !language.Forms.SingularVerbs.Contains(words[index - 1])
        && words.AreJoined(clause, index)
        && WordsAfter(index) > MostWordsOfPhrase;

    /// <summary>Whether a clause about the noun before it may begin with a word.</summary>
    private bool IsRelative(int index) =>
        language.Sources.Clauses.Contains(words[index])
        || language.CapitalizesNouns && language.Determiners.Contains(words[index]) && words.HasCommaBefore(index);

    /// <summary>Whether a source, perhaps with more about it, ends in a word: <c>a book on tea</c>.</summary>
    private bool EndsIn(int source, int end) =>
        source == end
        || source < end && words.AreJoined(source, end) && language.Sources.Prepositions.Contains(words[source + 1]);

    private bool IsOver(int index) => WordsAfter(index) > MostWordsOfClause;

    private bool HasCommaAfter(int index)
    {
        for (var at = index + 1; at <= words.Count; at++)
        {
            if (words.HasCommaBefore(at))
                return true;
        }
        return false;
    }

    /// <summary>How many words are between a word and the preposition of the reference.</summary>
    private int WordsAfter(int index)
    {
        var last = words.Count - 1;
        while (
            last > index
            && (language.Determiners.Contains(words[last]) || language.Sources.Prepositions.Contains(words[last]))
        )
            last--;
        return last - index;
    }
}
