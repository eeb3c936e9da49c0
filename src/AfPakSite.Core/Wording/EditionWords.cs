namespace AfPakSite.Wording;

/// <summary>The pages of editions.</summary>
public sealed class EditionWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title(string study, string date) => Text([("study", study), ("date", date)]);

    public string Description(string date) => Text([("date", date)]);

    public Phrase<T> OnOnePage<T>(Func<string, T> study)
        where T : class => Phrase<T>([Link("study", study)]);

    public string Heading => Text();

    public string Note => Text();

    public string Link(string date) => Text([("date", date)]);

    public string SameIn(string date) => Text([("date", date)]);

    public string Shared => Text();

    /// <summary>What is in the place of the image of a figure.</summary>
    public string FigureWithoutImage => Text();
}
