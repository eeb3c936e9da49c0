namespace AfPakSite.Wording;

/// <summary>The frame of every page: header, navigation, footer, imprint.</summary>
public sealed class FrameWords(MessageGroup messages) : WordGroup(messages)
{
    public string PageTitle(string page, string site) => Text([("page", page), ("site", site)]);

    public string SkipToText => Text();

    public string Search => Text();

    public string Menu => Text();

    public string Close => Text();

    public string Settings => Text();

    public string Site => Text();

    public string Breadcrumb => Text();

    public string Home => Text();

    public Phrase<T> EditionNotice<T>(string date, Func<string, T> today)
        where T : class => Phrase<T>([Words<T>("date", date), Link("today", today)]);

    public string Neighbors => Text();

    public string BackToTop => Text();

    public string Previous => Text();

    public string Next => Text();

    public Phrase<T> License<T>(T license)
        where T : class => Phrase<T>([Part("license", license)]);

    public string AllRightsReserved => Text();

    public Phrase<T> Release<T>(string date, Func<string, T> changes)
        where T : class => Phrase<T>([Words<T>("date", date), Link("changes", changes)]);

    public Phrase<T> ReleaseWithChanges<T>(string date, Func<string, T> changes)
        where T : class => Phrase<T>([Words<T>("date", date), Link("changes", changes)]);

    public Phrase<T> Edition<T>(string date, Func<string, T> changes)
        where T : class => Phrase<T>([Words<T>("date", date), Link("changes", changes)]);

    public Phrase<T> SectionOf<T>(T study)
        where T : class => Phrase<T>([Part("study", study)]);

    public Phrase<T> AboutStudy<T>(T study)
        where T : class => Phrase<T>([Part("study", study)]);
}
