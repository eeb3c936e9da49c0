using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AfPakSite.Exporting;

/// <summary>
/// The source-generated serializers of the exported files. Members that are null are left out, unless the record says
/// otherwise.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AnchorsFile))]
[JsonSerializable(typeof(BuildReportFile))]
[JsonSerializable(typeof(IEnumerable<LinkRecord>))]
[JsonSerializable(typeof(ImmutableArray<LinkRecord>))]
[JsonSerializable(typeof(MystFile))]
[JsonSerializable(typeof(MystPage))]
[JsonSerializable(typeof(PassageCitationFile))]
[JsonSerializable(typeof(PassageFile))]
[JsonSerializable(typeof(SearchFile))]
[JsonSerializable(typeof(StudyFile))]
[JsonSerializable(typeof(SuccessionFile))]
[JsonSerializable(typeof(TimelineFile))]
[JsonSerializable(typeof(ZenodoFile))]
internal sealed partial class ExportingJson : JsonSerializerContext;
