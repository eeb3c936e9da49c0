namespace AfPakSite.Wording;

/// <summary>Reading offline.</summary>
public sealed class OfflineWords(MessageGroup messages) : WordGroup(messages)
{
    public string Heading => Text();

    public string Note => Text();

    public string Keep => Text();

    public string Forget => Text();
}
