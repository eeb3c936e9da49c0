namespace AfPakSite.Diagnostics;

/// <summary>Markup that is published as plain text.</summary>
public enum StudyMarkup
{
    Link,

    /// <summary><c>[tea](https://example.org "A title")</c></summary>
    LinkTitle,

    Image,

    /// <summary><c>![A map](the map.png)</c></summary>
    ImageWithSpaces,

    /// <summary>A line that gives the address of a link elsewhere.</summary>
    LinkDefinition,

    /// <summary><c>[^1]</c>, or a number above or behind the end of a sentence.</summary>
    NoteMark,

    /// <summary><c>[@smith-2001]</c></summary>
    CitationKey,

    /// <summary><c>[12]</c></summary>
    CitationNumber,

    Html,

    /// <summary><c>$…$</c></summary>
    Formula,

    TexCommand,

    /// <summary><c>{#id}</c></summary>
    Attributes,

    /// <summary><c>(id)=</c></summary>
    Target,

    Table,

    /// <summary><c>:::</c></summary>
    Fence,

    /// <summary><c>::: {.note}</c> without a last line <c>:::</c>.</summary>
    OpenFence,

    /// <summary><c>```{note}</c>, <c>{abbr}`WHO`</c></summary>
    Directive,

    /// <summary><c>```{r}</c>: code that another program runs, of which the text has not the results.</summary>
    CodeCell,

    /// <summary><c>`r nrow(hills)`</c>: code in a sentence, in place of its result.</summary>
    CodeResult,

    /// <summary><c>{{&lt; figure &gt;}}</c>, <c>{% include %}</c>, <c>[[page]]</c></summary>
    Shortcode,

    /// <summary><c>: A definition</c> below its term.</summary>
    Definition,

    /// <summary><c>| A line of verse</c>, without a bar at its end.</summary>
    LineBlock,

    /// <summary>Two spaces or a backslash at the ends of several lines.</summary>
    LineBreak,

    /// <summary>Lines with <c>a.</c> and <c>b.</c>, or <c>(i)</c> and <c>(ii)</c>.</summary>
    LetteredItems,

    /// <summary><c>{++new++}</c>, <c>{--old--}</c>, <c>{~~old~&gt;new~~}</c></summary>
    ProposedChange,

    /// <summary>A sign of such a change without the other one.</summary>
    ChangeSign,

    /// <summary><c>``old''</c></summary>
    TexQuotation,

    /// <summary><c>~~old~~</c>, <c>==new==</c>, <c>x^2^</c>, <c>H~2~O</c></summary>
    Typography,

    /// <summary><c>(Smith, 200l)</c>, with the letter l for a digit.</summary>
    YearWithLetter,

    /// <summary><c>**…**</c> in plain text.</summary>
    Emphasis,
}
