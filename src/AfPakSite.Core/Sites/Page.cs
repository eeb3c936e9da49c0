using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.History;
using AfPakSite.Studies;

namespace AfPakSite.Sites;

/// <summary>A page of a site with its subject.</summary>
/// <remarks>A closed family: code that depends on the kind of a page uses one <c>switch</c>.</remarks>
public abstract record Page
{
    private Page(PageFrame frame) => Frame = frame;

    public PageFrame Frame { get; }

    public string Route => Frame.Route;

    /// <summary>Without the title of the site.</summary>
    public string Title => Frame.Title;

    public string Description => Frame.Description;

    /// <summary>The home page: an overview of the study.</summary>
    /// <param name="Text">The maintainer's introduction; null without one.</param>
    public sealed record Home(PageFrame Frame, AuthoredPage? Text) : Page(Frame);

    /// <summary>The whole study on one page.</summary>
    public sealed record WholeStudy(PageFrame Frame) : Page(Frame);

    /// <summary>A section with its own page.</summary>
    public sealed record OfSection(PageFrame Frame, Section Section) : Page(Frame);

    /// <summary>The former address of a section.</summary>
    public sealed record Former(PageFrame Frame, FormerPage Was) : Page(Frame);

    /// <summary>All entries of a kind.</summary>
    public sealed record OfKind(PageFrame Frame, EntryKind Kind) : Page(Frame);

    /// <summary>One entry.</summary>
    public sealed record OfEntry(PageFrame Frame, Entity Entity) : Page(Frame);

    /// <summary>What the study asks, finds and recommends.</summary>
    public sealed record Argument(PageFrame Frame) : Page(Frame);

    public sealed record Timeline(PageFrame Frame) : Page(Frame);

    public sealed record Bibliography(PageFrame Frame) : Page(Frame);

    /// <summary>Every linkable target.</summary>
    /// <param name="Text">The maintainer's text above the table; null without one.</param>
    public sealed record Instructors(PageFrame Frame, AuthoredPage? Text) : Page(Frame);

    public sealed record Search(PageFrame Frame) : Page(Frame);

    /// <summary>The reader's own highlights, bookmarks and notes, which only the browser keeps.</summary>
    public sealed record Desk(PageFrame Frame) : Page(Frame);

    /// <summary>What the site is and how it was built.</summary>
    /// <param name="Text">The maintainer's text; null without one.</param>
    public sealed record About(PageFrame Frame, AuthoredPage? Text) : Page(Frame);

    /// <summary>Another authored page.</summary>
    public sealed record OfText(PageFrame Frame, AuthoredPage Text) : Page(Frame);

    public sealed record OfPath(PageFrame Frame, ReadingPath Path) : Page(Frame);

    /// <summary>The front page of an edition.</summary>
    public sealed record OfEdition(PageFrame Frame) : Page(Frame);

    /// <summary>The page for unknown addresses.</summary>
    public sealed record NotFound(PageFrame Frame) : Page(Frame);
}

/// <summary>The properties of every page.</summary>
/// <param name="Title">Without the title of the site.</param>
/// <param name="Language">A language tag (BCP 47).</param>
/// <param name="Trail">The pages between the home page and this one.</param>
/// <param name="Previous">The page before it in its sequence of sections or entries; null for the first.</param>
/// <param name="Next">The page after it; null for the last.</param>
/// <param name="IsListed">Whether lists of pages contain it; editions, former pages and the page for unknown addresses
/// are not listed.</param>
/// <param name="IsIndexable">Whether search engines may list it.</param>
public sealed record PageFrame(
    string Route,
    string Title,
    string Description,
    string Language,
    ImmutableArray<TitledRoute> Trail,
    TitledRoute? Previous,
    TitledRoute? Next,
    bool IsListed,
    bool IsIndexable
);

/// <summary>A page by its title and its route.</summary>
public sealed record TitledRoute(string Title, string Route);
