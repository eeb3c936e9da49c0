using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>The images of the study as files of the site.</summary>
public static class ImageFiles
{
    public static IEnumerable<OutputFile> Of(Site site) =>
        site.Images.All.Select(image => new OutputFile(image.PublishedPath, image.Bytes));
}
