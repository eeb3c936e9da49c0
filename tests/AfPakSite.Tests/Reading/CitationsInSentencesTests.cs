namespace AfPakSite.Tests.Reading;

/// <summary>Pages show each citation in the sentence that it belongs to.</summary>
public class CitationsInSentencesTests
{
    private const string Works = """
        references:
          - {id: fink-1992, type: book, author: [{family: Fink}], issued: "1992", status: unidentified}
          - {id: smith-2001, type: book, author: [{family: Smith}], issued: "2001", status: unidentified}

        """;

    /// <summary>Here “Abb.” ends a sentence, because the study is English.</summary>
    [Theory]
    [InlineData("There are lists (z. B. Fink 1992, Abb. 3; see Moss and others.")]
    [InlineData("There are lists in Fink 1992, Abb. 3 shows them.")]
    [InlineData("It is old. [Fink 1992, Taf. 4 (Smith 2001, Abb. 5 it is.")]
    public void Leaves_out_a_locator_that_a_sentence_ends_in(string text)
    {
        var site = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}\n")
            .With("input/bibliography.yml", Works)
            .Compile();
        Assert.All(
            site.Linked.Citations,
            citation => Assert.True(citation.Place.Sentence.Range.Contains(citation.Citation.Range))
        );
        Assert.Contains(
            "fink-1992",
            site.Linked.Citations.SelectMany(citation => citation.Works, (_, work) => work.Id.Value)
        );
    }
}
