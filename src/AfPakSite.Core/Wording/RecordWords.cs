namespace AfPakSite.Wording;

/// <summary>The records of passages at their short permanent addresses.</summary>
public sealed class RecordWords(MessageGroup messages) : WordGroup(messages)
{
    public string Section => Text();

    public string Paragraph => Text();

    public string Sentence => Text();

    public Phrase<T> Changed<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public Phrase<T> Contained<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public string TakenOut => Text();

    public string TakenOutOn(string date) => Text([("date", date)]);

    public Phrase<T> PointsTo<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public Phrase<T> MostWords<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public Phrase<T> LeadsTo<T>(T place)
        where T : class => Phrase<T>([Part("place", place)]);

    public Phrase<T> Retired<T>(Func<string, T> note)
        where T : class => Phrase<T>([Link("note", note)]);

    public Phrase<T> RetiredOn<T>(string date, Func<string, T> note)
        where T : class => Phrase<T>([Words<T>("date", date), Link("note", note)]);

    public string Difference => Text();

    public Phrase<T> Removed<T>(T words)
        where T : class => Phrase<T>([Part("words", words)]);

    public Phrase<T> Added<T>(T words)
        where T : class => Phrase<T>([Part("words", words)]);

    public string AtPublication(string date) => Text([("date", date)]);

    public string From(string date) => Text([("date", date)]);

    public string Now(string date) => Text([("date", date)]);

    public string NowUnreleased => Text();

    public string Successor => Text();

    public string SuccessorWithWords => Text();

    public string SuccessorOfLinks => Text();

    public Phrase<T> InEdition<T>(T editions)
        where T : class => Phrase<T>([Part("editions", editions)]);

    public Phrase<T> Argument<T>(T items)
        where T : class => Phrase<T>([Part("items", items)]);

    public Phrase<T> Address<T>(T address)
        where T : class => Phrase<T>([Part("address", address)]);

    public Phrase<T> Data<T>(Func<string, T> data)
        where T : class => Phrase<T>([Link("data", data)]);
}
