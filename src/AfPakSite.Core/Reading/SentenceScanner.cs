using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Splits a paragraph into sentences, with only white space between them.</summary>
/// <remarks>
/// It uses rules, not a trained model, so that every split can be explained and no library update moves one. Its spec
/// files explain them: <c>sentences.md</c>, and one for each language.
/// </remarks>
internal sealed class SentenceScanner
{
    private const int LongestIntroduction = 20;
    private const int LongestParenthesis = 200;

    private readonly string text;
    private readonly IReadOnlyList<TextRange> atoms;
    private readonly StudyLanguage language;
    private readonly Abbreviations abbreviations;
    private readonly Quotations quotations;
    private readonly JoinedSentences joined;
    private readonly ImmutableArray<TextRange>.Builder sentences = ImmutableArray.CreateBuilder<TextRange>();

    private int start;
    private int at;
    private int atom;
    private ItemMarker? item;

    private SentenceScanner(string text, IReadOnlyList<TextRange> atoms, StudyLanguage language)
    {
        (this.text, this.atoms, this.language) = (text, atoms, language);
        (abbreviations, quotations) = (new(text, language), new(text, language));
        joined = new(text, language, abbreviations);
    }

    /// <param name="atoms">Ranges in which no sentence ends, such as citations; in order.</param>
    public static ImmutableArray<TextRange> Scan(string text, IReadOnlyList<TextRange> atoms, StudyLanguage language) =>
        new SentenceScanner(text, atoms, language).Scan();

    private ImmutableArray<TextRange> Scan()
    {
        Begin(0);
        item = FirstItem();
        while (at < text.Length)
        {
            if (IsInAtom())
                at = atoms[atom].End;
            else if (item?.IsFollowedAt(text, at) == true)
                BeginItem();
            else if (SentenceMarks.IsFinal(text[at]))
                Finish();
            else
                at++;
        }
        var last = text.TrimEnd().Length;
        if (last > start)
            sentences.Add(TextRange.Between(start, last));
        return sentences.ToImmutable();
    }

    private void Begin(int place)
    {
        start = SentenceMarks.SkipSpace(text, place);
        at = ItemMarker.At(text, start)?.Range.End ?? start;
    }

    /// <summary>
    /// The marker with which the paragraph begins, if its items may end without a final mark. After <c>1.</c>, another
    /// number can end a sentence, so that its items must not end with one.
    /// </summary>
    private ItemMarker? FirstItem() =>
        ItemMarker.At(text, start) is { } first
        && (first.Close != "." || !SentenceMarks.IsFinal(text[SentenceMarks.LastMark(text, text.TrimEnd().Length)]))
            ? first
            : null;

    private void BeginItem()
    {
        sentences.Add(TextRange.Between(start, text.AsSpan(0, at).TrimEnd().Length));
        item = ItemMarker.At(text, at);
        Begin(at);
    }

    private bool IsInAtom()
    {
        while (atom < atoms.Count && atoms[atom].End <= at)
            atom++;
        return atom < atoms.Count && atoms[atom].Start <= at;
    }

    /// <summary>Ends the sentence after the final mark here, if it ends.</summary>
    private void Finish()
    {
        var (end, ends) =
            SentenceMarks.AreBracketed(text, at, out var after) ? (after, false)
            : SentenceMarks.SpacedDots(text, at) is { Count: >= SentenceMarks.LeastSpacedDots } dots ? AfterDots(dots)
            : AfterMark();
        at = end;
        if (!ends)
            return;
        sentences.Add(TextRange.Between(start, end));
        Begin(end);
    }

    /// <summary>
    /// Four dots are an omission and a full stop. If the full stop directly follows a word, the sentence ended before
    /// the omission.
    /// </summary>
    private (int End, bool Ends) AfterDots((int End, int Count) dots)
    {
        var isAttached = at > start && !char.IsWhiteSpace(text[at - 1]);
        var end = SentenceMarks.After(text, dots.End - 1);
        if (end >= text.Length)
            return (end, true);
        if (!IsBeforeSentence(end) || !isAttached && dots.Count == SentenceMarks.LeastSpacedDots)
            return (end, false);
        return isAttached && end == dots.End && dots.Count > SentenceMarks.LeastSpacedDots
            ? (at + 1, true)
            : (end, true);
    }

    private (int End, bool Ends) AfterMark()
    {
        var marks = SentenceMarks.After(text, at);
        var notes = NoteMarks.After(text, marks, allowsDigits: IsAfterWord(marks));
        var end = quotations.AfterLocator(marks, notes);
        if (!Ends(marks, end))
            return (end, false);
        var whole = AfterCitations(end);
        return (whole, whole == end || Ends(whole, whole));
    }

    /// <summary>Whether the final mark is after a word that can end a sentence, not after a number or “p.”</summary>
    private bool IsAfterWord(int marks)
    {
        var stop = at;
        return stop > start + 1
            && (
                marks > stop + 1
                || SentenceMarks.IsClosing(text[stop - 1])
                || (char.IsLetter(text[stop - 1]) && char.IsLetter(text[stop - 2]))
            )
            && !abbreviations.NeedsMore(start, stop);
    }

    /// <param name="marks">The end of the final marks and what closes after them.</param>
    /// <param name="end">The end of the notes and the page after them.</param>
    private bool Ends(int marks, int end)
    {
        if (end >= text.Length)
            return true;
        var mark = SentenceMarks.LastMark(text, marks);
        if (SentenceMarks.IsWide(text[mark]))
            return !quotations.IsWithin(start, mark, marks);
        if (!char.IsWhiteSpace(text[end]))
            return end == marks && joined.BeginsAt(end, start, mark);
        var next = SentenceMarks.SkipSpace(text, end);
        return IsBeforeSentence(end)
            && !(text[mark] == '.' && end == marks && GoesOn(mark, marks, next))
            && !quotations.GoesOn(mark, marks, next);
    }

    private bool IsBeforeSentence(int end) =>
        end < text.Length
        && char.IsWhiteSpace(text[end])
        && SentenceMarks.SkipSpace(text, end) is var next
        && next < text.Length
        && SentenceBeginnings.IsAt(text, next, language);

    /// <summary>
    /// Whether the full stop belongs to an abbreviation; if something closes after the stop, to one within a sentence:
    /// <c>Gen. (retd.) Brown</c>, <c>“Dr.” Brown</c>.
    /// </summary>
    private bool GoesOn(int stop, int marks, int next)
    {
        if (marks == stop + 1)
            return abbreviations.GoesOn(start, stop, next);
        var isParenthesis = text[marks - 1] is ')' or ']';
        var length = Math.Min(stop - start, LongestParenthesis);
        var open = isParenthesis ? text.AsSpan(stop - length, length).LastIndexOfAny('(', '[') : -1;
        return (open >= 0 && stop - length + open > start || abbreviations.IsQuoted(start, stop))
            && abbreviations.GoesOn(start, stop, next);
    }

    /// <summary>
    /// The end of the citations in parentheses after a full stop, which belong to the sentence before them.
    /// </summary>
    private int AfterCitations(int end)
    {
        var next = atom;
        while (next < atoms.Count && IsCitationGroup(SentenceMarks.SkipSpace(text, end), ref next, out var close))
            end = SentenceMarks.After(text, close);
        return end;
    }

    /// <summary>
    /// Whether parentheses with a citation begin here that are not a sentence of their own (with a final mark inside).
    /// Moves over their citations.
    /// </summary>
    private bool IsCitationGroup(int open, ref int next, out int close)
    {
        close = open;
        if (
            text.Length <= open
            || text[open] is not ('(' or '[')
            || atoms[next].Start < open
            || atoms[next].Start - open > LongestIntroduction
        )
            return false;
        close = open + 1 + text.AsSpan(open + 1).IndexOfAny("()[]");
        var last = atoms[next];
        for (; next < atoms.Count && atoms[next].End <= close; next++)
            last = atoms[next];
        return last.End == close || (last.End < close && !SentenceMarks.IsFinal(text[close - 1]));
    }
}
