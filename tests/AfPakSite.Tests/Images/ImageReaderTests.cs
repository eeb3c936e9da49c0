using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Images;
using AfPakSite.Text;

namespace AfPakSite.Tests.Images;

/// <summary>Reads formats and sizes from the bytes of images, and never more than the bytes have.</summary>
public sealed class ImageReaderTests
{
    private static readonly byte[] Png =
    [
        0x89,
        .. "PNG\r\n\u001A\n"u8,
        0,
        0,
        0,
        13,
        .. "IHDR"u8,
        0,
        0,
        2,
        128,
        0,
        0,
        1,
        104,
        8,
        6,
        0,
        0,
        0,
    ];

    private static readonly byte[] Gif = [.. "GIF89a"u8, 0x40, 0x01, 0xC8, 0x00];

    private static readonly byte[] Lossy =
    [
        .. "RIFF\0\0\0\0WEBPVP8 \0\0\0\0"u8,
        0,
        0,
        0,
        0x9D,
        0x01,
        0x2A,
        0x40,
        0x41,
        0xC8,
        0x80,
    ];

    private static readonly byte[] Lossless =
    [
        .. "RIFF\0\0\0\0WEBPVP8L\0\0\0\0"u8,
        0x2F,
        0x3F,
        0xC1,
        0x31,
        0x00,
        0,
        0,
        0,
        0,
        0,
    ];

    private static readonly byte[] Extended =
    [
        .. "RIFF\0\0\0\0WEBPVP8X\0\0\0\0"u8,
        0,
        0,
        0,
        0,
        0x3F,
        0x01,
        0x00,
        0xC7,
        0x00,
        0x00,
    ];

    public static TheoryData<string, byte[], ImageFormat, int, int> Files =>
        new()
        {
            { "a.png", Png, ImageFormat.Png, 640, 360 },
            { "a.gif", Gif, ImageFormat.Gif, 320, 200 },
            { "lossy.webp", Lossy, ImageFormat.WebP, 320, 200 },
            { "lossless.webp", Lossless, ImageFormat.WebP, 320, 200 },
            { "extended.webp", Extended, ImageFormat.WebP, 320, 200 },
            { "upright.jpg", Jpeg(orientation: 1, isBig: true), ImageFormat.Jpeg, 640, 360 },
            { "upside-down.jpg", Jpeg(orientation: 3, isBig: false), ImageFormat.Jpeg, 640, 360 },
            { "turned.jpg", Jpeg(orientation: 6, isBig: true), ImageFormat.Jpeg, 360, 640 },
            { "turned-little.jpg", Jpeg(orientation: 8, isBig: false), ImageFormat.Jpeg, 360, 640 },
            { "wrong-name.svg", Png, ImageFormat.Png, 640, 360 },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_format_and_size(string name, byte[] bytes, ImageFormat format, int width, int height)
    {
        var image = Read(name, bytes, out var codes);
        Assert.Empty(codes);
        Assert.Equal((format, width, height), (image!.Format, image.Width, image.Height));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Reports_files_that_are_cut(string name, byte[] bytes, ImageFormat format, int width, int height)
    {
        for (var length = 0; length < bytes.Length; length++)
        {
            if (Read(name, bytes[..length], out var codes) is { } image)
                Assert.Equal((format, width, height), (image.Format, image.Width, image.Height));
            else
                Assert.NotEmpty(codes);
        }
    }

    [Theory]
    [InlineData("""width="640" height="360" """, 640, 360)]
    [InlineData("""width="10cm" height="1in" """, 378, 96)]
    [InlineData("""viewBox="0 0 200 100" """, 200, 100)]
    [InlineData("""viewBox="0,0,200,100" width="100%" """, 200, 100)]
    [InlineData("""viewBox="0 0 200 100" width="400px" """, 400, 200)]
    [InlineData("""viewBox="0 0 200 100" height="50pt" """, 133, 67)]
    public void Reads_the_size_of_an_svg(string attributes, int width, int height)
    {
        var image = ReadSvg($"""<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>""", out var codes);
        Assert.Empty(codes);
        Assert.Equal((ImageFormat.Svg, width, height), (image!.Format, image.Width, image.Height));
    }

    [Theory]
    [InlineData("""<g><path style="fill:url(#a)" d="M0 0" /><use xlink:href="#b" /></g>""")]
    [InlineData("""<style>@font-face { src: url("data:font/woff2;base64,AAAA") } text { fill: red }</style>""")]
    [InlineData("""<image href="data:image/png;base64,AAAA" /><text>C:\new, and url(this)</text>""")]
    [InlineData("""<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="" /></metadata>""")]
    public void Takes_drawings(string content)
    {
        Assert.NotNull(ReadSvg(Svg(content), out var codes));
        Assert.Empty(codes);
    }

    [Theory]
    [InlineData("""<script>alert(1)</script>""")]
    [InlineData("""<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>""")]
    [InlineData("""<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Tea</p></foreignObject>""")]
    [InlineData("""<path onload="alert(1)" />""")]
    [InlineData("""<path ONLOAD="alert(1)" />""")]
    [InlineData("""<a href="javascript:alert(1)"><path /></a>""")]
    [InlineData("""<use xlink:href="other.svg#a" />""")]
    [InlineData("""<image href="data:image/svg+xml;base64,AAAA" />""")]
    [InlineData("""<set attributeName="href" to="javascript:alert(1)" />""")]
    [InlineData("""<path style="fill: url( 'https://tea.example/a' )" />""")]
    [InlineData("""<path fill="URL(//tea.example)" />""")]
    [InlineData("""<path style="fill: u\72l(//tea.example)" />""")]
    [InlineData("""<style>@import "https://tea.example";</style>""")]
    [InlineData("""<style><![CDATA[ @import "https://tea.example"; ]]></style>""")]
    [InlineData("""<style><!-- x --> a { b: url(a) }</style>""")]
    [InlineData("""<style>@imp<!-- x -->ort "https://tea.example";</style>""")]
    [InlineData("""<style>@imp<![CDATA[ort "https://tea.example";]]></style>""")]
    [InlineData("""<style>@imp<g>x</g>ort "https://tea.example";</style>""")]
    [InlineData("""<style>a { fill: ur<!-- x -->l(https://tea.example) }</style>""")]
    [InlineData("""<g xml:base="https://tea.example/"></g>""")]
    [InlineData("""<?xml-stylesheet href="a.css"?>""")]
    public void Refuses_more_than_drawings(string content)
    {
        Assert.Null(ReadSvg(Svg(content), out var codes));
        Assert.All(codes, code => Assert.Equal("svg-not-allowed", code));
        Assert.NotEmpty(codes);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("UTF-8", true)]
    [InlineData("iso-8859-1", true)]
    [InlineData("windows-1252", true)]
    [InlineData("Shift_JIS", false)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", false)]
    public void Takes_only_encodings_in_which_brackets_are_bytes(string encoding, bool isTaken)
    {
        var image = ReadSvg($"""<?xml version="1.0" encoding="{encoding}"?>{Svg("<path />")}""", out var codes);
        Assert.Equal(isTaken, image is not null);
        Assert.Equal(isTaken ? [] : ["svg-not-allowed"], codes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuses_an_svg_of_two_bytes_per_character(bool isBig)
    {
        var encoding = new System.Text.UnicodeEncoding(isBig, byteOrderMark: true);
        Assert.Null(Read("a.svg", [.. encoding.GetPreamble(), .. encoding.GetBytes(Svg(""))], out var codes));
        Assert.Equal(["svg-not-allowed"], codes);
    }

    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0xFFFFFFFE)]
    [InlineData(0x7FFFFFFF)]
    [InlineData(8)]
    public void Reads_a_jpeg_whose_table_of_exif_is_outside_of_it(uint start)
    {
        var bytes = Jpeg(orientation: 6, isBig: true);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), start);
        var image = Read("a.jpg", bytes, out var codes);
        Assert.Empty(codes);
        Assert.Equal(start == 8 ? (360, 640) : (640, 360), (image!.Width, image.Height));
    }

    [Fact]
    public void Takes_any_bytes()
    {
        var random = new Random(7);
        byte[][] begins =
        [
            [],
            [0xFF, 0xD8, 0xFF],
            [.. "RIFF\0\0\0\0WEBPVP8X"u8],
            [.. "<svg"u8],
        ];
        for (var round = 0; round < 2000; round++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            var image = Read("a.svg", [.. begins[round % begins.Length], .. bytes], out var codes);
            Assert.True(image is not null || codes.Length > 0);
        }
    }

    private static string Svg(string content) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{content}</svg>""";

    private static StudyImage? ReadSvg(string text, out ImmutableArray<string> codes) =>
        Read("a.svg", System.Text.Encoding.UTF8.GetBytes(text), out codes);

    private static StudyImage? Read(string name, byte[] bytes, out ImmutableArray<string> codes)
    {
        var diagnostics = new DiagnosticBag();
        var study = new SourceText("seeds/study.md", name);
        var image = ImageReader.Read(new($"seeds/{name}", [.. bytes]), new(name, study.Whole), diagnostics);
        codes = [.. diagnostics.ToSorted(strict: false).Select(diagnostic => diagnostic.Code)];
        return image;
    }

    /// <summary>A JPEG of 640 by 360 pixels with a segment of Exif.</summary>
    private static byte[] Jpeg(byte orientation, bool isBig)
    {
        byte[] tiff = isBig
            ? [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
            : [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
        return
        [
            0xFF,
            0xD8,
            0xFF,
            0xE1,
            0,
            (byte)(8 + tiff.Length),
            .. "Exif\0\0"u8,
            .. tiff,
            0xFF,
            0xC0,
            0,
            11,
            8,
            0x01,
            0x68,
            0x02,
            0x80,
            1,
            1,
            0x11,
            0,
        ];
    }
}
