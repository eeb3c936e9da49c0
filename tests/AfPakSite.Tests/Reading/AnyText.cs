using CsCheck;

namespace AfPakSite.Tests.Reading;

/// <summary>Random texts for readers that must accept any text.</summary>
internal static class AnyText
{
    private static readonly string[] Study =
    [
        "(",
        ")",
        "[",
        "]",
        "Smith",
        "Smith and Jones",
        "van der Berg",
        "al-",
        "O’Neil",
        "’s",
        "et al.",
        "2001",
        "2010a,b",
        "n.d.",
        "pp. 4",
        "see ",
        "U.S.",
        "J.",
        ", ",
        "; ",
        ". ",
        "? ",
        "…",
        "。",
        "”",
        "“",
        ": ",
        "\n",
        "\r\n",
        "\n\n",
        "1. ",
        "3.1. ",
        "12 ",
        "Abstract\n",
        "References\n",
        "Human Security: ",
        " ",
        "\t",
        "\u00A0",
        "tea ",
        "Tea ",
    ];

    private static readonly string[] Marks =
    [
        "# ",
        "## ",
        "#",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~~\n",
        "> ",
        "- ",
        "1. ",
        "![",
        "](",
        "](<study:",
        ">)",
        "<",
        ">",
        "&amp;",
        "&#0;",
        "\\",
        "---\n",
        "===\n",
        "[^1]",
        "[a]: b\n",
        "[@key]",
        "[[tea]]",
        "[[tea|Tea]]",
        "[[",
        "|",
        "@",
        "<https://a.b>",
        "<a@b.c>",
        "    ",
        "\n",
        "tea",
    ];

    private static readonly string[] Yaml =
    [
        "a",
        ": ",
        ":",
        "- ",
        "-",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "\"",
        "'",
        "|",
        ">",
        "|+2\n",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "!<",
        "%YAML 1.2\n",
        "%TAG ! x\n",
        "---\n",
        "...\n",
        "#",
        " #",
        "\\u",
        "\\U",
        "\\x",
        "\\uD800",
        "D800",
        "FFFFFFFF",
        "\\",
        "\n",
        "\r\n",
        "\r",
        "\n  ",
        "\n    ",
        "\t",
        "\0",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "~",
        "@",
        "`",
        "<<",
        "=",
    ];

    private static readonly Gen<string> Odd = Gen.OneOf(
        Gen.Char.Select(c => c.ToString()),
        Pick(
            "\uD835\uDD38",
            "\uD835",
            "\uDD38",
            "e\u0301",
            "é",
            "\u0301",
            "茶",
            "ا",
            "\0",
            "\u200D",
            "\uFFFD",
            "\uFEFF",
            "0",
            "٣",
            "Z",
            "z",
            "ǅ",
            "İ",
            "ß"
        )
    );

    public static Gen<string> OfStudy { get; } = Join(Study, Marks);

    public static Gen<string> OfMarkup { get; } = Join(Marks, Study);

    public static Gen<string> OfYaml { get; } = Join(Yaml, Marks);

    /// <summary>Mostly meaningful pieces, some pieces of other formats, and some unusual characters.</summary>
    private static Gen<string> Join(string[] common, string[] rare) =>
        Gen.Frequency((12, Pick(common)), (2, Pick(rare)), (2, Odd)).Array[0, 40].Select(string.Concat);

    private static Gen<string> Pick(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
}
