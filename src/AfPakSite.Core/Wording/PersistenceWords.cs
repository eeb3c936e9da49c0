namespace AfPakSite.Wording;

/// <summary>The statement about how long addresses last.</summary>
public sealed class PersistenceWords(MessageGroup messages) : WordGroup(messages)
{
    public string Heading => Text();

    public string Ids => Text();

    public string NoLedger => Text();

    public string Removed => Text();

    public string PermanentBase(string address) => Text([("address", address)]);

    public string OnlyHost(string host) => Text([("host", host)]);

    public string NoHost => Text();

    public string Move => Text();

    public string Published(string address) => Text([("address", address)]);
}
