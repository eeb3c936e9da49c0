using System.Collections.Immutable;

namespace AfPakSite.Wording;

/// <summary>A message with parts of a page in it: links, or lists of links.</summary>
/// <typeparam name="T">What a page is made of: a fragment of a component, or markup as text.</typeparam>
public sealed record Phrase<T>(ImmutableArray<PhrasePart<T>> Parts)
    where T : class
{
    /// <summary>The phrase as one text.</summary>
    /// <param name="writeWords">Writes the words of the message as markup.</param>
    /// <param name="writePart">Writes what is between them.</param>
    public string Join(Func<string, string> writeWords, Func<T, string> writePart) =>
        string.Concat(Parts.Select(part => part.Part is { } other ? writePart(other) : writeWords(part.Words)));
}

/// <summary>Words of a message, or a part of the page between them.</summary>
/// <param name="Words">Empty where there is another part.</param>
/// <param name="Part">Null where there are words.</param>
public readonly record struct PhrasePart<T>(string Words, T? Part)
    where T : class;

/// <summary>What fills a placeholder of a phrase.</summary>
/// <param name="Name">Of the placeholder.</param>
/// <param name="Fill">Gets the words that the placeholder gives; empty where it gives none.</param>
public readonly record struct PhraseSlot<T>(string Name, Func<string, PhrasePart<T>> Fill)
    where T : class;
