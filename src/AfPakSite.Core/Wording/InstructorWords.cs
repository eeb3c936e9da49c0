namespace AfPakSite.Wording;

/// <summary>The page for instructors, the reading paths and the courses.</summary>
public sealed class InstructorWords(MessageGroup messages) : WordGroup(messages)
{
    public string Title => Text();

    public string Description => Text();

    public string Targets => Text();

    public string Caption => Text();

    public string Place => Text();

    public string Minutes => Text();

    public string Path => Text();

    public string Paths => Text();

    public Phrase<T> PathFacts<T>(string steps, string time, Func<string, T> course)
        where T : class => Phrase<T>([Words<T>("steps", steps), Words<T>("time", time), Link("course", course)]);

    public string ClassFacts(string time, string reading, int rate, string perQuestion) =>
        Text([("time", time), ("reading", reading), ("rate", $"{rate}"), ("perQuestion", perQuestion)]);

    public Phrase<T> ClassDownloads<T>(Func<string, T> course)
        where T : class => Phrase<T>([Link("course", course)]);

    public string Aims => Text();

    public string Passages => Text();

    public string Questions => Text();

    public string FurtherSteps => Text();

    public string PermanentLink => Text();

    public string PrintHandout => Text();

    public string Slides => Text();

    /// <summary>The head of the room for notes on a handout.</summary>
    public string Notes => Text();

    public string PathCourse(string title) => Text([("title", title)]);

    public string StepInSection(string kind, string section) => Text([("kind", kind), ("section", section)]);

    public string Courses => Text();

    public Phrase<T> CoursesNote<T>(Func<string, T> course)
        where T : class => Phrase<T>([Link("course", course)]);

    public string PathCoursesNote => Text();
}
