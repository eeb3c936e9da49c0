namespace AfPakSite.Reading;

/// <summary>The endings and small words of a language that show the grammar of a word or a sentence.</summary>
/// <param name="And">Words between the members of a row: <c>Lee and Reed</c>.</param>
/// <param name="PluralNouns">Nouns in the plural: <c>-s</c>.</param>
/// <param name="GenitiveNames">Names in the genitive without an apostrophe: <c>Smiths Abbildung 2</c>.</param>
/// <param name="SingularVerbs">Verbs that only a singular goes with: <c>-s</c>.</param>
/// <param name="PluralVerbs">Verbs that only a plural goes with: <c>sind</c>.</param>
/// <param name="Adverbs">Adverbs between a subject and its verb: <c>-ly</c>.</param>
internal sealed record WordForms(
    WordList And,
    WordList PluralNouns,
    WordList GenitiveNames,
    WordList SingularVerbs,
    WordList PluralVerbs,
    WordList Adverbs
)
{
    /// <param name="list">Gives a list of a language by its name.</param>
    public static WordForms Of(Func<string, WordList> list) =>
        new(
            list("and-words"),
            list("plural-nouns"),
            list("genitive-names"),
            list("singular-verbs"),
            list("plural-verbs"),
            list("adverbs")
        );
}
