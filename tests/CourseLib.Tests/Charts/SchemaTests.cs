using CourseLib.Charts;

namespace CourseLib.Tests.Charts;

/// <summary>Every figure is one that plotly.js understands to the last attribute.</summary>
public class SchemaTests
{
    private static readonly Scatter Line = new() { X = [0, 1], Y = [2, 3] };

    [TestCaseSource(typeof(SampleFigures), nameof(SampleFigures.Names))]
    public void Every_sample_follows_plotlys_schema(string name) =>
        Assert.That(PlotSchema.Load().Problems(SampleFigures.All[name]().ToJson()), Is.Empty);

    [Test]
    public void Every_word_for_a_mode_and_a_dash_is_plotlys()
    {
        foreach (Mode mode in Enum.GetValues<Mode>())
            Assert.That(Problems(Line with { Mode = mode, Text = ["a", "b"] }), Is.Empty, $"{mode}");
        foreach (Dash dash in Enum.GetValues<Dash>())
            Assert.That(Problems(Line with { Line = new Line { Dash = dash } }), Is.Empty, $"{dash}");
    }

    [TestCase("data[0].colour: unknown", "colour", "red")]
    [TestCase("data[0].hoverinfo: \"nothing\" is no flaglist", "hoverinfo", "nothing")]
    [TestCase("data[0].visible: \"no\" is no enumerated", "visible", "no")]
    [TestCase("data[0].connectgaps: 1 is no boolean", "connectgaps", 1)]
    [TestCase("data[0].opacity: 2 is no number", "opacity", 2)]
    [TestCase("data[0].marker.sizes: unknown", "marker", null)]
    public void What_plotly_would_ignore_is_found(string problem, string attribute, object? value)
    {
        value ??= new Dictionary<string, object> { ["sizes"] = 3 };

        Assert.That(Problems(Line with { Other = new Dictionary<string, object> { [attribute] = value } }), Is.EqualTo(new[] { problem }));
    }

    [Test]
    public void A_wrong_word_in_the_layout_is_found()
    {
        Figure figure = Chart.Plot(Line).WithLayout(new Layout { BarMode = "beside", XAxis = new Axis { Other = new Dictionary<string, object> { ["colour"] = 1 } } });

        Assert.That(
            PlotSchema.Load().Problems(figure.ToJson()),
            Is.EquivalentTo(new[] { "layout.barmode: \"beside\" is no enumerated", "layout.xaxis.colour: unknown" }));
    }

    private static IReadOnlyList<string> Problems(Trace trace) => PlotSchema.Load().Problems(Chart.Plot(trace).ToJson());
}
