using System.Text;
using AfPakSite.Theme;
using AfPakSite.Theme.Book;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Tests;

/// <summary>The HTML that is written for what components build.</summary>
public sealed class ComponentWriterTests
{
    [Fact]
    public void Writes_elements_attributes_and_texts() =>
        Assert.Equal(
            "<p title=\"&lt;&quot;a&quot;&gt;\" hidden>a &amp; b<b>c</b><br /><i></i></p>",
            Written(builder =>
            {
                builder.OpenElement(0, "p");
                builder.AddAttribute(1, "title", "<\"a\">");
                builder.AddAttribute(2, "hidden", true);
                builder.AddAttribute(3, "open", false);
                builder.AddAttribute(4, "lang", (string?)null);
                builder.AddContent(5, "a & b");
                builder.AddMarkupContent(6, "<b>c</b>");
                builder.OpenElement(7, "br");
                builder.CloseElement();
                builder.OpenElement(8, "i");
                builder.CloseElement();
                builder.CloseElement();
            })
        );

    [Fact]
    public void Does_not_escape_letters_of_any_script() =>
        Assert.Equal("é–پښتو", Written(builder => builder.AddContent(0, "é–پښتو")));

    [Fact]
    public void Writes_components_inside_components_in_their_places() =>
        Assert.Equal(
            "[a][[b]]",
            Written(builder =>
            {
                builder.OpenComponent<Bracketed>(0);
                builder.AddComponentParameter(
                    1,
                    nameof(Bracketed.Content),
                    (RenderFragment)(inner => inner.AddContent(0, "a"))
                );
                builder.CloseComponent();
                builder.OpenComponent<Bracketed>(2);
                builder.AddComponentParameter(
                    3,
                    nameof(Bracketed.Content),
                    (RenderFragment)(
                        inner =>
                        {
                            inner.OpenComponent<Bracketed>(0);
                            inner.AddComponentParameter(
                                1,
                                nameof(Bracketed.Content),
                                (RenderFragment)(text => text.AddContent(0, "b"))
                            );
                            inner.CloseComponent();
                        }
                    )
                );
                builder.CloseComponent();
            })
        );

    [Fact]
    public void Refuses_a_parameter_that_the_component_does_not_have()
    {
        var fault = Assert.Throws<InvalidOperationException>(() =>
            new ComponentWriter(new StringBuilder()).Write(typeof(Bracketed), [("Contents", "a")])
        );
        Assert.Equal("Bracketed has no parameter Contents.", fault.Message);
    }

    /// <summary>The book's writer of chapters must know the same elements as the writer of components.</summary>
    [Theory]
    [InlineData("area")]
    [InlineData("col")]
    [InlineData("source")]
    [InlineData("track")]
    public void Has_void_elements_that_the_book_reads_as_empty(string name)
    {
        var html = Written(builder =>
        {
            builder.OpenElement(0, name);
            builder.CloseElement();
        });
        Assert.Equal($"<{name} />", html);
        var tokens = new HtmlTokens($"<{name} class=\"a\">");
        Assert.True(tokens.MoveNext());
        Assert.True(tokens.IsEmpty);
    }

    private static string Written(RenderFragment content)
    {
        var text = new StringBuilder();
        new ComponentWriter(text).Write(typeof(Bracketed), [(nameof(Bracketed.Content), content)]);
        return text.ToString()[1..^1];
    }

    private sealed class Bracketed : Part
    {
        [Parameter, EditorRequired]
        public required RenderFragment Content { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddContent(0, "[");
            builder.AddContent(1, Content);
            builder.AddContent(2, "]");
        }
    }
}
