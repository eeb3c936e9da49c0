using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The citations of the study and the works of the bibliography.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind CitationNotListedKind = new(
        "citation-not-listed",
        Severity.Error,
        "The study cites a work that the bibliography does not list."
    );

    /// <param name="near">The listed works that nearly agree; null if there are none.</param>
    /// <param name="list">The heading of the study’s own list of works; null for a study without one.</param>
    /// <param name="skeleton">Adds a work with what the citation says of it; null without a place for it.</param>
    public static Diagnostic CitationNotListed(
        SourceSpan place,
        string citation,
        NearMiss? near,
        Located<string>? list,
        Edit? skeleton
    )
    {
        return CitationNotListedKind.At(
            place,
            $"The bibliography lists no work for {Quoted(citation)}.",
            HowToList(near, list),
            Fix.Of("Add a work to complete", isSafe: false, skeleton)
        );
    }

    private static string HowToList(NearMiss? near, Located<string>? list)
    {
        var add = list is { } own
            ? $"add the work to {Quoted(own.Value)} ({own.Span}) or to input/bibliography.yml"
            : "add the work to input/bibliography.yml";
        var remedy = near is null
            ? add
            : $"the bibliography has {Listed(near.Works)}, which {Differs(near)}; correct one of them, or {add}";
        return $"{remedy}; if this is not a citation, list it under `not-citations:` in input/site.yml";
    }

    /// <summary>Works with the places where they are listed.</summary>
    private static string Listed(IEnumerable<Located<string>> works) =>
        string.Join(
            ", ",
            works
                .GroupBy(work => work.Value, StringComparer.Ordinal)
                .Select(same => $"{Quoted(same.Key)} ({string.Join(", ", same.Select(work => work.Span))})")
        );

    private static string Differs(NearMiss near)
    {
        var what = near.Kind switch
        {
            NearMissKind.Letter => "the letter after the year",
            NearMissKind.Capital => "the capital of a name",
            NearMissKind.Accents => "the accents of a name",
            NearMissKind.Order => "the order of the authors",
            NearMissKind.Authors => "the authors after the first",
            NearMissKind.Spelling => "one letter of a name",
            _ => "the year",
        };
        var verb = near.Works.DistinctBy(work => work.Value).Count() == 1 ? "differs" : "differ";
        return $"{verb} in {what}";
    }

    public static readonly DiagnosticKind CitationDoubtfulKind = new(
        "citation-doubtful",
        Severity.Warning,
        "A name with a year looks like a citation, but is more probably something else, and the bibliography does not list it."
    );

    /// <param name="doubt">Why it is probably not a citation.</param>
    /// <param name="near">The listed works that nearly agree; null if there are none.</param>
    /// <param name="list">The heading of the study’s own list of works; null for a study without one.</param>
    public static Diagnostic CitationDoubtful(
        SourceSpan place,
        string citation,
        CitationDoubt doubt,
        NearMiss? near,
        Located<string>? list
    )
    {
        var reason = doubt switch
        {
            CitationDoubt.Place => "its name is a place",
            CitationDoubt.Event => "its name is an event, a law or a case",
            CitationDoubt.Digit => "its name contains a digit",
            CitationDoubt.Italics => "its name is in italics, as titles are",
            CitationDoubt.CommonNoun => "its name is an acronym that is spelled out in small letters",
            CitationDoubt.Title => "its name is a title",
            CitationDoubt.PlainTitle => "its name may be a title",
            CitationDoubt.SmallLetters => "its name is in small letters",
            CitationDoubt.RunningText => "its year is not in parentheses",
            CitationDoubt.Range => "it has a range of years",
            CitationDoubt.Order => "its year is not after its names and a comma",
            CitationDoubt.ShortYear => "its year has only two digits",
            CitationDoubt.OddYear => "its year is not written with four digits",
            CitationDoubt.Day => "its date has a day, as those of newspapers and letters have",
            CitationDoubt.Species => "it follows the name of a species, as the author of that does",
            CitationDoubt.Artwork => "its name is the title of a work of art",
            CitationDoubt.Measure => "its name is a measure",
            CitationDoubt.Article => "its name has an article",
            CitationDoubt.Past => "its year may be that of an event",
            CitationDoubt.Amount => "an amount follows its year",
            CitationDoubt.Deed => "what is said of its name is seldom said of an author",
            CitationDoubt.Adjective => "the word after its year may be a noun that belongs to its name",
            CitationDoubt.CommonWord => "its name is also a common word",
            CitationDoubt.Thing => "the study also has its name as that of a place or a thing",
            CitationDoubt.FirstWord => "its first word may not be part of the name",
            CitationDoubt.Rank => "its initial may also be a title",
            CitationDoubt.Capitals => "its date may be initials or a state",
            CitationDoubt.Unclosed => "its parenthesis is not closed",
            CitationDoubt.Braces => "it is in braces",
            CitationDoubt.Journal => "its name is a journal of law",
            CitationDoubt.Number => "its numbers may be an amount or a part of a formula",
            _ => "the words around it are not part of a citation",
        };
        return CitationDoubtfulKind.At(
            place,
            $"{Quoted(citation)} is not read as a citation: {reason}, and the bibliography lists no work for it.",
            HowToList(near, list)
        );
    }

    public static readonly DiagnosticKind CitationOfEarlierKind = new(
        "citation-of-earlier",
        Severity.Warning,
        "The study refers to a work by an earlier citation or note, such as “op. cit.”, so the reference leads nowhere."
    );

    /// <param name="text">The words that refer to the earlier citation.</param>
    public static Diagnostic CitationOfEarlier(SourceSpan place, string text) =>
        CitationOfEarlierKind.At(
            place,
            $"{Quoted(text)} refers to an earlier citation or note, which is not looked for.",
            "write the author and the year, such as (Smith, 2001, p. 3); “ibid.” is read after a citation of one work"
        );

    public static readonly DiagnosticKind CitationOfNamesakeKind = new(
        "citation-of-namesake",
        Severity.Error,
        "A citation has the family name and year of a listed work, but other given names or initials."
    );

    /// <param name="author">The first author of the work; null without one.</param>
    public static Diagnostic CitationOfNamesake(SourceSpan place, string citation, string work, string? author) =>
        CitationOfNamesakeKind.At(
            place,
            $"{Quoted(citation)} has other given names than {Quoted(work)}{(author is null ? "" : $" by {author}")}.",
            "add the work of this author to input/bibliography.yml, or correct the given names there"
        );

    public static readonly DiagnosticKind CitationEtAlOfTwoKind = new(
        "citation-et-al-of-two",
        Severity.Note,
        "A citation has “et al.” for a single author, where it could name everybody."
    );

    /// <param name="work">The listed work as it is cited, and its place.</param>
    public static Diagnostic CitationEtAlOfTwo(SourceSpan place, string citation, Located<string> work) =>
        CitationEtAlOfTwoKind.At(
            place,
            $"{Quoted(citation)} is linked to {Quoted(work.Value)}, where “et al.” replaces one author only.",
            $"name both authors, or add the missing ones to the work ({work.Span})"
        );

    public static readonly DiagnosticKind CitationAmbiguousKind = new(
        "citation-ambiguous",
        Severity.Error,
        "A citation fits several works of the bibliography."
    );

    public static Diagnostic CitationAmbiguous(SourceSpan place, string citation, IEnumerable<string> works) =>
        CitationAmbiguousKind.At(
            place,
            $"{Quoted(citation)} fits several works: {Quoted(works)}.",
            "distinguish them in input/bibliography.yml by `year-suffix:` or by given names, if the study gives letters or initials"
        );

    public static readonly DiagnosticKind CitationNumberUnlistedKind = new(
        "citation-number-unlisted",
        Severity.Error,
        "A citation has a number that the study’s list of references does not have."
    );

    /// <param name="listed">How many entries have numbers.</param>
    /// <param name="bracket">The number with its bracket and the others in it.</param>
    public static Diagnostic CitationNumberUnlisted(SourceSpan place, string number, int listed, string bracket) =>
        CitationNumberUnlistedKind.At(
            place,
            $"The list of references has no entry with the number {Quoted(number)}.",
            $"it has {listed} numbered entries; correct the number, or add the entry to the list; if this is not a citation, list {Quoted(bracket)} under `not-citations:` in input/site.yml"
        );

    public static readonly DiagnosticKind CitationKeyUnknownKind = new(
        "citation-key-unknown",
        Severity.Error,
        "A citation has a key that no work of the bibliography has."
    );

    /// <param name="known">The keys of the bibliography.</param>
    public static Diagnostic CitationKeyUnknown(SourceSpan place, string key, IEnumerable<string> known) =>
        CitationKeyUnknownKind.At(
            place,
            $"The bibliography has no work with the key {Quoted(key)}.",
            Suggestion.For(key, known)
        );

    public static readonly DiagnosticKind NotCitationUnusedKind = new(
        "not-citation-unused",
        Severity.Warning,
        "A text listed under `not-citations` does not occur in the study."
    );

    public static Diagnostic NotCitationUnused(Located<string> text) =>
        NotCitationUnusedKind.At(
            text.Span,
            $"The study contains no {Quoted(text.Value)} that looks like a citation.",
            "remove it, or write it as the study does"
        );

    public static readonly DiagnosticKind WorkNotCitedKind = new(
        "work-not-cited",
        Severity.Warning,
        "The bibliography lists a work that the study never cites."
    );

    /// <param name="entry">The work in the study’s own list; null if that does not have it.</param>
    /// <param name="near">What the study has that nearly agrees; null if there is nothing.</param>
    public static Diagnostic WorkNotCited(Located<string> work, string? entry, Located<string>? near) =>
        WorkNotCitedKind.At(
            work.Span,
            entry is null
                ? $"The study never cites {Quoted(work.Value)}."
                : $"The study lists {Quoted(entry)} and never cites it.",
            near is { } cited
                ? $"{Quoted(cited.Value)} ({cited.Span}) may mean it; correct one of them, or remove the work"
                : "check its names and year, or remove it"
        );
}
