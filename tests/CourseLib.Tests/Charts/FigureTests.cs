using System.Globalization;
using System.Text.Json.Nodes;
using CourseLib.Charts;

namespace CourseLib.Tests.Charts;

public class FigureTests
{
    private static readonly Scatter Line = new() { X = [0, 1], Y = [2, 3] };

    private static Figure Titled => Chart.Plot(Line).WithTitle("t").WithXTitle("x (s)").WithYTitle("y (m)");

    [TestCaseSource(typeof(SampleFigures), nameof(SampleFigures.Names))]
    public void The_same_figure_is_the_same_text_in_every_culture(string name)
    {
        string expected = SampleFigures.All[name]().ToJson();
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = "," } };
            Figure figure = SampleFigures.All[name]();

            Assert.That(figure.ToJson(), Is.EqualTo(expected));
            Assert.That(figure.ToHtml(), Is.EqualTo(SampleFigures.All[name]().ToHtml()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [TestCase(0.1 + 0.2, "0.3")]
    [TestCase(1234567.0, "1234567")]
    [TestCase(-0.0, "0")]
    [TestCase(1e-9 / 3, "3.33333E-10")]
    [TestCase(1e20, "1E+20")]
    [TestCase(double.NaN, "null")]
    public void Numbers_have_six_digits_whole_ones_all_and_a_gap_is_null(double value, string written) =>
        Assert.That(Chart.Plot(Line with { Y = [1, value] }).ToJson(), Does.Contain($"\"y\":[1,{written}]"));

    [Test]
    public void A_figure_does_not_change_with_the_arrays_it_was_made_from_nor_with_figures_made_from_it()
    {
        double[] y = [2, 3];
        double[][] z = [[1, 2], [3, 4]];
        Figure figure = Chart.Plot(Line with { Y = y });
        Figure map = Chart.Plot(new Heatmap { Z = z });
        (string before, string mapBefore) = (figure.ToJson(), map.ToJson());

        (y[0], z[0][0]) = (9, 9);
        figure.WithTitle("other").WithXTitle("x").WithLayout(new Layout { Height = 9 });

        Assert.That((figure.ToJson(), map.ToJson()), Is.EqualTo((before, mapBefore)));
    }

    [Test]
    public void Sequences_are_gone_through_once()
    {
        int passes = 0;
        IEnumerable<double> Counted()
        {
            passes++;
            yield return 1;
            yield return 2;
        }

        Figure figure = Chart.Plot(new Scatter { Y = Counted() });
        figure.ToJson();

        Assert.That(passes, Is.EqualTo(1));
    }

    [Test]
    public void A_layout_changes_what_it_names_and_nothing_else()
    {
        JsonNode layout = Layout(Titled.WithLayout(new Layout { Height = 300, XAxis = new Axis { Type = AxisType.Log } }));

        Assert.That((string?)layout["xaxis"]!["title"]!["text"], Is.EqualTo("x (s)"));
        Assert.That((string?)layout["xaxis"]!["type"], Is.EqualTo("log"));
        Assert.That((int?)layout["height"], Is.EqualTo(300));
        Assert.That((string?)layout["title"]!["text"], Is.EqualTo("t"));
    }

    [Test]
    public void Titles_go_to_the_scene_of_a_figure_in_space()
    {
        JsonNode layout = Layout(Chart.Plot(new Surface { Z = [[1, 2], [3, 4]] }).WithXTitle("a").WithYTitle("b").WithZTitle("c").WithYRange(0, 1));

        Assert.That(new[] { "x", "y", "z" }.Select(axis => (string?)layout["scene"]![axis + "axis"]!["title"]!["text"]), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(layout["scene"]!["yaxis"]!["range"]!.ToJsonString(), Is.EqualTo("[0,1]"));
        Assert.That(layout["xaxis"], Is.Null);
    }

    [Test]
    public void Html_holds_the_figure_once_safe_in_a_script_and_no_copy_of_plotly()
    {
        Figure figure = Titled.WithTitle("</script><b> & \u2028 σ");

        string html = figure.ToHtml();

        Assert.That(html.Split("</script>"), Has.Length.EqualTo(2));
        Assert.That(html, Does.Contain("σ").And.Contains("https://cdn.plot.ly/plotly-4.1.1.min.js").And.Contains("sha256-"));
        Assert.That(html.Length, Is.LessThan(figure.ToJson().Length + 4000));
    }

    [Test]
    public void Different_figures_have_different_places_on_a_page() =>
        Assert.That(Titled.ToHtml()[..60], Is.Not.EqualTo(Titled.WithTitle("u").ToHtml()[..60]));

    [Test]
    public void Text_tells_title_axes_and_ranges() => Assert.That(
        CourseFigures.LossCurve([new LossRun("descent", [4, 2, double.NaN, 1])], logScale: true).ToString(),
        Is.EqualTo(
            """
            Figure: Loss by epoch
              x: epoch
              y: loss (logarithmic)
              scatter 'descent', 4 points: x 0 to 3, y 1 to 4
            """));

    [Test]
    public void A_frame_names_its_traces_and_the_slider_every_frame()
    {
        JsonNode json = JsonNode.Parse(SampleFigures.All["linear-fit"]().ToJson())!;

        JsonArray frames = json["frames"]!.AsArray();
        Assert.That(frames, Has.Count.EqualTo(60));
        Assert.That((string?)frames[^1]!["name"], Is.EqualTo("89"));
        Assert.That(frames[^1]!["traces"]!.ToJsonString(), Is.EqualTo("[0]"));
        Assert.That(json["layout"]!["sliders"]![0]!["steps"]!.AsArray().Select(step => (string?)step!["label"]), Is.EqualTo(frames.Select(frame => (string?)frame!["name"])));
    }

    [Test]
    public void Subplots_have_axes_and_scenes_of_their_own()
    {
        JsonNode json = JsonNode.Parse(SampleFigures.All["subplots"]().ToJson())!;

        Assert.That(json["data"]!.AsArray().Select(trace => (string?)(trace!["xaxis"] ?? trace["scene"])), Is.EqualTo(new[] { "x", "x", "scene2", "x3", "x4" }));
        Assert.That((string?)json["layout"]!["yaxis3"]!["scaleanchor"], Is.EqualTo("x3"));
        Assert.That(json["layout"]!["annotations"]!.AsArray().Count, Is.EqualTo(5));
    }

    [TestCaseSource(typeof(SampleFigures), nameof(SampleFigures.Names))]
    public void Every_visible_axis_has_a_title(string name)
    {
        JsonNode layout = Layout(SampleFigures.All[name]());
        JsonObject[] axes = [.. layout.AsObject().SelectMany(Axes)];

        Assert.That(
            axes.Where(axis => (bool?)axis["visible"] != false).Select(axis => (string?)axis["title"]?["text"]),
            Is.All.Not.Null.And.All.Not.Empty);
        Assert.That(axes, Has.Length.GreaterThanOrEqualTo(2));
    }

    [Test]
    public void Colours_stand_out_from_light_and_dark_pages()
    {
        foreach (string color in Palette.Traces)
        {
            Assert.That(Contrast(color, "#ffffff"), Is.GreaterThanOrEqualTo(3), color);
            Assert.That(Contrast(color, "#1e1e1e"), Is.GreaterThanOrEqualTo(3), color);
        }
    }

    private static JsonNode Layout(Figure figure) => JsonNode.Parse(figure.ToJson())!["layout"]!;

    private static IEnumerable<JsonObject> Axes(KeyValuePair<string, JsonNode?> part) =>
        part.Key.StartsWith("scene", StringComparison.Ordinal) ? part.Value!.AsObject().SelectMany(Axes)
        : part.Key.Contains("axis", StringComparison.Ordinal) ? [part.Value!.AsObject()]
        : [];

    /// <summary>The contrast of two colours, as WCAG 2 defines it.</summary>
    private static double Contrast(string one, string other)
    {
        (double a, double b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        double Channel(int at)
        {
            double value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    [Test]
    public void A_range_on_a_logarithmic_axis_is_given_in_numbers_whichever_comes_first()
    {
        Figure line = Chart.Line([1, 10], [1, 100]);

        Assert.That(line.WithLogX().WithXRange(1, 100).ToJson(), Does.Contain("\"range\":[0,2]"));
        Assert.That(line.WithXRange(1, 100).WithLogX().ToJson(), Does.Contain("\"range\":[0,2]"));
        Assert.That(() => line.WithLogY().WithYRange(-1, 1), Throws.InstanceOf<ArgumentException>().With.Message.Contains("above 0"));
    }
}
