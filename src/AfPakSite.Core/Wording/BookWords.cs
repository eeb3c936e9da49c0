namespace AfPakSite.Wording;

/// <summary>The EPUB.</summary>
public sealed class BookWords(MessageGroup messages) : WordGroup(messages)
{
    public string Cover => Text();

    public string CoverDescription(string study, string authors) => Text([("study", study), ("authors", authors)]);

    public string TitlePage => Text();

    public string Contents => Text();

    public string Landmarks => Text();

    public string WorksNote => Text();

    public Phrase<T> CitedIn<T>(T places)
        where T : class => Phrase<T>([Part("places", places)]);

    public string Accessibility => Text();

    public string Colophon => Text();

    public string CitedAs => Text();

    public string Released(string date) => Text([("date", date)]);

    public Phrase<T> Newest<T>(T book, T site)
        where T : class => Phrase<T>([Part("book", book), Part("site", site)]);

    public Phrase<T> Addresses<T>(T address)
        where T : class => Phrase<T>([Part("address", address)]);
}
