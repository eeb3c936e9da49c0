namespace AfPakSite.Wording;

/// <summary>How pages and the study are cited.</summary>
public sealed class CitingWords(MessageGroup messages) : WordGroup(messages)
{
    public string HowToCite => Text();

    public string CiteStudy => Text();

    public string CitePageOrStudy => Text();

    public string ThisPage => Text();

    public string TheStudy => Text();

    public Phrase<T> Download<T>(T files)
        where T : class => Phrase<T>([Part("files", files)]);

    public string EditionTitle(string study, string date) => Text([("study", study), ("date", date)]);

    public string FromEdition(string date, string address) => Text([("date", date), ("address", address)]);
}
