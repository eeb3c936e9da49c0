namespace AfPakSite.Wording;

/// <summary>Passages and sections that moved or were taken out.</summary>
public sealed class HistoryWords(MessageGroup messages) : WordGroup(messages)
{
    public string NoLongerHere => Text();

    public Phrase<T> SectionMoved<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public Phrase<T> ParagraphMoved<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public Phrase<T> SentenceMoved<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public string SectionTakenOut => Text();

    public string ParagraphTakenOut => Text();

    public string SentenceTakenOut => Text();

    public string SectionTakenOutOn(string date) => Text([("date", date)]);

    public string ParagraphTakenOutOn(string date) => Text([("date", date)]);

    public string SentenceTakenOutOn(string date) => Text([("date", date)]);

    public Phrase<T> PointsToSection<T>(T section)
        where T : class => Phrase<T>([Part("section", section)]);

    public Phrase<T> PointsToPassage<T>(T passage, T section)
        where T : class => Phrase<T>([Part("passage", passage), Part("section", section)]);

    public string PointedTo => Text();

    public Phrase<T> MostWordsIn<T>(T passage, T section)
        where T : class => Phrase<T>([Part("passage", passage), Part("section", section)]);

    public string MostWordsHere => Text();

    public Phrase<T> LeadsToSection<T>(T section)
        where T : class => Phrase<T>([Part("section", section)]);

    public Phrase<T> LeadsToPassage<T>(T passage, T section)
        where T : class => Phrase<T>([Part("passage", passage), Part("section", section)]);

    public string LeadHere => Text();

    public string TheStudy => Text();

    public string PageDescription(string study) => Text([("study", study)]);

    public Phrase<T> PageMoved<T>(T section)
        where T : class => Phrase<T>([Part("section", section)]);

    public string PageTakenOut => Text();

    public string PageTakenOutOn(string date) => Text([("date", date)]);

    public string ReadTheRest => Text();

    public string ToPassage => Text();
}
