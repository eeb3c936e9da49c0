using System.Text.Json.Serialization;

namespace AfPakSite.Theme;

/// <summary>The source-generated serializers of the data of the scripts. Members that are null are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(OrderedDictionary<string, Preview>))]
internal sealed partial class ThemeJson : JsonSerializerContext;
