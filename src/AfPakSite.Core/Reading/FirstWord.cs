namespace AfPakSite.Reading;

/// <summary>Finds out whether the first word of a sentence is a name, by the words after it.</summary>
internal sealed class FirstWord(PrecedingWords words, StudyLanguage language, WrittenWords written)
{
    /// <summary>Whether the first word of a sentence is a name, because a verb in the singular follows it.</summary>
    public bool IsName(int index)
    {
        if (words.IsAcronym(index))
            return true;
        var word = words[index];
        var next = index + 1;
        if (language.Sources.FirstPersons.Contains(word) || next >= words.Count)
            return false;
        if (IsCommon(word))
            return IsAuthorVerb(next);
        if (words.IsAnd(next))
            return next + 1 < words.Count
                && words.IsCapitalized(next + 1)
                && (!language.CapitalizesNouns || !(IsPluralNoun(index) || IsPluralNoun(next + 1)));
        if (words.IsCapitalized(next))
            return !language.CapitalizesNouns && words[next].Length > 1;
        if (words.HasCommaBefore(next))
            return IsBeforeApposition(next);
        if (words.GapBefore(next).Contains('('))
            return true;
        if (language.CapitalizesNouns && language.Sources.SourcesBefore.Contains(words[next]))
            return true;
        if (language.CapitalizesNouns)
            return IsSingularVerb(next) || (index > 0 && next == words.Count - 1 && !IsPluralNoun(index));
        while (next + 1 < words.Count && IsAdverb(next))
            next++;
        return !language.Sources.Prepositions.Contains(words[next])
            && !language.Sources.Copulas.Contains(words[next])
            && !IsPlural(index, next);
    }

    private bool IsCommon(ReadOnlySpan<char> word) =>
        !written.IsCited(word)
        && (written.IsCommon(word) || written.IsCommon(language.Forms.PluralNouns.WithoutEnding(word)));

    /// <summary>Whether an author does something, even one with a common word as name: <c>Hill shows in</c>.</summary>
    private bool IsAuthorVerb(int index)
    {
        while (index + 1 < words.Count && IsAdverb(index))
            index++;
        return language.Sources.AuthorVerbs.Contains(words[index]) && words.AreJoined(0, index);
    }

    /// <summary>Whether a word may be between a subject and its verb: <c>Lee also gives</c>.</summary>
    private bool IsAdverb(int index) =>
        language.Forms.Adverbs.Contains(words[index])
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
        if (language.Verbs.Words.Count == 0)
            return IsPluralNoun(index);
        if (language.Forms.SingularVerbs.Contains(words[next]))
            return false;
        var isVerb = language.Verbs.Contains(words[next]);
        return IsPluralNoun(index) ? !(isVerb && IsBeforeObject(next)) : !isVerb;
    }

    private bool IsPluralNoun(int index) => language.Forms.PluralNouns.Contains(words[index]);

    /// <summary>Whether a verb has an object with an article: <c>Brooks placed the cups</c>.</summary>
    private bool IsBeforeObject(int verb) =>
        verb + 1 < words.Count && language.Determiners.Contains(words[verb + 1]) && words.AreJoined(verb, verb + 1);

    /// <summary>
    /// Whether a noun for a place is a name, because it has no article: <c>Hill had the ages</c>, <c>Hill shows in</c>.
    /// </summary>
    public bool IsPlaceAsName(int index) =>
        index == 0
        && words is { BeginsSentence: true, Count: > 1 }
        && language.PlaceWords.Contains(words[index])
        && (IsVerbWithObject(1) || IsAuthorVerb(1));

    /// <summary>Whether a verb may be at an index, and something other than a preposition after it.</summary>
    private bool IsVerbWithObject(int index) =>
        index + 1 < words.Count
        && words.AreJoined(index - 1, index + 1)
        && !words.IsCapitalized(index)
        && !language.Sources.Prepositions.Contains(words[index])
        && !language.Sources.Copulas.Contains(words[index])
        && (
            language.Verbs.Words.Count > 0
                ? language.Verbs.Contains(words[index])
                    || language.Forms.SingularVerbs.Contains(words[index])
                        && language.Determiners.Contains(words[index + 1])
                : IsSingularVerb(index) && language.Determiners.Contains(words[index + 1])
        );

    /// <summary>Whether a verb in the singular may be at an index; languages without such endings have any.</summary>
    public bool IsSingularVerb(int index) =>
        !language.CapitalizesNouns
        || index < words.Count
            && !language.Forms.PluralVerbs.Contains(words[index])
            && !words.IsCapitalized(index)
            && !language.Sources.Prepositions.Contains(words[index]);
}
