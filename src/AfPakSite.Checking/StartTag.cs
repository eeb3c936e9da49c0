using AngleSharp.Html.Parser.Tokens.Struct;

namespace AfPakSite.Checking;

/// <summary>A start tag of the tokenizer, whose parts become strings only where somebody asks for them.</summary>
internal readonly ref struct StartTag
{
    private readonly ref readonly StructHtmlToken token;

    public StartTag(ref readonly StructHtmlToken token) => this.token = ref token;

    public ReadOnlySpan<char> Name => token.Name.Memory.Span;

    /// <summary>The offset of the character after its <c>&lt;</c>.</summary>
    public int Position => token.Position.Position;

    public int AttributeCount => token.Attributes.Count;

    public ReadOnlySpan<char> AttributeName(int index) => token.Attributes[index].Name.Memory.Span;

    public string AttributeValue(int index) => token.Attributes[index].Value.ToString();

    /// <summary>The value of an attribute; null if it is absent.</summary>
    public string? Attribute(ReadOnlySpan<char> name)
    {
        for (var index = 0; index < AttributeCount; index++)
        {
            if (AttributeName(index).SequenceEqual(name))
                return AttributeValue(index);
        }
        return null;
    }
}
