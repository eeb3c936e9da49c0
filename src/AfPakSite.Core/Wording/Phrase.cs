using System.Collections.Immutable;

namespace AfPakSite.Wording;

/// <summary>A message that contains parts of a page: links, or lists of links.</summary>
/// <typeparam name="T">The type of a part: a render fragment, or markup as text.</typeparam>
public sealed record Phrase<T>(ImmutableArray<PhrasePart<T>> Parts)
    where T : class
{
    /// <summary>The phrase as one text.</summary>
    /// <param name="writeWords">Converts words of the message to markup.</param>
    /// <param name="writePart">Converts a part to markup.</param>
    public string Join(Func<string, string> writeWords, Func<T, string> writePart) =>
        string.Concat(Parts.Select(part => part.Part is { } other ? writePart(other) : writeWords(part.Words)));
}

/// <summary>Either words of a message or a part of the page.</summary>
/// <param name="Words">Empty if there is a part.</param>
/// <param name="Part">Null if there are words.</param>
public readonly record struct PhrasePart<T>(string Words, T? Part)
    where T : class;

/// <summary>The value of a placeholder of a phrase.</summary>
/// <param name="Name">The name of the placeholder.</param>
/// <param name="Fill">Makes the part from the text in the placeholder, which may be empty.</param>
public readonly record struct PhraseSlot<T>(string Name, Func<string, PhrasePart<T>> Fill)
    where T : class;
