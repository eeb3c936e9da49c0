namespace AfPakSite.Wording;

/// <summary>The argument of the study.</summary>
public sealed class ArgumentWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Note => Text();

    /// <summary>The name of an item: “Question 1”.</summary>
    /// <param name="label">The input's name of one item of the group.</param>
    public string ItemName(string label, int number) => Text([("label", label), ("number", $"{number}")]);

    public Phrase<T> Answers<T>(T items)
        where T : class => Phrase<T>([Part("items", items)]);

    public string FrameworksTitle => Text();

    public Phrase<T> NoFramework<T>(T sections)
        where T : class => Phrase<T>([Part("sections", sections)]);

    public string CitationsTitle => Text();

    public string CitationsNote => Text();

    /// <summary>The heading of a column of sentences with a citation.</summary>
    public string Cited => Text();

    public string Uncited => Text();

    public string CitedSentences => Text();

    public string UncitedSentences => Text();

    public Phrase<T> SeeAlso<T>(T items)
        where T : class => Phrase<T>([Part("items", items)]);
}
