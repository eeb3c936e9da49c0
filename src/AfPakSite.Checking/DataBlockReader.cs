using System.Text.Json;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Reads the nodes and addresses of a block of JSON-LD (JSON-LD 1.1).</summary>
internal sealed class DataBlockReader
{
    private readonly List<string> types = [];
    private readonly List<string> ids = [];
    private readonly List<string> addresses = [];

    public static DataBlock Read(string text, SourceSpan span)
    {
        var reader = new DataBlockReader();
        var fault = reader.Read(text);
        return new(span, fault, [.. reader.types], [.. reader.ids], [.. reader.addresses]);
    }

    /// <summary>Reads a block, and returns its fault; null if it has none.</summary>
    private DataBlockFault? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return ReadRoot(document.RootElement);
        }
        catch (JsonException broken)
        {
            return new DataBlockFault.NotJson((broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
        }
    }

    private DataBlockFault.NoContext? ReadRoot(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("@context", out _))
            return new DataBlockFault.NoContext();
        if (root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
        {
            foreach (var node in graph.EnumerateArray())
                ReadNode(node);
        }
        else
        {
            ReadNode(root);
        }
        return null;
    }

    private void ReadNode(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (node.TryGetProperty("@type", out var type) && type.ValueKind == JsonValueKind.String)
            types.Add(type.GetString()!);
        if (node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String)
            ids.Add(id.GetString()!);
        foreach (var property in node.EnumerateObject())
        {
            if (property.Name != "@context")
                ReadAddresses(property.Value);
        }
    }

    private void ReadAddresses(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String
                when value.GetString()! is ['h', 't', 't', 'p', ..] address && !addresses.Contains(address):
                addresses.Add(address);
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    ReadAddresses(property.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    ReadAddresses(item);
                break;
        }
    }
}
