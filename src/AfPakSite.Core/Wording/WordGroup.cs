using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace AfPakSite.Wording;

/// <summary>Typed access to the messages of one subject. Each member returns the message of its own name.</summary>
/// <param name="messages">The messages of the subject.</param>
public abstract class WordGroup(MessageGroup messages)
{
    /// <summary>The placeholder of the number that determines the plural form.</summary>
    public const string Counted = "count";

    protected string Text([CallerMemberName] string name = "") => messages.Text(name).Fill();

    protected string Text(ReadOnlySpan<(string, string)> values, [CallerMemberName] string name = "") =>
        messages.Text(name).Fill(values);

    protected string Count(int count, [CallerMemberName] string name = "") => Count(count, [], name);

    protected string Count(int count, ReadOnlySpan<(string, string)> values, [CallerMemberName] string name = "") =>
        messages.Text(name, count).Fill([(Counted, messages.Numbers.Of(count)), .. values]);

    protected ImmutableArray<string> List([CallerMemberName] string name = "") => messages.List(name);

    protected Phrase<T> Phrase<T>(ReadOnlySpan<PhraseSlot<T>> slots, [CallerMemberName] string name = "")
        where T : class => messages.Text(name).Fill(slots);

    protected Phrase<T> Phrase<T>(int count, ReadOnlySpan<PhraseSlot<T>> slots, [CallerMemberName] string name = "")
        where T : class => messages.Text(name, count).Fill([Words<T>(Counted, messages.Numbers.Of(count)), .. slots]);

    /// <summary>A part of the page as the value of a placeholder.</summary>
    protected static PhraseSlot<T> Part<T>(string name, T part)
        where T : class => new(name, _ => new("", part));

    /// <summary>A link as the value of a placeholder that contains the link's text.</summary>
    protected static PhraseSlot<T> Link<T>(string name, Func<string, T> link)
        where T : class => new(name, words => new("", link(words)));

    /// <summary>A text as the value of a placeholder.</summary>
    protected static PhraseSlot<T> Words<T>(string name, string words)
        where T : class => new(name, _ => new(words, null));
}
