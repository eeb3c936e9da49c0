namespace AfPakSite.Reading;

/// <summary>Finds the names of persons and organizations that may be the subject of a sentence.</summary>
/// <remarks>
/// In most languages a capital shows a name, unless a preposition precedes it (<c>in Pakistan</c>). The first word of a
/// sentence and the nouns of German are names only if what is around them says so.
/// </remarks>
internal sealed class SubjectNames(PrecedingWords words, StudyLanguage language, WrittenWords written)
{
    private const int MostWords = 8;

    private readonly FirstWord firstWord = new(words, language, written);

    /// <summary>Whether the name that a word belongs to may be the subject.</summary>
    /// <param name="clause">Where its clause begins.</param>
    public bool IsSubject(int index, int clause)
    {
        if (!IsName(index) || (index > 0 && words.IsPossessive(index)))
            return false;
        if (IsAfterRank(index) || (language.CapitalizesNouns && words.IsAcronym(index)))
            return true;
        if (language.CapitalizesNouns)
            return IsOrganization(index, clause) || (index == clause && firstWord.IsName(index));
        var start = StartOf(index);
        if (start == 0 && words.BeginsSentence && (start == index || IsPhrase(start, index)))
            return firstWord.IsName(start);
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
        || (isBare && IsName(index) && !language.Forms.PluralNouns.Contains(words[index]));

    private bool IsName(int index) =>
        words[index].Length > 1 && words.IsCapitalized(index) && !IsNotName(index) && !IsThing(index);

    /// <summary>Whether a word with a capital is one of the sentence, or the adjective of a people.</summary>
    private bool IsNotName(int index) =>
        language.NotSubjects.Contains(words[index]) && !written.IsCited(words[index]) && !firstWord.IsPlaceAsName(index)
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

    private bool IsGenitive(int index) =>
        words.IsPossessive(index) || language.Forms.GenitiveNames.Contains(words[index]);
}
