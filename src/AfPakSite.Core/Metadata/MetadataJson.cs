using System.Text.Json.Serialization;

namespace AfPakSite.Metadata;

/// <summary>The source-generated serializers of JSON-LD. Members that are null are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(JsonLdGraph))]
internal sealed partial class MetadataJson : JsonSerializerContext;
