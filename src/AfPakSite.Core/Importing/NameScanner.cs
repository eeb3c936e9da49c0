using System.Collections.Immutable;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Importing;

/// <summary>Finds the rows of capitalized words in the prose of a study, except those in citations.</summary>
internal sealed class NameScanner
{
    /// <summary>Stands for each character of a citation; it belongs to no word.</summary>
    private const char Masked = '\u0001';

    private const int LongestAcronym = 8;

    /// <summary>What may precede any capitalized word.</summary>
    private const string Openers = ":;.?!…“”„«»‘\"•–—";

    private readonly StudyLanguage language;
    private readonly bool elides;

    /// <param name="tag">The tag of the language of the study.</param>
    public NameScanner(string tag)
    {
        language = StudyLanguage.For(tag);
        elides = LanguageTag.PrimaryOf(tag) is "fr" or "it" or "pt";
    }

    /// <summary>The words of the study that do not begin with a capital letter.</summary>
    public HashSet<string> SmallWords { get; } = new(StringComparer.Ordinal);

    /// <summary>The rows in the order of the study.</summary>
    public IEnumerable<NameRun> In(Study study)
    {
        var order = 0;
        foreach (var section in study.AllSections.Where(section => !section.ListsWorks))
        {
            foreach (var paragraph in section.Paragraphs.Where(IsProse))
            {
                var text = Mask(paragraph);
                foreach (var sentence in paragraph.Sentences)
                {
                    var place = new SentencePlace(order++, 0, section, paragraph, sentence);
                    foreach (var run in InSentence(place, sentence.Range.Of(text)))
                        yield return run;
                }
            }
        }
    }

    private static bool IsProse(Paragraph paragraph) =>
        paragraph.Kind
            is not (ParagraphKind.Table or ParagraphKind.Code or ParagraphKind.Caption or ParagraphKind.Figure);

    /// <summary>The text of a paragraph without its citations, of the same length.</summary>
    private static string Mask(Paragraph paragraph)
    {
        var text = paragraph.Text.ToCharArray();
        foreach (var citation in paragraph.Citations)
            text.AsSpan(citation.Range.Start, citation.Range.Length).Fill(Masked);
        return new(text);
    }

    private IEnumerable<NameRun> InSentence(SentencePlace place, string text)
    {
        var tokens = NameToken.In(text, elides);
        foreach (var token in tokens.Where(token => !char.IsUpper(token.Text[0])))
            SmallWords.Add(token.Text);
        for (var at = 0; at < tokens.Count; )
        {
            if (!IsNameWord(tokens, at))
            {
                at++;
                continue;
            }
            var end = EndOf(tokens, at, text);
            yield return Run(place, text, tokens, at, end);
            at = end;
        }
    }

    private bool IsNameWord(List<NameToken> tokens, int at) =>
        tokens[at].IsCapitalized
        && !tokens[at].IsElided
        && !language.Months.Contains(tokens[at].Text)
        && !language.Days.Contains(tokens[at].Text)
        && !IsRank(tokens, at);

    /// <summary>Whether a title or rank is one here: “General” of “General Assembly” is not.</summary>
    private bool IsRank(List<NameToken> tokens, int at) =>
        (language.Ranks.Contains(tokens[at].Text) || language.Titles.Contains(tokens[at].Text))
        && !(at + 1 < tokens.Count && language.OrganizationWords.Contains(tokens[at + 1].Text));

    /// <summary>The index after the last word of the row that begins at a word.</summary>
    private int EndOf(List<NameToken> tokens, int start, string text)
    {
        var isOfPlaceOrGroup = false;
        for (var at = start; ; at++)
        {
            isOfPlaceOrGroup |= IsOfPlaceOrGroup(tokens[at]);
            var next = NextOf(tokens, at, text, isOfPlaceOrGroup);
            if (next is null)
                return at + 1;
            at = next.Value - 1;
        }
    }

    /// <summary>The index of the next capitalized word of the same row, after at most two small words.</summary>
    private int? NextOf(List<NameToken> tokens, int at, string text, bool isOfPlaceOrGroup)
    {
        var (isInside, isParticle) = (true, true);
        for (var next = at + 1; next < tokens.Count && next <= at + 3 && AreJoined(tokens, next, text); next++)
        {
            if (IsNameWord(tokens, next))
                return isParticle || (isInside && (isOfPlaceOrGroup || IsOfPlaceOrGroup(tokens[next]))) ? next : null;
            isInside &= language.InsideNames.Contains(tokens[next].Text);
            isParticle &= language.NameParticles.Contains(tokens[next].Text);
            if (!isInside && !isParticle)
                return null;
        }
        return null;
    }

    private bool IsOfPlaceOrGroup(NameToken word) =>
        language.OrganizationWords.Contains(word.Text) || language.PlaceWords.Contains(word.Text);

    /// <summary>Whether only a space, or the apostrophe of an elision, is before a word.</summary>
    private static bool AreJoined(List<NameToken> tokens, int at, string text)
    {
        var between = text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End);
        return tokens[at - 1].IsElided ? between.Length == 1 : between is " " or "\u00A0" or "\n";
    }

    private NameRun Run(SentencePlace place, string text, List<NameToken> tokens, int at, int end)
    {
        var before = at > 0 ? tokens[at - 1] : default;
        var isRanked = at > 0 && IsRank(tokens, at - 1) && IsNear(text, before.End, tokens[at].Start);
        var isFirst =
            at == 0 || Openers.AsSpan().IndexOfAny(text.AsSpan(before.End, tokens[at].Start - before.End)) >= 0;
        var isBeforeWord = at > 0 && IsNear(text, before.End, tokens[at].Start);
        var (last, after) = (tokens[end - 1], end < tokens.Count ? tokens[end] : default);
        var isAfterWord = after.Text is not null && IsNear(text, last.End, after.Start);
        return new(
            [.. tokens.GetRange(at, end - at).Select(token => token.Text)],
            WhiteSpace.Collapse(text[tokens[at].Start..last.End]),
            place,
            IsCertain: isRanked || !isFirst,
            IsDetermined: isBeforeWord && (before.IsElided || language.Determiners.Contains(before.Text)),
            IsLocated: isBeforeWord && language.BeforePlaces.Contains(before.Text),
            IsFree: !(isAfterWord && IsNoun(after)),
            isRanked,
            IsNumbered: (isAfterWord && after.IsNumber) || (isBeforeWord && before.IsNumber),
            IsAbbreviated: IsAcronymIn(text.AsSpan(last.End)),
            IsActing: isAfterWord && language.Verbs.Contains(after.Text),
            IsExplained: IsComma(text, last, after)
                && (
                    language.Determiners.Contains(after.Text)
                    || (IsComma(text, before, tokens[at]) && char.IsLower(before.Text[0]))
                )
        );
    }

    private static bool IsComma(string text, NameToken word, NameToken next) =>
        word.Text is not null && next.Text is not null && text.AsSpan(word.End, next.Start - word.End) is ", ";

    private static bool IsNear(string text, int start, int end) =>
        text.AsSpan(start, end - start) is " " or "\u00A0" or ". " or "\n" or "’" or "'";

    /// <summary>Whether a word may be a noun that the word before it describes.</summary>
    private bool IsNoun(NameToken word) =>
        !word.IsNumber
        && !language.FirstWords.Contains(word.Text)
        && !language.Verbs.Contains(word.Text)
        && !language.Determiners.Contains(word.Text)
        && !language.BeforePlaces.Contains(word.Text)
        && !language.InsideNames.Contains(word.Text);

    private static bool IsAcronymIn(ReadOnlySpan<char> rest)
    {
        var acronym = rest.StartsWith(" (") ? rest[2..Math.Min(rest.Length, LongestAcronym + 3)] : [];
        var end = acronym.IndexOf(')');
        return end > 1 && acronym[..end].IndexOfAnyExceptInRange('A', 'Z') < 0;
    }
}
