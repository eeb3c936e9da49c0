using System.Collections.Immutable;
using AfPakSite.History;
using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>Writes the record of each passage as data, <c>/l/ID.json</c>.</summary>
internal static class PassageFiles
{
    public static IEnumerable<OutputFile> Of(Site site) =>
        site.Passages.Select(record => new OutputFile(
            Routes.FileOf(Routes.PassageData(record.Anchor.Id)),
            JsonText.Bytes(FileOf(record), ExportingJson.Default.PassageFile)
        ));

    private static PassageFile FileOf(PassageRecord record) =>
        new(
            record.Anchor.Id,
            JsonText.Word(record.Anchor.Kind),
            JsonText.Word(record.State),
            record.Address,
            record.Versions,
            [
                .. record.Editions.Select(edition => new PassageEditionFile(
                    edition.Name.Date,
                    edition.Name.WrittenNumber,
                    edition.Address,
                    edition.Version
                )),
            ],
            record.Anchor.Retired?.Date,
            record.Successor?.Id,
            record.Reason == SuccessorReason.Decision ? true : null
        );
}

/// <summary><c>/l/ID.json</c>: what became of a passage since its publication.</summary>
/// <param name="Kind"><c>section</c>, <c>paragraph</c> or <c>sentence</c>.</param>
/// <param name="State"><c>unchanged</c>, <c>moved</c>, <c>changed</c>, <c>replaced</c> or <c>retired</c>.</param>
/// <param name="Url">The route that answers for it now, with a fragment for a place on a page.</param>
/// <param name="Versions">Its different words, those of the publication first, the present or last ones last.</param>
/// <param name="Editions">The editions that <c>/l/ID/DATE/</c> or <c>/l/ID/DATE-NUMBER/</c> leads to.</param>
/// <param name="Retired">The day on which it was taken out of the study.</param>
/// <param name="Successor">The id of the passage that answers for it.</param>
/// <param name="Decided">True where the editor decided for the successor; null where the program found it, or where
/// nobody knows.</param>
internal sealed record PassageFile(
    string Id,
    string Kind,
    string State,
    string Url,
    ImmutableArray<PassageVersion> Versions,
    ImmutableArray<PassageEditionFile> Editions,
    string? Retired,
    string? Successor,
    bool? Decided
);

/// <summary>An edition that contains a passage, and the address of the passage in it.</summary>
/// <param name="Number">The number of the edition on its day, from 2; null for the first edition of a day.</param>
/// <param name="Version">The index of its words among the versions; null for words that no release had.</param>
internal sealed record PassageEditionFile(string Date, int? Number, string Url, int? Version);
