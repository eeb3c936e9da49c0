using AfPakSite.Citing;

namespace AfPakSite.Tests.Citing;

/// <summary>Escapes BibTeX's special characters, which the oracle does not check.</summary>
public sealed class BibTexTests
{
    [Fact]
    public void Writes_each_field_that_is_known() =>
        Assert.Equal(
            """
            @article{work,
              author = {Alpha, Ada and {Tea Board of Nowhere} and {Bravo}},
              title = {The {pH} of {U.S.} tea},
              journal = {Tea {Review}},
              year = {2003},
              month = {5},
              number = {3},
              pages = {321--328},
              volume = {12},
              doi = {10.5555/a_b}
            }

            """,
            Of(
                "type: article-journal, author: [{family: Alpha, given: Ada}, {literal: Tea Board of Nowhere}, {family: Bravo}], issued: \"2003-05\", title: The pH of U.S. tea, container-title: Tea Review, volume: \"12\", issue: \"3\", page: 321-8, DOI: 10.5555/a_b"
            )
        );

    [Theory]
    [InlineData("Tea & 50% _milk_ #1 for $2", @"Tea \& 50\% \_milk\_ \#1 for \$2")]
    [InlineData("a {b} c", @"a {\textbraceleft}b{\textbraceright} c")]
    [InlineData(@"a\b~c^d", @"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d")]
    [InlineData("1979–1989 — then", "1979--1989 --- then")]
    public void Escapes_what_LaTeX_would_interpret(string text, string escaped) =>
        Assert.Equal(escaped, BibTex.Escape(text));

    [Theory]
    [InlineData(@"}{\")]
    [InlineData("{{{")]
    [InlineData("} @article{x, title = {y}")]
    public void Keeps_its_braces_balanced(string hostile)
    {
        var entry = BibTex.Write(WorkOf.Variables([new("URL", hostile), new("title", hostile), new("note", hostile)]));
        var depth = 0;
        for (var at = 0; at < entry.Length; at++)
        {
            if (entry[at] is '{' or '}')
                depth += entry[at] == '{' ? 1 : -1;
            Assert.True(depth > 0 || at < 5 || at > entry.Length - 3, entry);
        }
        Assert.Equal(0, depth);
    }

    [Theory]
    [InlineData("family: Alpha, given: 'Ada, Lady'", "Alpha, {Ada, Lady}")]
    [InlineData("family: 'Alpha, Countess', given: Ada", "{Alpha, Countess}, Ada")]
    [InlineData("family: Salt And Pepper, given: Ada", "{Salt And Pepper}, Ada")]
    [InlineData("family: Anderson, given: Andrea", "Anderson, Andrea")]
    [InlineData("family: Alpha, given: Ada}, {literal: others", "Alpha, Ada and others")]
    public void Keeps_a_name_in_one_piece(string name, string author) =>
        Assert.Contains(
            $"author = {{{author}}}",
            Of($"type: book, title: Tea, author: [{{{name}}}]"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("DOI", "10.1/a\nUR  - https://evil.example", "doi = {10.1/a UR  - https://evil.example}")]
    [InlineData("URL", "https://tea.example/\r\n}", "url = {https://tea.example/ %7D}")]
    public void Keeps_an_address_in_one_line(string variable, string value, string field) =>
        Assert.Contains(field, BibTex.Write(WorkOf.Variables([new(variable, value)])), StringComparison.Ordinal);

    [Fact]
    public void Shows_how_much_of_a_work_is_known()
    {
        Assert.Contains(
            "note = {status: not identified; only the citation is known}",
            Of("type: document, author: [{family: Alpha}], issued: \"2003\", status: unidentified"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "title",
            Of("type: document, author: [{family: Alpha}], issued: \"2003\", status: unidentified"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("status", Of("type: book, title: Tea"), StringComparison.Ordinal);
    }

    private static string Of(string fields) => BibTex.Write(WorkOf.Fields(fields));
}
