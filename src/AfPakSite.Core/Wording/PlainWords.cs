namespace AfPakSite.Wording;

/// <summary>The Markdown twins and <c>llms.txt</c>.</summary>
public sealed class PlainWords(MessageGroup messages) : WordGroup(messages)
{
    public Phrase<T> Section<T>(T study)
        where T : class => Phrase<T>([Part("study", study)]);

    public Phrase<T> Entry<T>(T study)
        where T : class => Phrase<T>([Part("study", study)]);

    public string CitedAs(string reference) => Text([("reference", reference)]);

    public string Addresses => Text();

    public string Study => Text();

    public string Data => Text();

    public string StudyData => Text();

    public string WorksData => Text();

    public string LinksData => Text();

    public string AnchorsData => Text();
}
