using System.Text.Json.Nodes;
using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Text;

public sealed class CanonicalJsonTests
{
    /// <summary>The example of RFC 8785, section 3.2.2, without its numbers.</summary>
    [Fact]
    public void Escapes_what_the_standard_escapes() =>
        Assert.Equal(
            """
            "€$\u000f\nA'B\"\\\\\"/"
            """,
            CanonicalJson.Quote("\u20ac$\u000F\nA'\u0042\"\\\\\"/")
        );

    [Fact]
    public void Can_be_read_back() =>
        Gen
            .String.Where(text => !text.Any(char.IsSurrogate))
            .Sample(text => Assert.Equal(text, (string?)JsonNode.Parse(CanonicalJson.Quote(text))));

    [Fact]
    public void Omits_members_without_a_value() =>
        Assert.Equal(
            """{"a":1,"c":["x",-2]}""",
            CanonicalJson.Object(
                ("a", CanonicalJson.Number(1)),
                ("b", null),
                ("c", CanonicalJson.Array([CanonicalJson.Quote("x"), CanonicalJson.Number(-2)]))
            )
        );
}
