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
        var id = fields.Expect("id", "title", "note", "evidence", "targets").SlugText("id");
        var path = new ReadingPath(
            id,
            fields.Text("title").Value,
            EntityReader.Statement(fields, "note"),
            fields.RequiredTexts("targets")
        );
        fields.Close();
        return path;
    }
}
