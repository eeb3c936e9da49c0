using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AfPakSite.Text;

namespace AfPakSite.Tests;

/// <summary>Reads a JSON file into the record that the program writes it from.</summary>
internal static class RecordFile
{
    /// <summary>
    /// The record of a file. The file and the record have the same members, and writing the record gives the same bytes
    /// again.
    /// </summary>
    public static T Read<T>(string text, JsonSerializerContext context, bool indented = false)
    {
        var type = (JsonTypeInfo<T>)OptionsOf(context).GetTypeInfo(typeof(T));
        var record = JsonSerializer.Deserialize(text, type);
        Assert.NotNull(record);
        Assert.Equal(text, JsonText.Write(record, type, indented));
        return record;
    }

    private static JsonSerializerOptions OptionsOf(JsonSerializerContext context) =>
        new(context.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine(context, OpenMemberJson.Default)
                .WithAddedModifier(ReadOpenMembers),
        };

    /// <summary>Members whose names come from the site, which the record has in one parameter.</summary>
    private static void ReadOpenMembers(JsonTypeInfo type)
    {
        var field = type
            .Type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance)
            .SingleOrDefault(field => field.FieldType == typeof(OrderedDictionary<string, object>));
        foreach (var member in type.Properties.Where(property => property.IsExtensionData))
            member.Set = (record, members) => field!.SetValue(record, members);
    }
}

/// <summary>Converts the values of such members.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class OpenMemberJson : JsonSerializerContext;
