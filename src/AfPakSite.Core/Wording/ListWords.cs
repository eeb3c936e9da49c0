namespace AfPakSite.Wording;

/// <summary>The separators of lists and labels.</summary>
public sealed class ListWords(MessageGroup messages) : WordGroup(messages)
{
    public string Comma => Text();

    public string Semicolon => Text();

    /// <summary>The mark that opens a quotation, with the space after it where a language has one.</summary>
    public string OpenQuote => Text();

    /// <summary>The mark that closes a quotation.</summary>
    public string CloseQuote => Text();

    public string Labeled(string label, string text) => Text([("label", label), ("text", text)]);

    public string Noted(string text, string note) => Text([("text", text), ("note", note)]);
}
