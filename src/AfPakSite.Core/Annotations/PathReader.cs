using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>paths.yml</c>.</summary>
public static class PathReader
{
    public static ImmutableArray<ReadingPath> Read(SourceText source, DiagnosticBag diagnostics) =>
        UniqueKeys.Keep(YamlList.Read(source, diagnostics).Select(ReadPath), path => path.Id, diagnostics);

    private static ReadingPath ReadPath(FieldReader fields)
    {
        fields.Expect("id", "title", "audience", "note", "evidence", "aims", "passages", "questions", "targets");
        var path = new ReadingPath(
            fields.SlugText("id"),
            fields.Text("title").Value,
            fields.OptionalText("audience")?.Value,
            EntityReader.Statement(fields, "note"),
            [.. fields.Texts("aims").Select(aim => aim.Value)],
            [.. fields.FieldsOfEach("passages").Select(ReadPassage)],
            [.. fields.FieldsOfEach("questions").Select(ReadQuestion)],
            fields.RequiredTexts("targets")
        );
        fields.Close();
        return path;
    }

    private static PathPassage ReadPassage(FieldReader fields)
    {
        fields.Expect("title", "from", "to");
        var passage = new PathPassage(fields.Text("title").Value, fields.Text("from"), fields.OptionalText("to"));
        fields.Close();
        return passage;
    }

    private static Statement ReadQuestion(FieldReader fields)
    {
        var question = EntityReader.Statement(fields.Expect("question", "evidence"), "question");
        fields.Close();
        return question;
    }
}
