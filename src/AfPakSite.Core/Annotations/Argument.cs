using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>A part of the study's argument, such as its questions or its findings: a group in
/// <c>input/argument.yml</c>.</summary>
/// <param name="Label">The name of one item: “Question”.</param>
/// <param name="Note">Where the study has the items, with its evidence; null without one.</param>
/// <param name="Unsaid">What the study leaves open, which no quotation can prove; null if there is nothing to
/// say.</param>
public sealed record ArgumentGroup(
    Located<string> Id,
    string Title,
    string Label,
    Statement? Note,
    string? Unsaid,
    ImmutableArray<ArgumentItem> Items
);

/// <summary>One question, finding or other step of the argument, in a few words of the site's own.</summary>
/// <param name="Number">Its place in its group, from 1.</param>
/// <param name="Answers">The ids of the items of earlier groups that it answers, the main one first.</param>
/// <param name="Unsaid">What the study leaves open about it; null if there is nothing to say.</param>
public sealed record ArgumentItem(
    Located<string> Id,
    int Number,
    Statement Statement,
    ImmutableArray<Located<string>> Answers,
    string? Unsaid
);
