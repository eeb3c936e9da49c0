namespace AfPakSite.Wording;

/// <summary>The bibliography.</summary>
public sealed class BibliographyWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Style => Text();

    public Phrase<T> Download<T>(T files)
        where T : class => Phrase<T>([Part("files", files)]);

    /// <param name="statuses">How many of the works have each status, in a list.</param>
    public Phrase<T> Known<T>(T works, T statuses)
        where T : class => Phrase<T>([Part("works", works), Part("statuses", statuses)]);

    public string UnknownDetails => Text();

    public string IdentifiedCount(int count) => Count(count);

    public string ListedCount(int count) => Count(count);

    public string AmbiguousCount(int count) => Count(count);

    public string UnidentifiedCount(int count) => Count(count);

    public string Identified => Text();

    public string Listed => Text();

    public string Ambiguous => Text();

    public string Unidentified => Text();

    public string IdentifiedNote => Text();

    public string ListedNote => Text();

    public string AmbiguousNote => Text();

    public string UnidentifiedNote => Text();

    public string Confidence(string confidence) => Text([("confidence", confidence)]);

    public string Candidates => Text();

    public string CandidateEdition(string number) => Text([("number", number)]);

    public string CandidateContainer(string title) => Text([("title", title)]);

    public Phrase<T> RecordsSeen<T>(T records)
        where T : class => Phrase<T>([Part("records", records)]);

    public Phrase<T> EntryInStudy<T>(T entry)
        where T : class => Phrase<T>([Part("entry", entry)]);

    public string ArchivedCopy => Text();

    public string NoRecordSeen => Text();
}
