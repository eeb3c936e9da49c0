using System.Collections.Frozen;

namespace AfPakSite.Wording;

/// <summary>
/// The words of the interface in one language, by subject; not the texts of <c>seeds/</c> and <c>input/</c>.
/// </summary>
/// <param name="table">The messages of the language.</param>
/// <param name="language">The tag of the language of the words.</param>
public sealed class Words(MessageTable table, string language)
{
    /// <summary>The language that has every word.</summary>
    public const string Default = "en";

    /// <summary>
    /// The words for a site: those of its language tag or of a truncation of it, otherwise English. Messages that a
    /// language lacks are English.
    /// </summary>
    /// <param name="read">Returns the content of a language's file; null if there is none.</param>
    public static Words For(string language, Func<string, string?> read)
    {
        foreach (var tag in LanguageTag.LookupOf(language).Append(Default))
        {
            if (read(tag) is { } json)
                return new(new MessageTable(Completed(json, tag, read), tag), tag);
        }
        throw new InvalidOperationException($"There are no words in “{Default}”.");
    }

    public string Language => language;

    /// <inheritdoc cref="MessageTable.AreReviewed"/>
    public bool AreReviewed => table.AreReviewed;

    private static string Completed(string json, string tag, Func<string, string?> read) =>
        tag != Default && read(Default) is { } english ? WordFallback.Complete(json, english) : json;

    /// <inheritdoc cref="MessageTable.ForScripts"/>
    public string ForScripts(Func<string, bool> includes) => table.ForScripts(includes);

    /// <summary>Whether the words are in a language or in one that it is a variety of.</summary>
    public bool AreIn(string tag) => LanguageTag.LookupOf(tag).Contains(language, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of default kinds and parts of the study, and titles and descriptions of pages.</summary>
    public FrozenSet<string> Names =>
        field ??= FrozenSet.Create(
            StringComparer.Ordinal,
            Kinds.Actor,
            Kinds.Actors,
            Actors.Title,
            Actors.Description,
            Kinds.Framework,
            Kinds.Frameworks,
            Frameworks.Title,
            Frameworks.Description,
            Kinds.Term,
            Kinds.Terms,
            Glossary.Title,
            Glossary.Description,
            Kinds.Place,
            Kinds.Places,
            Places.Title,
            Places.Description,
            Kinds.Works,
            Kinds.Events,
            Kinds.Argument,
            Study.WholeStudy,
            Study.Opening,
            Study.BeforeFirstHeading,
            Argument.Title,
            Argument.Description,
            Timeline.Title,
            Timeline.Description,
            Bibliography.Title,
            Bibliography.Description,
            Instructors.Title,
            Instructors.Description,
            Search.Title,
            Search.Description,
            Desk.Title,
            Desk.Description,
            About.Title,
            About.Description,
            NotFound.Title,
            NotFound.Description
        );

    /// <summary>A reading time: “2 minutes”, “under a minute”.</summary>
    public string Duration(double minutes) =>
        minutes < 1 ? Counts.UnderAMinute : Counts.Minutes((int)Math.Round(minutes, MidpointRounding.AwayFromZero));

    public ListWords Lists { get; } = new(table["lists"]);

    public DateWords Dates { get; } = new(table["dates"]);

    public CountWords Counts { get; } = new(table["counts"]);

    public FrameWords Frame { get; } = new(table["frame"]);

    public CitingWords Citing { get; } = new(table["citing"]);

    public StudyWords Study { get; } = new(table["study"]);

    public HistoryWords History { get; } = new(table["history"]);

    public RecordWords Records { get; } = new(table["records"]);

    public EditionWords Editions { get; } = new(table["editions"]);

    public KindWords Kinds { get; } = new(table["kinds"]);

    public HomeWords Home { get; } = new(table["home"]);

    public AboutWords About { get; } = new(table["about"]);

    public PersistenceWords Persistence { get; } = new(table["persistence"]);

    public NotFoundWords NotFound { get; } = new(table["notFound"]);

    public EntryWords Entries { get; } = new(table["entries"]);

    public ActorWords Actors { get; } = new(table["actors"]);

    public FrameworkWords Frameworks { get; } = new(table["frameworks"]);

    public PlaceWords Places { get; } = new(table["places"]);

    public ArgumentWords Argument { get; } = new(table["argument"]);

    public TimelineWords Timeline { get; } = new(table["timeline"]);

    public BibliographyWords Bibliography { get; } = new(table["bibliography"]);

    public GlossaryWords Glossary { get; } = new(table["glossary"]);

    public InstructorWords Instructors { get; } = new(table["instructors"]);

    public SearchWords Search { get; } = new(table["search"]);

    public DeskWords Desk { get; } = new(table["desk"]);

    public FigureWords Figures { get; } = new(table["figures"]);

    public BookWords Book { get; } = new(table["book"]);

    public PlainWords Plain { get; } = new(table["plain"]);

    public FeedWords Feed { get; } = new(table["feed"]);

    public OfflineWords Offline { get; } = new(table["offline"]);
}
