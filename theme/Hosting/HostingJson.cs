using System.Text.Json.Serialization;

namespace AfPakSite.Theme.Hosting;

/// <summary>The source-generated serializers of the files for browsers. Members that are null are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ManifestFile))]
internal sealed partial class HostingJson : JsonSerializerContext;
