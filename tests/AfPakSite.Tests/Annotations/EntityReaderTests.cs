using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Annotations;

public sealed class EntityReaderTests
{
    [Theory]
    [InlineData("organisation")]
    [InlineData("organization")]
    public void Reads_both_spellings_of_an_organization(string word)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText(
            "input/actors/vale-trust.md",
            $"---\nname: Vale Trust\nkind: {word}\nsummary: It helps.\nevidence: the Vale Trust\n---\nText.\n"
        );
        var kind = EntryKind.DefaultsIn(SmallSite.Words).Single(kind => kind.Form == EntryForm.Actor);

        var actor = Assert.IsType<Actor>(EntityReader.ReadFile(source, new(kind, "vale-trust"), diagnostics));

        Assert.Equal(ActorKind.Organization, actor.ActorKind);
        Assert.Equal(0, diagnostics.Count);
    }
}
