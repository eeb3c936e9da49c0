namespace AfPakSite.Wording;

/// <summary>Counts with their nouns.</summary>
public sealed class CountWords(MessageGroup messages) : WordGroup(messages)
{
    /// <summary>A number without a noun.</summary>
    public string Number(int count) => Count(count);

    public string Sections(int count) => Count(count);

    public string Sentences(int count) => Count(count);

    public string MoreSentences(int count) => Count(count);

    public string AllSentences(int count) => Count(count);

    public string PickedSentences(int count) => Count(count);

    public string CitingSentences(int count) => Count(count);

    public string Works(int count) => Count(count);

    public string WorksCited(int count) => Count(count);

    public string Actors(int count) => Count(count);

    public string Frameworks(int count) => Count(count);

    public string Terms(int count) => Count(count);

    public string Places(int count) => Count(count);

    public string Events(int count) => Count(count);

    /// <summary>Entries of a kind that the input names, by its word for that many.</summary>
    public Phrase<T> OfKind<T>(int count, T kind)
        where T : class => Phrase<T>(count, [Part("kind", kind)]);

    public string Steps(int count) => Count(count);

    public string Minutes(int count) => Count(count);

    public string UnderAMinute => Text();
}
