using AfPakSite.Reading;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Reading;

/// <summary>What the lines below the title of a study say of it.</summary>
public sealed class TextHeadTests
{
    [Theory]
    [InlineData("Ada Brown and Ben van der Green", "Ada Brown; Ben van der Green")]
    [InlineData("by Ada Brown", "Ada Brown")]
    [InlineData("Ada Brown\nSchool of Tea, Hilltown", "Ada Brown (School of Tea, Hilltown)")]
    [InlineData("Ada Brown\nada@tea.example", "Ada Brown")]
    [InlineData(
        "Ada Brown¹,², Ben Green²\n¹ School of Tea\n² Institute of Water",
        "Ada Brown (School of Tea) (Institute of Water); Ben Green (Institute of Water)"
    )]
    [InlineData("Ada Brown¹ & Ben Green²\n¹ Tea House\n² Hill House", "Ada Brown (Tea House); Ben Green (Hill House)")]
    [InlineData(
        "Ada Brown\nUniversity of Tea\nBen Green\nHill College",
        "Ada Brown (University of Tea); Ben Green (Hill College)"
    )]
    [InlineData(
        "Ada Brown1 and Ben Green2\n1 Tea University; 2 Hill College",
        "Ada Brown (Tea University); Ben Green (Hill College)"
    )]
    [InlineData(
        "Ada Brown¹, Ben Green²\n¹Tea University, 12 Moor Street, ²Hill College",
        "Ada Brown (Tea University, 12 Moor Street); Ben Green (Hill College)"
    )]
    [InlineData(
        "Ada Brown (1) and Ben Green (2)\n(1) Tea University; (2) Hill College",
        "Ada Brown (Tea University); Ben Green (Hill College)"
    )]
    [InlineData(
        "Ada Brown1,2\n1 Department of Tea, Hill University, Hill\n2 Moor College",
        "Ada Brown (Department of Tea, Hill University, Hill) (Moor College)"
    )]
    [InlineData("Ada Brown*\n* Corresponding author: ada@tea.example", "Ada Brown")]
    [InlineData("Ada Brown*, Ben Green*\n* Both authors contributed equally.", "Ada Brown; Ben Green")]
    [InlineData("Ada Brown*\n* School of Tea", "Ada Brown (School of Tea)")]
    [InlineData("Ada Brown, School of Tea, Hilltown", "Ada Brown (School of Tea, Hilltown)")]
    [InlineData("Ada Brown and Ben Green, Hill University", "Ada Brown (Hill University); Ben Green (Hill University)")]
    [InlineData("Written by Ada Brown", "Ada Brown")]
    [InlineData("VORGELEGT VON ADA BROWN", "ADA BROWN")]
    [InlineData("Écrit par Ada Brown et Ben Green", "Ada Brown; Ben Green")]
    [InlineData("Text: Ada Brown", "Ada Brown")]
    [InlineData("作者：王小明、李华", "王小明; 李华")]
    [InlineData("بقلم علي حسن", "علي حسن")]
    [InlineData("By Prof. Ada Brown and Dr. Ben Green", "Ada Brown; Ben Green")]
    [InlineData("Its Growth in the Hills\nby Ada Brown", "Ada Brown")]
    [InlineData("Its Growth in the Hills\nAda Brown\nSchool of Tea", "Ada Brown (School of Tea)")]
    [InlineData("It grows in the hills.\nby Ada Brown", "")]
    [InlineData("di Ada Brown", "Ada Brown")]
    [InlineData("Da Silva Santos", "")]
    [InlineData("Working Paper 12", "")]
    [InlineData("A. Brown", "")]
    [InlineData("A Study of Hills", "")]
    [InlineData("Tea Culture", "")]
    [InlineData("Tea is old, and it is grown in the hills.", "")]
    [InlineData("Tea, Water and Hills", "")]
    public void Names_the_authors(string head, string expected)
    {
        foreach (
            var text in new[]
            {
                $"On Tea\n{head}\n1. Leaves\nThey are green.\n",
                $"On Tea\n{head}\nAbstract\nTea is old.\n",
            }
        )
        {
            var study = StudyReader.Read(new("seeds/study.txt", text), "en", new());
            Assert.Equal(
                expected,
                string.Join(
                    "; ",
                    StudyRecord
                        .AuthorsIn(study.Head)
                        .Select(author => author.Direct + string.Concat(author.WorksAt.Select(place => $" ({place})")))
                )
            );
            Assert.Equal(head, string.Join('\n', study.Sections[0].Paragraphs.Select(paragraph => paragraph.Text)));
        }
    }

    /// <summary>A line that may name the author, although nothing else shows it, is reported.</summary>
    [Theory]
    [InlineData("Ann Reed", true)]
    [InlineData("ANN REED", true)]
    [InlineData("Reed, Ann", true)]
    [InlineData("A. Reed", true)]
    [InlineData("Ann Reed, Ph.D.", true)]
    [InlineData("Ann Reed (Tea House)", true)]
    [InlineData("Ann Reed / Ben Lee", true)]
    [InlineData("© 2020 Ann Reed", true)]
    [InlineData("Copyright 2020 by Ann Reed", true)]
    [InlineData("A study by Ann Reed", true)]
    [InlineData("Eine Studie von Ann Reed", true)]
    [InlineData("Ann Reed, 2020", true)]
    [InlineData("Ann Reed (May 2020)", true)]
    [InlineData("Dr. Ann Reed", true)]
    [InlineData("王小明", true)]
    [InlineData("علي حسن", true)]
    [InlineData("Анна Рид", true)]
    [InlineData("Grown by the Hills", false)]
    [InlineData("Green Hills", false)]
    [InlineData("May 2020", false)]
    [InlineData("Tea is old, and it is grown in the hills.", false)]
    [InlineData("by Ann Reed", false)]
    public void Finds_a_likely_author(string line, bool isLikely)
    {
        var study = StudyReader.Read(
            new("seeds/study.txt", $"On Tea\n{line}\n1. Leaves\nThey are green on the hills.\n"),
            "en",
            new()
        );
        Assert.Equal(isLikely ? line : null, study.Head.LikelyAuthor?.Value);
    }

    [Fact]
    public void Finds_a_likely_author_below_a_subtitle()
    {
        const string text = "On Tea\nIts growth in the old hills\nAnn Reed\n1. Leaves\nThey are green on the hills.\n";
        var study = StudyReader.Read(new("seeds/study.txt", text), "en", new());
        Assert.Equal("Ann Reed", study.Head.LikelyAuthor?.Value);
    }

    /// <summary>The text has a word of each “name” in small letters.</summary>
    [Fact]
    public void Takes_a_subtitle_for_no_authors()
    {
        const string text =
            "On Tea\nColonial Rule and Forest Law\n1. Leaves\nThe rule was hard. The forest had a law.\n";
        Assert.Empty(StudyReader.Read(new("seeds/study.txt", text), "en", new()).Head.Authors);
    }

    [Fact]
    public void Names_the_authors_of_Markdown()
    {
        var study = StudyReader.Read(
            new("seeds/study.md", "# On Tea\n\nAda Brown, Ben Green\n\n## Leaves\n\nThey are green.\n"),
            "en",
            new()
        );
        Assert.Equal(["Ada Brown", "Ben Green"], StudyRecord.AuthorsIn(study.Head).Select(author => author.Direct));
    }

    [Theory]
    [InlineData("Keywords: tea, hill life; water.", "tea|hill life|water")]
    [InlineData("Key words – tea, hills", "tea|hills")]
    [InlineData("Schlagwörter: Tee, Hügel", "Tee|Hügel")]
    [InlineData("Tea is a keyword: it is old.", "")]
    public void Reads_the_keywords(string line, string expected)
    {
        var study = StudyReader.Read(
            new("seeds/study.txt", $"On Tea\nAbstract\nTea is old.\n{line}\n1. Leaves\nThey are green.\n"),
            "en",
            new()
        );
        Assert.Equal(expected, string.Join('|', study.Head.Keywords.Select(word => word.Value)));
        Assert.Equal(expected.Length > 0, study.Head.HasKeywordsInText);
    }
}
