namespace AfPakSite.Wording;

/// <summary>The figures: captions, notes and equivalent texts.</summary>
public sealed class FigureWords(MessageGroup messages) : WordGroup(messages)
{
    public string Heading => Text();

    public string Number(int number) => Text([("number", $"{number}")]);

    public string SameInWords => Text();

    public Phrase<T> Download<T>(T files)
        where T : class => Phrase<T>([Part("files", files)]);

    /// <summary>The label of the study's reference in the table of a figure.</summary>
    public string Source => Text();

    public string Address => Text();

    public string License => Text();

    public string TableHasAll => Text();

    public string Argument => Text();

    public string ArgumentNote => Text();

    public string CoOccurrence => Text();

    /// <summary>The name of the form that chooses an actor.</summary>
    public string CoOccurrenceChoose => Text();

    /// <summary>The choice of no actor.</summary>
    public string CoOccurrenceAll => Text();

    public string CoOccurrenceNote => Text();

    public string CoOccurrenceAlone(string actors) => Text([("actors", actors)]);

    public string CoOccurrenceStrongest => Text();

    public Phrase<T> CoOccurrenceCompounds<T>(string one, string other, T sentences)
        where T : class => Phrase<T>([Words<T>("one", one), Words<T>("other", other), Part("sentences", sentences)]);

    public string CoOccurrenceTie(string one, string other, string sentences) =>
        Text([("one", one), ("other", other), ("sentences", sentences)]);

    public string CoOccurrenceOthers(string actor) => Text([("actor", actor)]);

    public string CoOccurrenceList => Text();

    public Phrase<T> CoOccurrenceWith<T>(T actor, T others)
        where T : class => Phrase<T>([Part("actor", actor), Part("others", others)]);

    public string Sections => Text();

    public string FrameworkSections => Text();

    public string SectionsNote => Text();

    public string Unit => Text();

    public string Counts => Text();

    public string Rates => Text();

    public string RateNote => Text();

    public string Frameworks => Text();

    public string FrameworksNote => Text();

    public string All => Text();

    public string Citations => Text();

    public string CitationsNote => Text();

    public string UnknownYear => Text();

    public string CitationIn(string work, string section) => Text([("work", work), ("section", section)]);

    public string Timeline => Text();

    public string TimelineNote => Text();

    public string TimelineFades => Text();

    public string TimelineUndated => Text();

    public string TimelineBreak(int year) => Text([("year", $"{year}")]);

    public string Map => Text();

    public Phrase<T> MapPart<T>(T places)
        where T : class => Phrase<T>([Part("places", places)]);

    public Phrase<T> MapElsewhere<T>(T places)
        where T : class => Phrase<T>([Part("places", places)]);

    public string MapPoints(string kind, string places) => Text([("kind", kind), ("places", places)]);

    public string MapLines(string kind, string places) => Text([("kind", kind), ("places", places)]);

    public string MapAreas(string kind, string places) => Text([("kind", kind), ("places", places)]);

    public string MapDisputed(string lines) => Text([("lines", lines)]);

    public string MapCountries(string countries) => Text([("countries", countries)]);
}
