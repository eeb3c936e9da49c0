using System.Text.Json.Nodes;
using static AfPakSite.Tests.Ledgers.DocumentedJson;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// Reads the ledger's file as another program would that knows only the documentation of the file and the digests, and
/// computes the digests.
/// </summary>
internal sealed class DocumentedLedger
{
    private static readonly string[] Shown = ["form", "id", "level", "number", "slug", "styles", "text"];

    private readonly JsonObject root;
    private readonly Dictionary<string, JsonObject> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> removed = new(StringComparer.Ordinal);
    private readonly List<(string Title, List<JsonObject> Lines)> states = [];

    public DocumentedLedger(byte[] file)
    {
        root = JsonNode.Parse(file)!.AsObject();
        foreach (var ((title, lines), release) in StatesBack().Reverse().Zip(ListOf(root, "releases")))
            states.Add((title, Replayed(lines, TextOf(release, "date")!)));
        string? before = null;
        foreach (var ((title, lines), release) in states.Zip(ListOf(root, "releases")))
        {
            before = Hash(
                new()
                {
                    ["before"] = before,
                    ["date"] = TextOf(release, "date"),
                    ["merged"] = release["merged"]?.DeepClone(),
                    ["state"] = Digest(title, lines),
                }
            );
            Releases.Add(before);
        }
    }

    /// <summary>The digest of each release.</summary>
    public List<string> Releases { get; } = [];

    /// <summary>The digests of releases in the file: all but that of the last one.</summary>
    public IEnumerable<string?> StoredReleases =>
        ListOf(root, "releases").Skip(1).Select(release => TextOf(release, "previous"));

    public IEnumerable<string> Editions =>
        ListOf(root, "editions")
            .Select(edition => states[(int)edition["release"]! - 1])
            .Select(state => Digest(state.Title, state.Lines.Select(line => Only(line, Shown))));

    public IEnumerable<string?> StoredEditions => ListOf(root, "editions").Select(edition => TextOf(edition, "digest"));

    public string? StoredHead => TextOf(root, "digest");

    public string Head
    {
        get
        {
            var marked = states[^1]
                .Lines.Zip(
                    ListOf(root, "anchors"),
                    (line, written) => With(line, Only(written, "retired", "to", "decided"))
                );
            var editions = ListOf(root, "editions")
                .Select(edition => Only(edition, "date", "digest", "number", "release"));
            return Hash(
                new()
                {
                    ["anchors"] = Digest(TextOf(root, "title"), marked),
                    ["editions"] = new JsonArray([.. editions]),
                    ["gone"] = Digest(null, ListOf(root, "gone").Select(Gone)),
                    ["release"] = Releases[^1],
                }
            );
        }
    }

    private JsonObject Gone(JsonObject written)
    {
        var id = TextOf(written, "id")!;
        var line = With(Only(known[id], "route", "text", "first", "changed", "was"), LineOf(written));
        line["retired"] = TextOf(written, "retired") ?? removed[id];
        line["to"] = TextOf(written, "to");
        line["decided"] = written["decided"]?.DeepClone();
        return Digested(line);
    }

    /// <summary>The title and the lines after each release, the last one first.</summary>
    private IEnumerable<(string Title, List<JsonObject> Lines)> StatesBack()
    {
        var title = TextOf(root, "title")!;
        List<JsonObject> lines = [.. ListOf(root, "anchors").Select(LineOf)];
        var nearest = lines
            .Concat(ListOf(root, "gone").Select(LineOf))
            .ToDictionary(line => TextOf(line, "id")!, StringComparer.Ordinal);
        foreach (var release in ListOf(root, "releases").Reverse())
        {
            yield return (title, lines);
            title = TextOf(release, "title") ?? title;
            lines = Undone(release, lines, nearest);
        }
    }

    private static List<JsonObject> Undone(
        JsonObject release,
        List<JsonObject> newer,
        Dictionary<string, JsonObject> nearest
    )
    {
        var followers = new Dictionary<string, string>(StringComparer.Ordinal);
        var skipped = (release["added"]?.AsArray() ?? []).Select(id => (string?)id).ToHashSet();
        foreach (var change in ListOf(release, "before"))
        {
            var id = TextOf(change, "id")!;
            nearest[id] = Earlier(nearest[id], change);
            if (TextOf(change, "after") is not { } after)
                continue;
            followers.Add(after, id);
            skipped.Add(id);
        }
        var older = new List<JsonObject>();
        foreach (var start in newer.Select(line => TextOf(line, "id")!).Where(id => !skipped.Contains(id)).Prepend(""))
        {
            if (start.Length > 0)
                older.Add(nearest[start]);
            for (var id = start; followers.TryGetValue(id, out var follower); id = follower)
                older.Add(nearest[follower]);
        }
        return older;
    }

    /// <summary>The line before a release, from the nearest later one and what differs.</summary>
    private static JsonObject Earlier(JsonObject later, JsonObject change)
    {
        var line = Only(later, [.. later.Select(member => member.Key)]);
        foreach (var (name, value) in change.Where(member => member.Key != "after"))
        {
            if (value is null)
                line.Remove(name);
            else if (value is JsonArray { Count: 3 } edit && edit[0] is JsonValue)
                line[name] = name == "text" ? EditedText((string)later[name]!, edit) : EditedList(later[name]!, edit);
            else
                line[name] = value.DeepClone();
        }
        return line;
    }

    private static string EditedText(string later, JsonArray edit)
    {
        var (start, length) = ((int)edit[0]!, (int)edit[1]!);
        return later[..start] + (string)edit[2]! + later[(start + length)..];
    }

    private static JsonArray EditedList(JsonNode later, JsonArray edit)
    {
        var (start, length) = ((int)edit[0]!, (int)edit[1]!);
        var pieces = later.AsArray();
        return
        [
            .. pieces
                .Take(start)
                .Concat(edit[2]!.AsArray())
                .Concat(pieces.Skip(start + length))
                .Select(piece => piece!.DeepClone()),
        ];
    }

    /// <summary>The lines after a release, as they are hashed.</summary>
    private List<JsonObject> Replayed(List<JsonObject> lines, string date)
    {
        var full = new List<JsonObject>();
        var route = "/";
        foreach (var (index, line) in lines.Index())
        {
            var id = TextOf(line, "id")!;
            var own = TextOf(line, "route") ?? route;
            route = id[0] == 'h' ? own : route;
            var sentences = lines
                .Skip(index + 1)
                .TakeWhile(next => TextOf(next, "id")![0] == 's')
                .Select(next => TextOf(next, "text")!);
            var now = With(line, []);
            now["route"] = own;
            now["text"] ??= Joined(line, [.. sentences]);
            full.Add(Dated(now, known.GetValueOrDefault(id), date));
        }
        var ids = full.Select(line => TextOf(line, "id")!).ToHashSet(StringComparer.Ordinal);
        foreach (var id in (states.Count == 0 ? [] : states[^1].Lines).Select(line => TextOf(line, "id")!))
        {
            if (!ids.Contains(id))
                removed[id] = date;
        }
        foreach (var line in full)
            known[TextOf(line, "id")!] = line;
        return [.. full.Select(Digested)];
    }

    private static string Joined(JsonObject line, List<string> sentences) =>
        line["gaps"] is JsonArray gaps
            ? string.Concat(gaps.Select((gap, index) => (string?)gap + sentences.ElementAtOrDefault(index)))
            : string.Join(' ', sentences);

    private static JsonObject Dated(JsonObject line, JsonObject? before, string date)
    {
        line["first"] ??= TextOf(before ?? [], "first") ?? date;
        line["changed"] ??=
            before is null || TextOf(before, "text") != TextOf(line, "text") ? date : TextOf(before, "changed");
        if (line["was"] is null && before is not null)
        {
            var was = (before["was"]?.AsArray() ?? []).Select(address => (string)address!);
            if (Address(before) != Address(line))
                was = was.Prepend(Address(before)).Where(address => address != Address(line)).Distinct();
            line["was"] = new JsonArray([.. was.Select(address => JsonValue.Create(address))]);
        }
        return line;
    }

    private static string Address(JsonObject line) =>
        (TextOf(line, "slug"), line["page"]) switch
        {
            (null, _) => $"{TextOf(line, "route")}#{TextOf(line, "id")}",
            (_, not null) when (bool)line["page"]! => TextOf(line, "route")!,
            var (slug, _) => $"{TextOf(line, "route")}#{slug}",
        };

    /// <summary>A line as the digests have it.</summary>
    private static JsonObject Digested(JsonObject line)
    {
        var digested = Only(line, [.. line.Select(member => member.Key).Where(name => name != "gaps")]);
        if (TextOf(line, "id")![0] == 'h')
            digested["page"] = line["page"]?.DeepClone() ?? false;
        if (line["styles"] is not null)
            digested["form"] ??= "text";
        var at = 0;
        var pieces = new JsonArray();
        foreach (var piece in line["styles"]?.AsArray() ?? [])
        {
            var (start, length) = (at + (int)piece![0]!, (int)piece[1]!);
            pieces.Add(new JsonArray(start, length, (int)piece[2]!));
            at = start + length;
        }
        digested["styles"] = pieces.Count == 0 ? null : pieces;
        if (digested["was"] is JsonArray { Count: 0 })
            digested["was"] = null;
        return digested;
    }

    private static JsonObject LineOf(JsonObject written) =>
        Only(written, [.. written.Select(member => member.Key).Except(["retired", "to", "decided"])]);
}
