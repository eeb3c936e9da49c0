namespace AfPakSite.Theme.Book;

/// <summary>Reads the HTML that this program's components write, one tag or text after the other.</summary>
/// <remarks>
/// It is not a parser of HTML: components escape their texts and attributes, and close their elements.
/// </remarks>
internal ref struct HtmlTokens(ReadOnlySpan<char> html)
{
    private ReadOnlySpan<char> rest = html;

    /// <summary>The text between two tags as HTML; empty for a tag.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The name of the element that a tag starts or ends; empty for a text.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public HtmlAttributes Attributes { get; private set; }

    public bool IsEnd { get; private set; }

    /// <summary>Whether a start tag is a whole element.</summary>
    public bool IsEmpty { get; private set; }

    public bool MoveNext()
    {
        if (rest.IsEmpty)
            return false;
        this = new(rest);
        if (rest[0] == '<')
            ReadTag();
        else
            Text = Take(rest.IndexOf('<') is var end and >= 0 ? end : rest.Length);
        return true;
    }

    private void ReadTag()
    {
        var tag = Take(LengthOfTag())[1..^1];
        IsEnd = tag[0] == '/';
        tag = IsEnd ? tag[1..] : tag;
        var isClosed = tag[^1] == '/';
        tag = isClosed ? tag[..^1] : tag;
        var length = tag.IndexOfAny(HtmlAttributes.Spaces);
        Name = length < 0 ? tag : tag[..length];
        Attributes = new(length < 0 ? default : tag[length..]);
        IsEmpty = isClosed || HtmlElements.IsVoid(Name);
    }

    private readonly int LengthOfTag()
    {
        for (var end = 1; ; end++)
        {
            end += rest[end..].IndexOfAny('"', '>');
            if (rest[end] == '>')
                return end + 1;
            end += 1 + rest[(end + 1)..].IndexOf('"');
        }
    }

    private ReadOnlySpan<char> Take(int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}

/// <summary>The attributes of a tag, which it is an enumerator of.</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<char> attributes)
{
    public const string Spaces = " \t\r\n";

    private const string NameEnds = $"={Spaces}";

    private ReadOnlySpan<char> rest = attributes;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The value as HTML; empty for an attribute without a value.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public readonly HtmlAttributes GetEnumerator() => this;

    public readonly HtmlAttributes Current => this;

    public bool MoveNext()
    {
        rest = rest.TrimStart(Spaces);
        if (rest.IsEmpty)
            return false;
        var end = rest.IndexOfAny(NameEnds);
        Name = end < 0 ? rest : rest[..end];
        rest = rest[Name.Length..];
        Value = default;
        if (rest is not ['=', '"', ..])
            return true;
        Value = rest[2..(2 + rest[2..].IndexOf('"'))];
        rest = rest[(Value.Length + 3)..];
        return true;
    }

    /// <summary>The value of an attribute as HTML; empty if the tag does not have it.</summary>
    public readonly ReadOnlySpan<char> ValueOf(string name)
    {
        foreach (var attribute in this)
        {
            if (attribute.Name.SequenceEqual(name))
                return attribute.Value;
        }
        return default;
    }
}
