using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads <c>argument.yml</c>.</summary>
public static class ArgumentReader
{
    /// <summary>The groups in the order of the file. Groups and items share one set of ids, because they share a
    /// page.</summary>
    public static ImmutableArray<ArgumentGroup> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var read = YamlList.Read(source, diagnostics).Select(fields => ReadGroup(fields, diagnostics)).ToList();
        var ids = read.SelectMany(group => group.Items.Select(item => item.Id).Prepend(group.Id));
        var kept = UniqueKeys.Keep(ids, id => id, diagnostics).ToHashSet();
        return WithAnswers(
            [
                .. read.Where(group => kept.Contains(group.Id))
                    .Select(group => group with { Items = [.. group.Items.Where(item => kept.Contains(item.Id))] }),
            ],
            diagnostics
        );
    }

    private static ArgumentGroup ReadGroup(FieldReader fields, DiagnosticBag diagnostics)
    {
        var id = fields.Expect("id", "title", "label", "note", "evidence", "unsaid", "items").SlugText("id");
        var note = ReadNote(fields, diagnostics);
        var group = new ArgumentGroup(
            id,
            fields.Text("title").Value,
            fields.Text("label").Value,
            note,
            fields.OptionalText("unsaid")?.Value,
            [.. fields.RequiredFieldsOfEach("items").Select((item, index) => ReadItem(item, index + 1, diagnostics))]
        );
        fields.Close();
        return group;
    }

    /// <summary>A note with its evidence: a group has both or neither. Null if it has neither.</summary>
    private static Statement? ReadNote(FieldReader fields, DiagnosticBag diagnostics)
    {
        var note = fields.Has("evidence") ? fields.Text("note") : fields.OptionalText("note");
        return note is { } text
            ? new(text.Value, UniqueKeys.Keep(fields.RequiredTexts("evidence"), diagnostics))
            : null;
    }

    private static ArgumentItem ReadItem(FieldReader fields, int number, DiagnosticBag diagnostics)
    {
        var id = fields.Expect("id", "title", "evidence", "answers", "unsaid").SlugText("id");
        var item = new ArgumentItem(
            id,
            number,
            new(fields.Text("title").Value, UniqueKeys.Keep(fields.RequiredTexts("evidence"), diagnostics)),
            UniqueKeys.Keep(fields.Texts("answers"), diagnostics),
            fields.OptionalText("unsaid")?.Value
        );
        fields.Close();
        return item;
    }

    /// <summary>The groups without answers to items that do not exist or are not in an earlier group, which are
    /// reported.</summary>
    private static ImmutableArray<ArgumentGroup> WithAnswers(
        ImmutableArray<ArgumentGroup> groups,
        DiagnosticBag diagnostics
    )
    {
        var all = groups
            .SelectMany(group => group.Items)
            .Select(item => item.Id.Value)
            .ToHashSet(StringComparer.Ordinal);
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        var checkedGroups = ImmutableArray.CreateBuilder<ArgumentGroup>(groups.Length);
        foreach (var group in groups)
        {
            foreach (
                var answer in group
                    .Items.SelectMany(item => item.Answers)
                    .Where(answer => !earlier.Contains(answer.Value))
            )
            {
                if (all.Contains(answer.Value))
                    diagnostics.Add(Catalog.AnswerNotEarlier(answer, group.Id.Value));
                else
                    diagnostics.AddSearched(
                        Catalog.ReferenceUnknownKind,
                        answer.Span,
                        () => Catalog.ReferenceUnknown(answer, ["item of the argument"], earlier)
                    );
            }
            checkedGroups.Add(
                group with
                {
                    Items =
                    [
                        .. group.Items.Select(item =>
                            item with
                            {
                                Answers = [.. item.Answers.Where(answer => earlier.Contains(answer.Value))],
                            }
                        ),
                    ],
                }
            );
            earlier.UnionWith(group.Items.Select(item => item.Id.Value));
        }
        return checkedGroups.ToImmutable();
    }
}
