using AfPakSite.Diagnostics;
using AfPakSite.Reading;

namespace AfPakSite.Tests.Reading;

/// <summary>What looks like markup and is not read is reported, in Markdown and in plain text.</summary>
public sealed class UnreadFormTests
{
    [Theory]
    [InlineData("[Tea](https://tea.example/ \"A title\") is old.", "the title of a link")]
    [InlineData("[Tea][t] is old.\n\n[t]: https://tea.example/ 'A title'", "the title of a link")]
    [InlineData("[Tea](#leaves \"A title\") is old.", "the title of a link")]
    [InlineData("Tea is ~~new~~ old.", "a strikethrough")]
    [InlineData("Tea is ==green==.", "a strikethrough")]
    [InlineData("The area is x^Q^ of it.", "a strikethrough")]
    [InlineData("{{< figure src=\"a.png\" >}}", "a command for another program")]
    [InlineData("Tea {% ref x %} is {{ page.title }}.", "a command for another program")]
    [InlineData("!include other.md", "a command for another program")]
    [InlineData("See [[the hills|hills]].", "a command for another program")]
    [InlineData("[TOC]", "a command for another program")]
    [InlineData("(@good) Tea is old.", "a command for another program")]
    [InlineData("*[WHO]: World Health Organization", "a command for another program")]
    [InlineData("- [ ] drink tea", "a command for another program")]
    [InlineData("> [!NOTE]\n> Tea is old.", "the fence of a division")]
    [InlineData("!!! note\n    Tea is old.", "the fence of a division")]
    [InlineData("#Leaves\n\nTea is old. It is green.", "looks like a heading")]
    [InlineData("Tea\n: A drink.", "a list of definitions")]
    [InlineData("Tea\n\n:   A drink.", "a list of definitions")]
    [InlineData("```{eval}\nTea is old.\n```", "a directive or a role")]
    [InlineData("It is {abbr}`WHO (World)`.", "a directive or a role")]
    [InlineData(":::{note}\nTea is old.\n\n## Hills\n\nThey are high.", "a division without its last fence")]
    [InlineData(":::{eval}\nTea is old.\n:::", "the fence of a division")]
    [InlineData("Tea is \\(x + 1 and old.", "a formula")]
    [InlineData("Tea\\thanks{To Ann} is old.", "a command of TeX")]
    [InlineData("Tea \\newpage", "a command of TeX")]
    [InlineData("Tea\tAge\nOld\t5", "a table")]
    [InlineData("Tea | Age\nOld | 5", "a table")]
    [InlineData("  Right     Left\n-------     ------\n     12     12", "a table")]
    [InlineData("-------  -----\n Tea      Age\n-------  -----", "a table")]
    [InlineData("Tea is old.† It is green.", "the mark of a note")]
    [InlineData("Tea is old.\\* It is green.", "the mark of a note")]
    [InlineData("Tea is it¹ and so².", "the mark of a note")]
    [InlineData("| Tea is old,\n|     and green.", "a line behind a bar")]
    [InlineData("##Leaves\n\nTea is old. It is green.", "looks like a heading")]
    [InlineData("Tea is [an old drink][cups].", "a link")]
    [InlineData("> [!NOTE] Leaves\n> Tea is old.", "the fence of a division")]
    [InlineData("!!! note \"Leaves\"\n    Tea is old.", "the fence of a division")]
    [InlineData("Tea is old,  \nand green,  \nand hot.", "which run on in one line")]
    [InlineData("Tea is old,\\\nand green,\\\nand hot.", "which run on in one line")]
    [InlineData("Tea\\dots and cups", "a command of TeX")]
    [InlineData("Tea is ``old'' and ``new''.", "quotation marks of TeX")]
    [InlineData("Tea is ``old''.", "quotation marks of TeX")]
    [InlineData("Tea is old.\n{: .lead #x}", "an id or a class")]
    [InlineData("{:toc}", "an id or a class")]
    [InlineData("% Tea is a remark.", "a command for another program")]
    [InlineData("a. Tea\nb. Cups", "items with letters")]
    [InlineData(
        "Table 1. A\n\n|a|b|\n|-|-|\n|c|d|\n\nTable 3. B\n\n|a|b|\n|-|-|\n|c|d|",
        "“Table 3” does not follow “Table 1”"
    )]
    [InlineData("Tea is\n(i) old\n(ii) green.", "items with letters")]
    [InlineData("----\n Tea   Age   Hill\n---- ----- ------\n old   5     high\n\n new   1     low\n----", "a table")]
    [InlineData("Tea is {++very ++}old.", "a change that an editor proposes")]
    [InlineData("Tea is {--very --}old.", "a change that an editor proposes")]
    [InlineData("Tea is {~~new~>old~~}.", "a change that an editor proposes")]
    [InlineData("Tea is {++very old.", "the signs of a change")]
    [InlineData("Tea is {~~new~~}.", "the signs of a change")]
    [InlineData("Tea is {>> really?\n\nold. <<}", "a comment that readers would see")]
    [InlineData("Tea is {# old.", "a comment that readers would see")]
    public void Is_reported_in_Markdown(string text, string name) =>
        Assert.Contains(Messages($"# On Tea\n\n## Leaves\n\n{text}\n", "study.md"), found => Has(found, name));

    [Theory]
    [InlineData("Tea is ~~new~~ old.", "a strikethrough")]
    [InlineData("{{< figure src=\"a.png\" >}}", "a command for another program")]
    [InlineData("Tea is \\(x + 1 and old.", "a formula")]
    [InlineData("Tea is old.* It is green.", "the mark of a note")]
    [InlineData("Tea is old.ᵃ It is green.", "the mark of a note")]
    [InlineData("Tea is wet ^1.", "raised or lowered")]
    [InlineData("Tea is _old_.", "emphasis")]
    [InlineData("Tea is __old__.", "emphasis")]
    [InlineData("Tea is *old*.", "emphasis")]
    [InlineData("Tea is `old`.", "emphasis")]
    [InlineData("Tea is {\\it old}.", "a command of TeX")]
    [InlineData("Tea is old [Smi01, p. 3].", "the key of a citation")]
    [InlineData("Tea is old (Smith2001).", "the key of a citation")]
    [InlineData("Tea  Age  Color\nOld  5    green", "a table")]
    [InlineData("(1) Leaves\nTea is old. It is green.", "looks like a heading")]
    [InlineData("It is {abbr}`WHO (World)`.", "a directive or a role")]
    public void Is_reported_in_plain_text(string text, string name) =>
        Assert.Contains(Messages($"On Tea\n1. Leaves\n{text}\n", "study.txt"), found => Has(found, name));

    [Theory]
    [InlineData("Lecture 1: Leaves")]
    [InlineData("Part A. Leaves")]
    [InlineData("Question 1: Why is it green?")]
    [InlineData("ii. Leaves")]
    [InlineData("b) Green Leaves")]
    [InlineData("① Leaves")]
    [InlineData("Ⅱ. Leaves")]
    [InlineData("2nd Leaves")]
    [InlineData("=== Leaves ===")]
    [InlineData("— Leaves —")]
    [InlineData("Leaves:")]
    [InlineData("Chapter the First")]
    public void Line_like_a_heading_is_reported(string line) =>
        Assert.Contains(
            Messages($"On Tea\n1. Water\nTea is old.\n{line}\nTea is old. It is green.\n", "study.txt"),
            found => Has(found, "looks like a heading")
        );

    [Theory]
    [InlineData("Table 1: Leaves")]
    [InlineData("Map 2. Leaves")]
    [InlineData("b) they are green")]
    [InlineData("They said:")]
    [InlineData("a) Green tea\nb) Black tea")]
    [InlineData("Step 1: Boil\nStep 2: Pour")]
    [InlineData("***")]
    public void Line_of_another_kind_is_not(string line) =>
        Assert.DoesNotContain(
            Messages($"On Tea\n1. Water\nTea is old.\n{line}\nTea is old. It is green.\n", "study.txt"),
            found => Has(found, "looks like a heading")
        );

    /// <summary>A numbered list says that numbers cite its entries.</summary>
    [Theory]
    [InlineData("Tea is old1. It is green2,3.", "the number of a citation")]
    [InlineData("Tea is old.1–3 It is green.", "the number of a citation")]
    [InlineData("Tea is old (1). It is green (1, 2).", "the number of a citation")]
    public void Number_of_a_listed_work_is_reported(string text, string name) =>
        Assert.Contains(
            Messages($"On Tea\n1. Leaves\n{text}\nReferences\n1. Reed A. Tea. Ely: Hill; 2001.\n", "study.txt"),
            found => Has(found, name)
        );

    [Fact]
    public void List_of_numbers_behind_a_stop_is_reported_beside_brackets() =>
        Assert.Single(
            Messages(
                "On Tea\n1. Leaves\nTea is old [1]. It helps.1,2 It is 3,5.\nReferences\n1. Reed A. Tea. Ely: Hill; 2001.\n2. Moss A. Tea. Ely: Hill; 2001.\n",
                "study.txt"
            ),
            found => Has(found, "the number of a citation")
        );

    [Fact]
    public void Numbers_of_items_and_names_are_not_those_of_works() =>
        Assert.DoesNotContain(
            Messages(
                "On Tea\n1. Leaves\nTea is (1) old and (2) green [1], as model1 shows.\nReferences\n1. Reed A. Tea. Ely: Hill; 2001.\n",
                "study.txt"
            ),
            found => Has(found, "the number of a citation")
        );

    [Fact]
    public void Notes_with_letters_are_reported() =>
        Assert.Contains(
            Messages("On Tea\n1. Leaves\nTea is old.a\nNotes\na First.\n", "study.txt"),
            found => Has(found, "No mark refers to the note “a”")
        );

    [Theory]
    [InlineData("Tea costs ~5 and is 5 m² or 7 km² large, and a == b.")]
    [InlineData("The file C:\\temp is \\(closed\\), and `~~code~~` is code.")]
    [InlineData("Tea: a drink. It is 5* or better, and 3 + 4 ++ 5.")]
    [InlineData("Tea \\*is\\* old, 5*6*7, a_b_c and x_1.")]
    [InlineData("Tea is old.  It is green.  It is good.")]
    [InlineData("A set {a} and {b} are sets.")]
    [InlineData("The sum |x| is 5. It is [old] [new], or 5 % of it.")]
    [InlineData("The share was 50\n% in 2001, and rose.")]
    [InlineData("Below.\n\n# Cups\n\nThey are.", "Ada Brown¹, Ben Green²\n\n¹ Tea School\n\n² Hill School")]
    public void Is_not_seen_in_prose(string text, string byline = "") =>
        Assert.DoesNotContain(
            Messages($"# On Tea\n\n{byline}\n\n## Leaves\n\n{text}\n", "study.md"),
            found => found.Contains("published as plain text", StringComparison.Ordinal)
        );

    private static bool Has(string message, string name) => message.Contains(name, StringComparison.Ordinal);

    private static List<string> Messages(string text, string path)
    {
        var diagnostics = new DiagnosticBag();
        StudyReader.Read(new(path, text), "en", diagnostics);
        return [.. diagnostics.ToSorted(strict: false).Select(found => found.Message)];
    }
}
