using System.Text;
using Xunit;

namespace AmiServerless.Tests.Attachments;

public sealed class MapInspectionTests
{
    private const string GpxStart = "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">";

    [Theory]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1.44,43.6,120]}", "geojson")]
    [InlineData("{\"coordinates\":[[1,43],[2,44]],\"type\":\"LineString\"}", "geojson")]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,43]}]}", "geojson")]
    [InlineData("{\"type\":\"Feature\",\"properties\":{\"coordinates\":[652000,6862000]},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,43]}}", "geojson")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[652000.1,6862000.2]}", "coordinates-implausible")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1e400,0]}", "coordinates-implausible")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "file-empty")]
    [InlineData("{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}", "file-empty")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "file-broken")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Point\",\"coordinates\":[1,43]}]}", "file-broken")]
    [InlineData("{\"type\":\"Feature\",\"properties\":{}}", "file-broken")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1]}", "file-broken")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[[1,43]]}", "file-broken")]
    [InlineData("{\"type\":\"LineString\",\"coordinates\":[[1,43],[\"a\",2]]}", "file-broken")]
    [InlineData("{\"type\":\"LineString\",\"coordinates\":[[1,43],2]}", "file-broken")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1,43]} {}", "file-broken")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1,43],}", "file-broken")]
    [InlineData("{\"type\":[\"Point\"],\"coordinates\":[1,43]}", "format-not-accepted")]
    public async Task Inspect_GeoJson_HasItsOutcome(string content, string expected) =>
        Assert.Equal(expected, await Inspect.OutcomeAsync(SampleFiles.Text(content), "zones.geojson", "application/json"));

    [Fact]
    public async Task Inspect_GeoJsonEncoding_IsUtf8WithOrWithoutItsMark()
    {
        var content = SampleFiles.Text(SampleFiles.GeoJson);
        Assert.Equal("geojson", await Inspect.OutcomeAsync([0xEF, 0xBB, 0xBF, .. content]));
        var problem = await Inspect.ProblemAsync(Encoding.Latin1.GetBytes("{\"type\":\"Feature\",\"properties\":{\"nom\":\"Étang\"},\"geometry\":null}"));
        Assert.Equal("file-broken", problem.Code);
        Assert.Contains("UTF-8", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_LongGeoJson_IsReadThroughABoundedBuffer()
    {
        var features = string.Join(",", Enumerable.Range(0, 40_000).Select(i => $"{{\"type\":\"Feature\",\"properties\":{{\"i\":{i}}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[1.{i},43.{i}]}}}}"));
        Assert.Equal("geojson", await Inspect.OutcomeAsync(SampleFiles.Text($"{{\"type\":\"FeatureCollection\",\"features\":[{features}]}}")));
        var note = new string('x', 300_000);
        Assert.Equal("geojson", await Inspect.OutcomeAsync(SampleFiles.Text($"{{\"type\":\"Feature\",\"properties\":{{\"note\":\"{note}\"}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[1,43]}}}}")));
        note = new string('x', 2_000_000);
        Assert.Equal("file-too-complex", await Inspect.OutcomeAsync(SampleFiles.Text($"{{\"type\":\"Feature\",\"properties\":{{\"note\":\"{note}\"}},\"geometry\":null}}")));
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(SampleFiles.Text("{\"type\":\"Feature\",\"properties\":" + new string('[', 5000))));
    }

    [Theory]
    [InlineData("<wpt lat=\"43.6\" lon=\"1.44\"/></gpx>", "gpx")]
    [InlineData("<rte><rtept lat=\"43.6\" lon=\"1.44\"/></rte></gpx>", "gpx")]
    [InlineData("<metadata/></gpx>", "file-empty")]
    [InlineData("<wpt lat=\"6200000\" lon=\"600000\"/></gpx>", "coordinates-implausible")]
    [InlineData("<wpt lat=\"43,6\" lon=\"1,44\"/></gpx>", "file-broken")]
    [InlineData("<wpt lon=\"1.44\"/></gpx>", "file-broken")]
    [InlineData("<wpt lat=\"43.6\" lon=\"1.44\"/>", "file-broken")]
    [InlineData("<wpt lat=\"43.6\" lon=\"1.44\"></gpx>", "file-broken")]
    [InlineData("<wpt lat=\"43.6\" lon=\"1.44\"/><name>Étang & mare</name></gpx>", "file-broken")]
    [InlineData("<wpt lat=\"43.6\" lon=\"1.44\"/></gpx><gpx/>", "file-broken")]
    public async Task Inspect_Gpx_HasItsOutcome(string rest, string expected) =>
        Assert.Equal(expected, await Inspect.OutcomeAsync(SampleFiles.Text(GpxStart + rest), "trace.gpx", "text/xml"));

    [Theory]
    [InlineData("<Point><coordinates>\n 1.44,43.6,0 \n</coordinates></Point>", "kml")]
    [InlineData("<LineString><coordinates><![CDATA[1.44,43.6 1.45,43.7]]></coordinates></LineString>", "kml")]
    [InlineData("<Point><coordinates/></Point>", "file-empty")]
    [InlineData("<NetworkLink><Link><href>http://exemple.invalid/</href></Link></NetworkLink>", "file-empty")]
    [InlineData("<Point><coordinates>600000,6200000</coordinates></Point>", "coordinates-implausible")]
    [InlineData("<Point><coordinates>1.44</coordinates></Point>", "file-broken")]
    [InlineData("<Point><coordinates>est,nord</coordinates></Point>", "file-broken")]
    public async Task Inspect_Kml_HasItsOutcome(string placemark, string expected) =>
        Assert.Equal(expected, await Inspect.OutcomeAsync(SampleFiles.Text($"<kml><Placemark>{placemark}</Placemark></kml>"), "zones.kml", "application/vnd.google-earth.kml+xml"));

    [Theory]
    [InlineData("<!DOCTYPE gpx SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY x SYSTEM \"http://exemple.invalid/\">]>")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>")]
    public async Task Inspect_DocumentType_IsUnsafe(string documentType)
    {
        var problem = await Inspect.ProblemAsync(SampleFiles.Text($"<?xml version=\"1.0\"?>{documentType}{GpxStart}<wpt lat=\"1\" lon=\"1\"/></gpx>"), "trace.gpx");
        Assert.Equal("file-unsafe", problem.Code);
        Assert.Contains("DOCTYPE", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_XmlInOtherEncodings_IsRead()
    {
        var text = SampleFiles.Gpx.Replace("UTF-8", "UTF-16", StringComparison.Ordinal);
        Assert.Equal("gpx", await Inspect.OutcomeAsync([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], "trace.gpx"));
        text = SampleFiles.Gpx.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal).Replace("Berges", "Rivière", StringComparison.Ordinal);
        Assert.Equal("gpx", await Inspect.OutcomeAsync(Encoding.Latin1.GetBytes(text), "trace.gpx"));
        text = SampleFiles.Gpx.Replace("Berges", "Rivière", StringComparison.Ordinal);
        Assert.Equal("file-broken", await Inspect.OutcomeAsync(Encoding.Latin1.GetBytes(text), "trace.gpx"));
    }

    [Fact]
    public async Task Inspect_XmlThatWouldGrowInMemory_IsTooComplex()
    {
        Assert.Equal("file-too-complex", await Inspect.OutcomeAsync(SampleFiles.Text(GpxStart + string.Concat(Enumerable.Repeat("<a>", 300)))));
        Assert.Equal("file-too-complex", await Inspect.OutcomeAsync(SampleFiles.Text(GpxStart + "<wpt name=\"" + new string('x', 3_000_000) + "\"/></gpx>")));
        Assert.Equal("file-too-complex", await Inspect.OutcomeAsync(SampleFiles.Text(GpxStart + string.Concat(Enumerable.Range(0, 12_000).Select(i => $"<n{i}/>")) + "</gpx>")));
        // Text is taken in pieces, whatever its length.
        var coordinates = string.Concat(Enumerable.Repeat("1.44,43.6 ", 500_000));
        Assert.Equal("kml", await Inspect.OutcomeAsync(SampleFiles.Text($"<kml><coordinates>{coordinates}</coordinates></kml>")));
    }

    [Fact]
    public async Task Inspect_NameSaysTheOtherMap_IsMismatch()
    {
        Assert.Equal("format-mismatch", await Inspect.OutcomeAsync(SampleFiles.Text(SampleFiles.Gpx), "trace.kml"));
        // The root is out of the head's sight.
        var far = SampleFiles.Text($"<!--{new string('x', 8000)}--><kml><coordinates>1,43</coordinates></kml>");
        Assert.Equal("format-mismatch", await Inspect.OutcomeAsync(far, "trace.gpx"));
        Assert.Equal("kml", await Inspect.OutcomeAsync(far, "trace.kml"));
    }
}
