using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>A change that ends a diagnostic, and that the program can make.</summary>
/// <param name="Title">What it does, as the label of a button: <c>Write “term”</c>.</param>
/// <param name="IsSafe">Whether only one change can be meant, so that nobody must choose.</param>
public abstract record Fix(string Title, bool IsSafe)
{
    /// <summary>Edits that belong together: all of them are made, or none.</summary>
    public sealed record Rewrite(string Title, bool IsSafe, ImmutableArray<Edit> Edits) : Fix(Title, IsSafe);

    /// <summary>Decisions about lost anchors, which <c>anchors retire</c> also records.</summary>
    public sealed record Retire(string Title, bool IsSafe, ImmutableArray<LostAnchorDecision> Decisions)
        : Fix(Title, IsSafe);

    /// <summary>A rewrite with one edit; nothing if the text cannot be written there.</summary>
    internal static ImmutableArray<Fix> Of(string title, bool isSafe, Edit? edit) =>
        edit is null ? [] : [new Rewrite(title, isSafe, [edit])];
}

/// <summary>A range of a file, and the text that replaces it.</summary>
public sealed record Edit(SourceSpan Span, string Text);

/// <summary>A decision about a lost anchor.</summary>
/// <param name="To">The id of its successor; null for a note at its address.</param>
public sealed record LostAnchorDecision(string Id, string? To);
