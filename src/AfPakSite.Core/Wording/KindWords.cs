namespace AfPakSite.Wording;

/// <summary>The names of the kinds of link targets.</summary>
public sealed class KindWords(MessageGroup messages) : WordGroup(messages)
{
    public string Section => Text();

    public string Paragraph => Text();

    public string Sentence => Text();

    public string Actor => Text();

    public string Framework => Text();

    public string Term => Text();

    public string Place => Text();

    public string Work => Text();

    public string Event => Text();

    public string Argument => Text();

    public string Actors => Text();

    public string Frameworks => Text();

    public string Terms => Text();

    public string Places => Text();

    public string Works => Text();

    public string Events => Text();
}
