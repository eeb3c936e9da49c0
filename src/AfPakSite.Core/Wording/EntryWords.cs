namespace AfPakSite.Wording;

/// <summary>The pages of all entries.</summary>
public sealed class EntryWords(MessageGroup messages) : WordGroup(messages)
{
    public string WorksAbout => Text();
}
