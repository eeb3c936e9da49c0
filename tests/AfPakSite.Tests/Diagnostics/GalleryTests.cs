namespace AfPakSite.Tests.Diagnostics;

/// <summary>Every diagnostic of the catalog, word for word, as the inputs of its gallery file cause it.</summary>
public sealed class GalleryTests
{
    public static TheoryData<string> Codes => [.. GalleryFile.All.Select(file => file.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_worded_as_in_the_gallery(string code)
    {
        var file = GalleryFile.All.Single(file => file.Code == code);
        GoldenFile.Check(file.Location, file.WithMessages());
    }
}
