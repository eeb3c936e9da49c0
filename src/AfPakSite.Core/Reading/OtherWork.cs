using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Finds out whether the words before a reference name somebody or a work of whom the reference may be: <c>the Bank’s
/// report shows in Table 1</c>, <c>Lee has it in Table 1</c>. Where that is not certain, a wrong link is worse than
/// none.
/// </summary>
/// <remarks>
/// The words are read once from left to right. A source makes the reference doubtful, and words that lead back to the
/// study end the doubt: <c>as Table 1 shows</c>, <c>we list it</c>, a parenthesis, a new thought.
/// </remarks>
internal sealed class OtherWork
{
    private const int FarthestVerb = 3;

    private readonly PrecedingWords words;
    private readonly StudyLanguage language;
    private readonly SourceFinder sources;
    private readonly FirstPersons firstPersons;
    private readonly Stack<Doubt> outside = [];
    private Doubt doubt;
    private int clause;
    private int lastSource = -1;
    private int lastWork = -2;
    private bool hasSubject;
    private bool hasConcession;
    private bool isSettingWork;

    private OtherWork(PrecedingWords words, StudyLanguage language, SourceFinder sources) =>
        (this.words, this.language, this.sources, firstPersons) = (words, language, sources, new(words, language));

    /// <summary>Whether the words before a reference name another work.</summary>
    public static bool IsNamedBefore(
        PrecedingWords words,
        Paragraph paragraph,
        StudyLanguage language,
        WrittenWords written
    ) => new OtherWork(words, language, new(words, paragraph, language, written)).Read();

    private bool Read()
    {
        for (var index = 0; index < words.Count; index++)
        {
            ReadSigns(index);
            ReadWord(index);
        }
        ReadSigns(words.Count);
        return doubt switch
        {
            Doubt.None => false,
            Doubt.Subject => !(BeginsClause() || IsPassive() || IsAppearance()),
            Doubt.Setting => !BeginsClause(),
            _ => true,
        };
    }

    /// <summary>Reads the signs before a word.</summary>
    private void ReadSigns(int index)
    {
        foreach (var sign in words.GapBefore(index))
        {
            if (sign is ';' or '؛')
                (doubt, clause, hasSubject) = (Doubt.None, index, false);
            else if (sign is '(' or '[')
            {
                outside.Push(doubt);
                doubt = doubt != Doubt.None && IsApposition(index) ? Doubt.Apposition : Doubt.None;
            }
            else if (sign is ')' or ']' && outside.TryPop(out var before))
                doubt = before;
        }
    }

    /// <summary>
    /// Whether a parenthesis belongs to the source before it: <c>the Bank’s report (Table 1)</c>, <c>Lee (in Table
    /// 1)</c>.
    /// </summary>
    private bool IsApposition(int index) =>
        lastWork == index - 1
        || lastSource == index - 1 && index == words.Count - 1 && language.BeforeOtherWorks.Contains(words[index]);

    private void ReadWord(int index)
    {
        var word = words[index];
        if (!words.IsCapitalized(index) && !language.Signals.Contains(word) && !sources.IsCited(index))
            return;
        var isName = words.IsAcronym(index);
        if (language.Sources.See.Contains(word))
            EndDoubt(index, ofSetting: true);
        else if (language.Sources.As.Contains(word) && !IsDirectlyAfterSource(index))
            EndDoubt(index, ofSetting: false);
        else if (language.Sources.Contrasts.Contains(word) && words.HasCommaBefore(index))
            EndDoubt(index, ofSetting: true);
        else if (language.Sources.Contrasts.Contains(word) && index == 0 && words.BeginsSentence)
            (clause, hasConcession) = (1, !words.HasCommaBefore(1));
        else if (language.Sources.Clauses.Contains(word) && !isName)
            (clause, hasSubject) = (index + 1, false);
        else if (language.Sources.FirstPersons.Contains(word) && !isName)
            ReadFirstPerson(index);
        else if (doubt != Doubt.Apposition && sources.At(index, clause, hasSubject) is not SourceKind.None and var kind)
        {
            lastSource = index;
            if (kind == SourceKind.Work)
                lastWork = index;
            var isSetting = sources.IsSetting(index, clause);
            isSettingWork = isSetting ? isSettingWork || kind != SourceKind.Somebody : isSettingWork;
            doubt = doubt == Doubt.Setting || isSetting ? Doubt.Setting : Doubt.Subject;
        }
    }

    private void ReadFirstPerson(int index)
    {
        if (firstPersons.IsInSource(index, lastSource))
            return;
        if (firstPersons.BeginsClauseAboutNoun(index, clause))
        {
            (lastSource, doubt) = (index, Doubt.Subject);
            return;
        }
        EndDoubt(clause - 1, ofSetting: !isSettingWork);
        hasSubject = true;
    }

    /// <summary>Whether a source has something “as” a part: <c>published by Lee as Table 1</c>.</summary>
    private bool IsDirectlyAfterSource(int index) =>
        lastSource >= 0 && lastSource == index - 1 && words.GapBefore(index).IsWhiteSpace();

    private void EndDoubt(int index, bool ofSetting)
    {
        if (doubt == Doubt.Subject || (ofSetting && doubt == Doubt.Setting))
            doubt = Doubt.None;
        (clause, hasSubject) = (index + 1, false);
    }

    /// <summary>
    /// Whether the reference is the subject of a clause of its own: <c>…, and Table 1 lists them</c>, <c>Although Reed
    /// denies it, Table 1 …</c>
    /// </summary>
    private bool BeginsClause()
    {
        var last = WithoutDeterminers();
        if (last >= 0 && hasConcession && words.HasCommaBefore(last + 1))
            return true;
        return last >= 0
            && (words.IsAnd(last) || language.Sources.Contrasts.Contains(words[last]))
            && words.HasCommaBefore(last);
    }

    /// <summary>
    /// Whether the sentence says what is in the reference, not who has it there: <c>the data are given in</c>.
    /// </summary>
    private bool IsPassive()
    {
        var last = WithoutDeterminers();
        if (last < 1 || !language.Sources.Prepositions.Contains(words[last]) || lastSource >= last - 1)
            return false;
        last--;
        var isParticiple =
            language.Sources.Participles.Words.Count == 0 || language.Sources.Participles.Contains(words[last]);
        for (var at = last; at > Math.Max(lastSource, last - FarthestVerb); at--)
        {
            if (language.Sources.Copulas.Contains(words[at]))
                return at == last || isParticiple;
        }
        return false;
    }

    /// <summary>
    /// Whether the sentence says that somebody is in the reference: <c>Pakistan appears twice in</c>, <c>Pakistan takes
    /// the third place in</c>. What such a verb has or does instead follows an article or a preposition: <c>Lee ranks
    /// the hills in</c>.
    /// </summary>
    private bool IsAppearance()
    {
        var last = WithoutDeterminers();
        if (lastSource < 0 || clause > lastSource)
            return false;
        if (IsRank(last - 1))
            return true;
        for (var at = last - 1; at > Math.Max(lastSource, last - FarthestVerb - 1); at--)
        {
            if (language.Sources.Appearing.Contains(words[at]))
                return true;
            var isBeforeObject = at + 1 < last && language.Sources.Prepositions.Contains(words[at]);
            if (isBeforeObject || language.Determiners.Contains(words[at]))
                return false;
        }
        return false;
    }

    /// <summary>Whether a noun for a rank is here and a verb that goes with it a little before.</summary>
    private bool IsRank(int noun)
    {
        var ranks = language.Sources.RankWords;
        if (noun <= lastSource || !ranks.Contains(words[noun]))
            return false;
        for (var at = noun - 1; at > Math.Max(lastSource, noun - FarthestVerb - 1); at--)
        {
            if (ranks.Contains(words[at]))
                return true;
        }
        return false;
    }

    /// <summary>The last word that is not an article of the reference.</summary>
    private int WithoutDeterminers()
    {
        var last = words.Count - 1;
        while (
            last > 0 && language.Determiners.Contains(words[last]) && !language.BeforeOtherWorks.Contains(words[last])
        )
            last--;
        return last;
    }

    /// <summary>Why a reference may be another work's.</summary>
    private enum Doubt
    {
        None,

        /// <summary>Somebody else is the subject: <c>Lee has it in Table 1</c>.</summary>
        Subject,

        /// <summary>A source is the place of the whole sentence: <c>in a recent book, Table 1 has it</c>.</summary>
        Setting,

        /// <summary>It is in parentheses directly after a source: <c>the Bank’s report (Table 1)</c>.</summary>
        Apposition,
    }
}
