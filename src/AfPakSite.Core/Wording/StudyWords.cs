namespace AfPakSite.Wording;

/// <summary>The text of the study and the notes beside it.</summary>
public sealed class StudyWords(MessageGroup messages) : WordGroup(messages)
{
    public string Opening => Text();

    public string BeforeFirstHeading => Text();

    public string SentencePlace(string section, int number) => Text([("section", section), ("number", $"{number}")]);

    public string SentencesPlace(string section, int first, int last) =>
        Text([("section", section), ("first", $"{first}"), ("last", $"{last}")]);

    public string Paragraph(int number) => Text([("number", $"{number}")]);

    public string Sentence(int number) => Text([("number", $"{number}")]);

    /// <summary>The name of the permalink of a paragraph, which is different for each paragraph of a page.</summary>
    public string ParagraphLink(string section, int number) => Text([("section", section), ("number", $"{number}")]);

    public string MarginalHead(string head) => Text([("head", head)]);

    public string Contents => Text();

    public string ContentsOfStudy => Text();

    public string ContentsOfSection => Text();

    public string Facts(string time) => Text([("time", time)]);

    public string SectionDescription(string section, string study) => Text([("section", section), ("study", study)]);

    public string WholeStudy => Text();

    public string WholeStudyDescription(string study) => Text([("study", study)]);

    public Phrase<T> NotesElsewhere<T>(Func<string, T> sections)
        where T : class => Phrase<T>([Link("sections", sections)]);

    public Phrase<T> OnOnePage<T>(Func<string, T> study)
        where T : class => Phrase<T>([Link("study", study)]);

    public Phrase<T> Files<T>(T files)
        where T : class => Phrase<T>([Part("files", files)]);

    public string WorksCited => Text();

    public Phrase<T> WorksCitedNote<T>(Func<string, T> bibliography)
        where T : class => Phrase<T>([Link("bibliography", bibliography)]);

    public string ChangedSince(string date) => Text([("date", date)]);

    /// <summary>The name of the list of the entries that a passage names.</summary>
    public string NamedIn(string passage) => Text([("passage", passage)]);

    /// <summary>The name of a mark that opens the notes on a sentence.</summary>
    public string NotesOn(int number) => Text([("number", $"{number}")]);

    /// <summary>What readers see instead of an image that the site does not have yet.</summary>
    public string FigureMissing => Text();

    /// <summary>The name of a table that has no caption.</summary>
    public string TableWithoutCaption(string section) => Text([("section", section)]);

    /// <summary>The name of a mark in the text that leads to a note of the study.</summary>
    public string Note(string number) => Text([("number", number)]);

    /// <summary>The name of a link from a note back to its mark.</summary>
    public string NoteBack(string number, string place) => Text([("number", number), ("place", place)]);

    /// <summary>The name of a mark that opens a quotation.</summary>
    public string EvidenceIn(string place) => Text([("place", place)]);
}
