namespace AfPakSite.Wording;

/// <summary>The pages of all entries.</summary>
public sealed class EntryWords(MessageGroup messages) : WordGroup(messages)
{
    /// <summary>Whose view a page gives.</summary>
    public string Reported => Text();

    /// <summary>The rules by which sentences count.</summary>
    public string CountNote => Text();

    /// <summary>The rule for names in compounds.</summary>
    public string CompoundNote => Text();

    /// <summary>The rule for the names of capitals.</summary>
    public string CapitalNote => Text();

    /// <summary>The names whose sentences are counted.</summary>
    public string NamesCounted(string names) => Text([("names", names)]);

    public string Sections => Text();

    public string WorksAbout => Text();

    public string Filters => Text();

    public string Any => Text();
}
