using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Finds who or what may have a table or a figure: a cited work, a person, a report.</summary>
internal sealed class SourceFinder(
    PrecedingWords words,
    Paragraph paragraph,
    StudyLanguage language,
    WrittenWords written
)
{
    /// <summary>How many words before the name of a work may say whose it is: <c>their first long report</c>.</summary>
    private const int MostWordsBefore = 4;

    private readonly SubjectNames names = new(words, language, written);
    private readonly FirstWord firstWord = new(words, language, written);

    private SourceWords Lists => language.Sources;

    /// <summary>What a word says about the source of a reference after it.</summary>
    /// <param name="clause">Where its clause begins.</param>
    /// <param name="hasSubject">Whether the clause has a subject already, so that a name is not it.</param>
    public SourceKind At(int index, int clause, bool hasSubject)
    {
        if (paragraph.StyleAt(words.StartOf(index)).IsVerbatim())
            return SourceKind.None;
        if (IsCited(index))
            return SourceKind.Somebody;
        if (WorkAt(index, clause) is { } work)
            return work;
        if (names.IsAfterSourceWord(index, clause))
            return SourceKind.Somebody;
        var isSomebody =
            Lists.Persons.Contains(words[index]) && firstWord.IsSingularVerb(index + 1)
            || (!hasSubject || IsOfFirstPerson(index, clause)) && IsAuthor(index, clause)
            || !hasSubject && names.IsSubject(index, clause)
            || IsPublishing(index, clause);
        return isSomebody && !IsWithReference(index) ? SourceKind.Somebody : SourceKind.None;
    }

    /// <summary>Whether a word belongs to a citation that is part of the sentence: <c>Smith (2001)</c>.</summary>
    public bool IsCited(int index) =>
        SortedPlaces
            .Overlapping(
                paragraph.Citations,
                TextRange.Between(words.StartOf(index), words.EndOf(index)),
                citation => citation.Range
            )
            .Any(citation => citation is { IsInForm: true, Narrative: true });

    /// <summary>Whether a source is the place of its clause: <c>in a recent book</c>.</summary>
    public bool IsSetting(int index, int clause) =>
        clause < index
        && (Lists.Prepositions.Contains(words[clause]) || Lists.SourcesBefore.Contains(words[clause]))
        && words.AreJoined(clause, index);

    /// <summary>
    /// Whether only a preposition is between a word and the reference, which then contains it: <c>the critics in Table
    /// 1</c>. Where verbs come last, it may be the subject all the same.
    /// </summary>
    private bool IsWithReference(int index)
    {
        var last = words.Count - 1;
        while (last > index + 1 && language.Determiners.Contains(words[last]))
            last--;
        return last == index + 1
            && language.BeforeOtherWorks.Contains(words[last])
            && words.GapBefore(last).IsWhiteSpace()
            && !language.CapitalizesNouns
            && !(index > 0 && Lists.SourcesBefore.Contains(words[index - 1]));
    }

    /// <summary>Whether a word names those who wrote another work, and is not part of what follows “of”.</summary>
    private bool IsAuthor(int index, int clause)
    {
        if (!Lists.Authors.Contains(words[index]) || IsOfThis(index))
            return false;
        for (var at = index - 1; at >= Math.Max(clause, index - MostWordsBefore); at--)
        {
            if (!words.AreJoined(at, at + 1))
                return true;
            if (language.Determiners.Contains(words[at]))
                return true;
            if (Lists.Own.Contains(words[at]) || Lists.FirstPersons.Contains(words[at]))
                return false;
            if (Lists.Prepositions.Contains(words[at]))
                return Lists.SourcesBefore.Contains(words[at]);
        }
        return index - clause <= MostWordsBefore;
    }

    /// <summary>Whether a subject belongs to a first person, who is not the subject then: <c>my teacher</c>.</summary>
    private bool IsOfFirstPerson(int index, int clause) =>
        index - clause is > 0 and <= MostWordsBefore
        && language.Determiners.Contains(words[clause])
        && Lists.FirstPersons.Contains(words[clause])
        && words.AreJoined(clause, index);

    /// <summary>
    /// Whether somebody else does what only an author or a work does: <c>the atlas prints them in Table 1</c>. An
    /// object follows such a verb, or it would be a participle.
    /// </summary>
    private bool IsPublishing(int index, int clause)
    {
        if (!Lists.Publishing.Contains(words[index]) || index == 0 || index + 1 >= words.Count)
            return false;
        if (
            language.Determiners.Contains(words[index - 1])
            || Lists.Prepositions.Contains(words[index + 1])
            || !words.AreJoined(index - 1, index + 1)
        )
            return false;
        for (var at = index == clause ? Math.Max(0, clause - 2) : clause; at < index; at++)
        {
            if (IsSubjectOfStudy(at, index))
                return false;
        }
        return true;
    }

    /// <summary>Whether the subject of a verb is the study, a part of it, or its author.</summary>
    private bool IsSubjectOfStudy(int index, int verb)
    {
        var word = words[index];
        if (Lists.Own.Contains(word) || Lists.Contents.Contains(word) || language.IsReferenceWord(word))
            return true;
        var isOfOthers =
            language.Forms.SingularVerbs.Words.Count > 0
                ? language.Forms.SingularVerbs.Contains(words[verb])
                : index < verb - 1;
        return Lists.FirstPersons.Contains(word) && !isOfOthers;
    }

    /// <summary>Whether “of this” follows a word: <c>the authors of this article</c>.</summary>
    private bool IsOfThis(int index) =>
        index + 1 < words.Count
        && (
            Lists.Own.Contains(words[index + 1])
            || index + 2 < words.Count
                && language.BeforeOtherWorks.Contains(words[index + 1])
                && Lists.Own.Contains(words[index + 2])
        );

    private SourceKind? WorkAt(int index, int clause)
    {
        var isContents = Lists.Contents.Contains(words[index]);
        if (!isContents && !Lists.Works.Contains(words[index]))
            return null;
        if (index + 1 < words.Count && !isContents && Lists.Contents.Contains(words[index + 1]))
            return null;
        return OwnerOf(index, clause, isContents) switch
        {
            Owner.This => SourceKind.None,
            _ when IsOfThis(index) => SourceKind.None,
            Owner.Unknown when !language.HasCapitals && !isContents => SourceKind.AnyWork,
            Owner.Other => SourceKind.Work,
            _ when IsBy(index) => SourceKind.Work,
            Owner.Any when !IsWithReference(index) => SourceKind.AnyWork,
            _ => null,
        };
    }

    /// <summary>What the words before the name of a work say about whose it is.</summary>
    private Owner OwnerOf(int index, int clause, bool isContents)
    {
        if (!isContents && words.HasArticle(index) && IsSubject(index, clause))
            return Owner.Any;
        var owner = Owner.Unknown;
        var isEarlier = false;
        var at = index - 1;
        for (; at >= Math.Max(0, index - MostWordsBefore) && words.AreJoined(at, at + 1); at--)
        {
            isEarlier |= Lists.Earlier.Contains(words[at]);
            if (Lists.Own.Contains(words[at]) || Lists.FirstPersons.Contains(words[at]))
                return isEarlier ? Owner.Other : Owner.This;
            if (words.IsPossessive(at) || language.OthersBefore.Contains(words[at]) || names.IsOwner(at, index))
                return IsOfOwn(at) ? Owner.This : Owner.Other;
            if ((!isContents || Lists.SourcesBefore.Contains(words[clause])) && Lists.Any.Contains(words[at]))
                owner = Owner.Any;
            if (language.Determiners.Contains(words[at]))
                return owner == Owner.Unknown && !isContents && IsSubject(at, clause) ? Owner.Any : owner;
            if (Lists.Prepositions.Contains(words[at]))
                break;
        }
        return owner;
    }

    /// <summary>Whether the owner is the study after all: <c>this report’s data</c>.</summary>
    private bool IsOfOwn(int index) =>
        index > 0
        && !words.IsCapitalized(index)
        && words.AreJoined(index - 1, index)
        && (Lists.Own.Contains(words[index - 1]) || Lists.FirstPersons.Contains(words[index - 1]));

    /// <summary>Whether a noun phrase begins its clause, perhaps after a preposition.</summary>
    private bool IsSubject(int start, int clause) =>
        start == clause
        || start == clause + 1
            && (Lists.Prepositions.Contains(words[clause]) || Lists.SourcesBefore.Contains(words[clause]));

    /// <summary>Whether an author with a capital follows the name of a work: <c>the report of the Bank</c>.</summary>
    private bool IsBy(int index)
    {
        var at = index + 1;
        if (at >= words.Count || !language.BeforeOtherWorks.Contains(words[at]))
            return false;
        at++;
        while (at < words.Count && at < index + MostWordsBefore && language.Determiners.Contains(words[at]))
            at++;
        return at < words.Count
            && words.IsCapitalized(at)
            && words.AreJoined(index, at)
            && names.MayOwn(at, isBare: at == index + 2);
    }

    private enum Owner
    {
        Unknown,
        This,
        Other,
        Any,
    }
}

/// <summary>What a word before a reference says about its source.</summary>
internal enum SourceKind
{
    None,

    /// <summary>A person or an organization.</summary>
    Somebody,

    /// <summary>Any work that is not the study.</summary>
    AnyWork,

    /// <summary>The work of somebody else, of which a reference directly after it is a part.</summary>
    Work,
}
