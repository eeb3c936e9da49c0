using System.Text.Json.Serialization;

namespace AfPakSite.Diagnostics;

/// <summary>The source-generated serializers of the reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonReportLine))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class DiagnosticsJson : JsonSerializerContext;
