namespace AfPakSite.Reading;

/// <summary>Finds the names of persons and organizations that may be the subject of a sentence.</summary>
/// <remarks>
/// In most languages a capital shows a name, unless a preposition precedes it (<c>in Pakistan</c>). The first word of a
/// sentence and the nouns of German are names only if what is around them says so.
/// </remarks>
internal sealed class SubjectNames(PrecedingWords words, StudyLanguage language, WrittenWords written)
{
    private const int MostWords = 8;

    /// <summary>Whether the name that a word belongs to may be the subject.</summary>
    /// <param name="clause">Where its clause begins.</param>
    public bool IsSubject(int index, int clause)
    {
        if (!IsName(index) || (index > 0 && words.IsPossessive(index)))
            return false;
        if (IsAfterRank(index) || (language.CapitalizesNouns && words.IsAcronym(index)))
            return true;
        if (language.CapitalizesNouns)
            return IsOrganization(index, clause) || (index == clause && IsFirst(index));
        var start = StartOf(index);
        if (start == 0 && words.BeginsSentence && (start == index || IsPhrase(start, index)))
            return IsFirst(start);
        return !IsAfterPreposition(start);
    }

    /// <summary>Whether a name or an organization follows a word such as “according to”.</summary>
    public bool IsAfterSourceWord(int index, int clause)
    {
        if (!words.IsCapitalized(index) || IsNotName(index))
            return false;
        var at = index - 1;
        var isBare = true;
        while (
            at > clause
            && index - at < 3
            && (language.Determiners.Contains(words[at]) || language.Sources.Prepositions.Contains(words[at]))
        )
        {
            isBare &= !language.Determiners.Contains(words[at]);
            at--;
        }
        return at >= 0
            && (
                language.Sources.SourcesBefore.Contains(words[at])
                || language.Sources.SourcesBefore.Contains(words.Written(at))
            )
            && words.AreJoined(at, index)
            && (!language.CapitalizesNouns || isBare || language.OrganizationWords.Contains(words[index]));
    }

    /// <summary>Whether a word is the name of the one who has a work: <c>World Bank report</c>.</summary>
    public bool IsOwner(int index, int work) =>
        index + 1 == work
        && words.IsCapitalized(index)
        && (
            index > 0 || !words.BeginsSentence
                ? !IsNotName(index)
                : words.IsAcronym(index) || (language.CapitalizesNouns && IsGenitive(index))
        );

    /// <summary>Whether a name directly before a reference has it: <c>Smiths Abbildung 2</c>.</summary>
    public bool IsDirectOwner(int index) =>
        index >= 0
        && IsName(index)
        && words.GapBefore(index + 1).IsWhiteSpace()
        && (index > 0 || !words.BeginsSentence || IsGenitive(index) || words.IsAcronym(index));

    /// <summary>Whether a word with a capital may own a work; most nouns of German do not.</summary>
    /// <param name="isBare">Whether it has no article.</param>
    public bool MayOwn(int index, bool isBare) =>
        !language.CapitalizesNouns
        || words.IsAcronym(index)
        || language.OrganizationWords.Contains(words[index])
        || language.Sources.Authors.Contains(words[index])
        || language.Ranks.Contains(words[index])
        || (isBare && IsName(index) && !IsGermanPlural(index));

    /// <summary>Whether a verb in the singular may be at an index; languages without such endings have any.</summary>
    public bool IsSingularVerb(int index) =>
        !language.CapitalizesNouns
        || index < words.Count
            && words[index] is not ([.., 'n'] or "sind")
            && !words.IsCapitalized(index)
            && !language.Sources.Prepositions.Contains(words[index]);

    private bool IsName(int index) =>
        words[index].Length > 1 && words.IsCapitalized(index) && !IsNotName(index) && !IsThing(index);

    /// <summary>Whether a word with a capital is one of the sentence, or the adjective of a people.</summary>
    private bool IsNotName(int index) =>
        language.NotSubjects.Contains(words[index])
        || char.IsDigit(words[index][^1])
        || words.IsRoman(index)
        || language.PartWordOf(words[index]) is not null;

    /// <summary>Whether the name of a thing or of a place begins here: <c>Cold War</c>.</summary>
    private bool IsThing(int index)
    {
        for (var at = index + 1; at < Math.Min(words.Count, index + MostWords) && IsPhrase(at - 1, at); at++)
        {
            if (!words.IsCapitalized(at))
                return false;
            if (language.NotNames.Contains(words[at]) || language.PlaceWords.Contains(words[at]))
                return true;
        }
        return false;
    }

    private bool IsPhrase(int first, int last) =>
        last < words.Count && words.IsCapitalized(last) && words.GapBefore(first + 1).IsWhiteSpace();

    private bool IsAfterRank(int index) =>
        index > 0
        && (language.Ranks.Contains(words[index - 1]) || language.Titles.Contains(words[index - 1]))
        && words.GapBefore(index).TrimStart('.').IsWhiteSpace();

    private bool IsOrganization(int index, int clause) =>
        index - clause is 1 or 2
        && language.OrganizationWords.Contains(words[index])
        && language.Determiners.Contains(words[clause]);

    /// <summary>The first word of a name, or of a row of names with commas and “and” between them.</summary>
    private int StartOf(int index)
    {
        var start = index;
        while (start > 0 && index - start < MostWords)
        {
            var before = start - 1;
            if (words.IsAnd(before) && before > 0)
                before--;
            if (!words.IsCapitalized(before) || IsNotName(before) || !IsRow(words.GapBefore(before + 1)))
                break;
            start = before;
        }
        return start;
    }

    private static bool IsRow(ReadOnlySpan<char> gap) => gap.TrimStart(',').IsWhiteSpace();

    private bool IsAfterPreposition(int start)
    {
        var at = start - 1;
        while (at > 0 && start - at < 3 && language.Determiners.Contains(words[at]) && IsLetters(at))
            at--;
        return at >= 0
            && language.Sources.Prepositions.Contains(words[at])
            && !language.Sources.SourcesBefore.Contains(words[at])
            && words.AreJoined(at, start);
    }

    /// <summary>Whether a determiner is not a preposition too: <c>del</c>.</summary>
    private bool IsLetters(int index) => !language.Sources.Prepositions.Contains(words[index]);

    /// <summary>Whether the first word of a sentence is a name, because a verb in the singular follows it.</summary>
    private bool IsFirst(int index)
    {
        if (words.IsAcronym(index))
            return true;
        var word = words[index];
        var next = index + 1;
        if (written.IsCommon(word) || language.Sources.FirstPersons.Contains(word) || next >= words.Count)
            return false;
        if (words.IsAnd(next))
            return next + 1 < words.Count
                && words.IsCapitalized(next + 1)
                && (!language.CapitalizesNouns || !(IsGermanPlural(index) || IsGermanPlural(next + 1)));
        if (words.IsCapitalized(next))
            return !language.CapitalizesNouns && words[next].Length > 1;
        if (words.HasCommaBefore(next))
            return IsBeforeApposition(next);
        if (words.GapBefore(next).Contains('('))
            return true;
        if (language.CapitalizesNouns && language.Sources.SourcesBefore.Contains(words[next]))
            return true;
        if (language.CapitalizesNouns)
            return IsSingularVerb(next) || (index > 0 && next == words.Count - 1 && !IsGermanPlural(index));
        while (next + 1 < words.Count && IsAdverb(next))
            next++;
        return !language.Sources.Prepositions.Contains(words[next])
            && !language.Sources.Copulas.Contains(words[next])
            && !IsPlural(index, next);
    }

    /// <summary>Whether a word may be between a subject and its verb: <c>Lee also gives</c>.</summary>
    private bool IsAdverb(int index) =>
        words[index].EndsWith("ly", StringComparison.Ordinal)
        || language.FirstWords.Contains(words[index])
            && !language.Determiners.Contains(words[index])
            && !language.Sources.Prepositions.Contains(words[index])
            && !language.Sources.Clauses.Contains(words[index])
            && !language.Verbs.Contains(words[index])
            && !language.Sources.Copulas.Contains(words[index]);

    /// <summary>
    /// Whether the reference or more about a name follows its comma: <c>Lee, in Table 1</c>, <c>Lee, whose book</c>,
    /// <c>Lee, a historian, has it</c>. After an adverb there is a whole clause.
    /// </summary>
    private bool IsBeforeApposition(int next)
    {
        if (next >= words.Count - 2 || language.Sources.Clauses.Contains(words[next]))
            return true;
        for (var at = next + 1; at < words.Count; at++)
        {
            if (words.HasCommaBefore(at))
                return true;
        }
        return false;
    }

    /// <summary>Whether a first word may be a noun in the plural, by its ending and that of the verb.</summary>
    private bool IsPlural(int index, int next)
    {
        var verb = words[next];
        return language.Verbs.Words.Count > 0
            ? words[index] is [.., 's']
                ? verb is not [.., 's']
                : verb is not [.., 's'] && !language.Verbs.Contains(verb)
            : words[index] is [.., 'l', 'a' or 'e', 'r'] or [.., 'l', 'a', 'r', 'ı'] or [.., 'l', 'e', 'r', 'i'];
    }

    /// <summary>Whether a noun of German may be in the plural, or a feminine one that is not a name.</summary>
    private bool IsGermanPlural(int index) => words[index] is [.., 'e'] or [.., 'e', 'n'];

    private bool IsGenitive(int index) =>
        words.IsPossessive(index)
        || (language.CapitalizesNouns && words[index] is [_, _, .., 's' or 'ß' or 'x' or 'z']);
}
