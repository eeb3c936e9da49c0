namespace AfPakSite.Reading;

/// <summary>The words by which a language says whose table or figure a sentence is about.</summary>
/// <param name="Works">Names of works: <c>report</c>.</param>
/// <param name="Contents">Words for what a work contains: <c>data</c>.</param>
/// <param name="Authors">Names for who wrote another one: <c>author</c>.</param>
/// <param name="Persons">Pronouns for a person, who has something “in” a work: <c>she</c>.</param>
/// <param name="Publishing">Verbs for what only an author or a work does: <c>prints</c>.</param>
/// <param name="Appearing">Verbs for what is in a table or a figure: <c>appears</c>.</param>
/// <param name="RankWords">Verbs and nouns for a rank in them: <c>takes the third place</c>.</param>
/// <param name="AuthorVerbs">Verbs for what an author does in a table: <c>gives</c>.</param>
/// <param name="Own">What precedes the name of the study itself: <c>this</c>.</param>
/// <param name="Any">What precedes the name of any other work: <c>a recent book</c>.</param>
/// <param name="Earlier">What makes even a work of the same author another one: <c>our earlier book</c>.</param>
/// <param name="FirstPersons">Words for the author of the study: <c>we</c>.</param>
/// <param name="As">Words of a comparison with a part: <c>as Table 1 shows</c>.</param>
/// <param name="See">Words that send the reader to a part: <c>see Table 1</c>.</param>
/// <param name="Contrasts">Words that begin a new thought after a comma: <c>but</c>.</param>
/// <param name="Clauses">Other words that begin a clause: <c>that</c>.</param>
/// <param name="Copulas">Verbs of the passive voice: <c>is</c>.</param>
/// <param name="Participles">Those between such a verb and the reference: <c>given</c>.</param>
/// <param name="Prepositions">What precedes a name that is not the subject: <c>with</c>.</param>
/// <param name="SourcesBefore">What precedes a source: <c>according</c>.</param>
/// <param name="Amounts">Words for a part that also mean an amount: <c>figure</c>.</param>
/// <param name="OtherParts">What precedes a part in another file: <c>supplementary</c>.</param>
internal sealed record SourceWords(
    WordList Works,
    WordList Contents,
    WordList Authors,
    WordList Persons,
    WordList Publishing,
    WordList Appearing,
    WordList RankWords,
    WordList AuthorVerbs,
    WordList Own,
    WordList Any,
    WordList Earlier,
    WordList FirstPersons,
    WordList As,
    WordList See,
    WordList Contrasts,
    WordList Clauses,
    WordList Copulas,
    WordList Participles,
    WordList Prepositions,
    WordList SourcesBefore,
    WordList Amounts,
    WordList OtherParts
)
{
    /// <param name="list">Gives a list of a language by its name.</param>
    public static SourceWords Of(Func<string, WordList> list) =>
        new(
            list("work-words"),
            list("data-words"),
            list("author-words"),
            list("person-words"),
            list("publishing-verbs"),
            list("appearing-verbs"),
            list("rank-words"),
            list("author-verbs"),
            list("own-before"),
            list("any-work"),
            list("earlier-words"),
            list("first-persons"),
            list("as-words"),
            list("see-words"),
            list("contrasts"),
            list("clause-words"),
            list("copulas"),
            list("participles"),
            list("prepositions"),
            list("sources-before"),
            list("amounts"),
            list("other-parts")
        );

    /// <summary>Words of the sentence, whatever their case: <c>According</c>, <c>See</c>.</summary>
    public IEnumerable<string> SmallWords =>
        new[]
        {
            Prepositions,
            SourcesBefore,
            See,
            As,
            Contrasts,
            Clauses,
            Copulas,
            Persons,
            Any,
            Own,
            OtherParts,
        }.SelectMany(list => list.Words);

    /// <summary>All words that mean anything by themselves in small letters.</summary>
    public IEnumerable<string> SignalWords =>
        new[] { See, As, Contrasts, Clauses, FirstPersons, Works, Contents, Authors, Persons, Publishing }.SelectMany(
            list => list.Words
        );
}
