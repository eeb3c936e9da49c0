namespace AfPakSite.Wording;

/// <summary>Passages and sections that moved or were removed.</summary>
public sealed class HistoryWords(MessageGroup messages) : WordGroup(messages)
{
    public string NoLongerHere => Text();

    public Phrase<T> SectionMoved<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public Phrase<T> ParagraphMoved<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public Phrase<T> SentenceMoved<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public string SectionRemoved => Text();

    public string ParagraphRemoved => Text();

    public string SentenceRemoved => Text();

    public string SectionRemovedOn(string date) => Text([("date", date)]);

    public string ParagraphRemovedOn(string date) => Text([("date", date)]);

    public string SentenceRemovedOn(string date) => Text([("date", date)]);

    public string TheStudy => Text();

    public string PageDescription(string study) => Text([("study", study)]);

    public Phrase<T> PageMoved<T>(T section)
        where T : class => Phrase<T>([Part("section", section)]);

    public Phrase<T> PageRemoved<T>(Func<string, T> study)
        where T : class => Phrase<T>([Link("study", study)]);

    public Phrase<T> PageRemovedOn<T>(string date, Func<string, T> study)
        where T : class => Phrase<T>([Words<T>("date", date), Link("study", study)]);

    public string ToPassage => Text();
}
