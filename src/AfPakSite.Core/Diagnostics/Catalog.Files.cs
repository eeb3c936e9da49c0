using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <content>The files of the input, and the addresses that come from their names and keys.</content>
public static partial class Catalog
{
    public static readonly DiagnosticKind FileMissingKind = new(
        "file-missing",
        Severity.Error,
        "A file that every site has is missing."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic FileMissing(string path, RequiredFile file) =>
        FileMissingKind.At(
            null,
            $"The file {Quoted(path)} is missing.",
            file switch
            {
                RequiredFile.Settings =>
                    "create it with the site's address, title and language, and the study's record",
                _ => "create it with the study as plain text, one heading or paragraph per line",
            }
        );

    public static readonly DiagnosticKind FileUnreadKind = new(
        "file-unread",
        Severity.Warning,
        "The folder of the study or of the input contains a file that nothing reads."
    );

    /// <param name="known">The files that are read.</param>
    /// <param name="folders">The folders in which every Markdown file is read.</param>
    /// <param name="study">The study that the file is beside; null for a file of the input.</param>
    /// <param name="isImage">Whether a figure of the study could show the file.</param>
    public static Diagnostic FileUnread(
        SourceText file,
        IReadOnlyList<string> known,
        IReadOnlyList<string> folders,
        SourceText? study,
        bool isImage
    ) =>
        FileUnreadKind.At(
            file.Start,
            $"Nothing reads the file {Quoted(file.Path)}.",
            study is not null && isImage
                    ? $"no figure of the study shows it: write `![What it shows](path)` on a line of its own in seeds/study.md, or delete the file"
                : study is not null ? $"the study is {Quoted(study.Path)}: delete or move the other file"
                : NearestMatch.Of(file.Path, known) is { } nearest ? $"did you mean {Quoted(nearest)}?"
                : $"the program reads {string.Join(", ", known)} and *.md in {string.Join(", ", folders)}"
        );

    public static readonly DiagnosticKind FrontMatterMissingKind = new(
        "front-matter-missing",
        Severity.Error,
        "A Markdown file of the input does not begin with front matter."
    )
    {
        LeavesFileUnread = true,
    };

    public static Diagnostic FrontMatterMissing(SourceText file) =>
        FrontMatterMissingKind.At(
            file.Start,
            "The file does not begin with front matter.",
            "begin the file with a line `---`, then keys and values, then another line `---`"
        );

    public static readonly DiagnosticKind RouteTakenKind = new(
        "route-taken",
        Severity.Error,
        "Two pages have the same address."
    );

    public static Diagnostic RouteTaken(SourceSpan page, string route) =>
        RouteTakenKind.At(
            page,
            $"Another page already has the route {Quoted(route)}.",
            "give one of the two another name"
        );

    private static readonly string SlugRule =
        $"addresses contain only a–z, 0–9 and hyphens, at most {Slug.Longest} of them, and are not a device of Windows such as con";

    public static readonly DiagnosticKind IdNotSlugKind = new(
        "id-not-slug",
        Severity.Error,
        "A key that becomes part of an address contains other characters than a–z, 0–9 and hyphens, or too many, or is the name of a device of Windows."
    );

    /// <param name="rename">The slug in the place of the id and of each link to it; null where the program does not
    /// know all links, or another entry has the slug.</param>
    /// <param name="kept">A link to the id that the program cannot change; null if there is none.</param>
    public static Diagnostic IdNotSlug(Located<string> id, Rename? rename = null, SourceSpan? kept = null) =>
        IdNotSlugKind.At(
            id.Span,
            $"{Quoted(id.Value)} cannot be part of an address.",
            $"write {Quoted(Slug.Of(id.Value))}{(kept is { } link ? $", and where {Quoted(link.Text)} ({link}) leads, which the program cannot change" : "")}: {SlugRule}",
            rename is null
                ? []
                :
                [
                    new Fix.Rewrite(
                        rename.Edits.Count == 1
                            ? $"Write “{Slug.Of(id.Value)}”"
                            : $"Write “{Slug.Of(id.Value)}” here and in {Quantity.Of(rename.Edits.Count - 1, "link")}",
                        IsSafe: true,
                        [.. rename.Edits]
                    ),
                ]
        );

    public static readonly DiagnosticKind FileNameNotSlugKind = new(
        "file-name-not-slug",
        Severity.Error,
        "A file name that becomes part of an address contains other characters than a–z, 0–9 and hyphens, or too many, or is the name of a device of Windows."
    );

    /// <param name="name">The name without its extension.</param>
    public static Diagnostic FileNameNotSlug(SourceText file, string name) =>
        FileNameNotSlugKind.At(
            file.Start,
            $"The file name {Quoted(name)} cannot be part of an address.",
            $"rename the file to {Quoted($"{Slug.Of(name)}.md")}: {SlugRule}"
        );

    public static readonly DiagnosticKind DuplicateIdKind = new(
        "duplicate-id",
        Severity.Error,
        "Two works, events or entries have the same key."
    );

    public static Diagnostic DuplicateId(Located<string> id, SourceSpan first) =>
        DuplicateIdKind.At(
            id.Span,
            $"Two entries have the key {Quoted(id.Value)}.",
            $"the other is at {first}; give each its own key"
        );

    public static readonly DiagnosticKind DuplicateItemKind = new(
        "duplicate-item",
        Severity.Error,
        "A list has the same passage, quotation or key twice."
    );

    public static Diagnostic DuplicateItem(Located<string> item, SourceSpan first) =>
        DuplicateItemKind.At(
            item.Span,
            $"The list already has {Quoted(item.Value)}.",
            $"it is at {first}; remove one of them"
        );
}

/// <summary>The edits that give something another id.</summary>
/// <param name="Edits">That of the id, then those of all links to it.</param>
public sealed record Rename(IReadOnlyList<Edit> Edits);

/// <summary>A file that every site needs.</summary>
public enum RequiredFile
{
    Study,
    Settings,
}
