using System.Text.Json;
using CourseKit.Notebooks.Tests.Session;

namespace CourseKit.Notebooks.Tests.Charts;

/// <summary>What a cell's figure becomes: plotly.js's JSON, HTML and text, whatever library and language it is from.</summary>
public class FigureBundleTests : SessionTests
{
    private static readonly string[] Bundle = ["application/vnd.plotly.v1+json", "text/html", "text/plain"];

    private static readonly string CourseLib = TestCourse.Library;

    [OneTimeSetUp]
    public async Task LoadCourseLib()
    {
        await Session.CSharpAsync($"System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyPath(@\"{CourseLib}\");");
        await Session.CSharpAsync($"#r \"{CourseLib}\"\nusing CourseLib.Charts;");
        await Session.FSharpAsync($"#r \"{CourseLib}\"\nopen CourseLib.Charts");
    }

    [Test]
    public async Task A_figure_is_shown_as_json_html_and_text_in_csharp()
    {
        await Session.CSharpAsync("Chart.Line(new double[] { 1, 2 }, new double[] { 3, 4 }, \"a\").WithTitle(\"Two points\")");

        AssertFigure(Session.Events.OfType<CourseKit.Notebooks.Session.ResultEvent>().Single().Data, "Figure: Two points\n");
    }

    [Test]
    public async Task A_figure_is_shown_as_json_html_and_text_in_fsharp()
    {
        await Session.FSharpAsync("display (Chart.Plot(Scatter(X = [ 1.0; 2.0 ], Y = [| 3.0; 4.0 |], Mode = Mode.Lines)).WithTitle(\"Two points\")) |> ignore");

        AssertFigure(Session.Events.OfType<CourseKit.Notebooks.Session.DisplayEvent>().Single().Data, "Figure: Two points\n");
    }

    [TestCase("XPlot.Plotly", """
        public class PlotlyChart
        {
            public string GetInlineJS() => "<script>\n var data = [{\"type\":\"scatter\",\"y\":[1,2]}];\n var layout = {\"title\":\"Old\",\"xaxis\":{\"title\":\"x\",\"titlefont\":{\"size\":9}}};\n Plotly.newPlot('id', data, layout);</script>";
        }
        """, "XPlot.Plotly.PlotlyChart", TestName = "XPlot.Plotly")]
    [TestCase("Plotly.NET", """
        public static class GenericChartModule
        {
            public static string toChartHTML(GenericChart chart) => "<div></div><script> var data = [{\"type\":\"scatter\",\"y\":[1,2]}]; var layout = {\"title\":\"Old\",\"xaxis\":{\"title\":{\"text\":\"x\",\"font\":{\"size\":9}}}}; var config = {\"responsive\":true}; Plotly.newPlot('id', data, layout, config);</script>";
        }
        public abstract class GenericChart { public class MultiChart : GenericChart { } }
        """, "Plotly.NET.GenericChart+MultiChart", TestName = "Plotly.NET, functions in a module")]
    [TestCase("Plotly.NET", """
        public static class GenericChart
        {
            public static string toChartHTML(Chart chart) => "<script> var data = [{\"type\":\"scatter\",\"y\":[1,2]}]; var layout = {\"title\":\"Old\",\"xaxis\":{\"title\":{\"text\":\"x\",\"font\":{\"size\":9}}}};</script>";
            public class Chart { }
        }
        """, "Plotly.NET.GenericChart+Chart", TestName = "Plotly.NET, nested types")]
    public async Task A_chart_of_another_library_is_recognised_by_name(string space, string code, string type)
    {
        await ShowAsync($"namespace {space} {{ {code} }}", type);

        IReadOnlyDictionary<string, string> data = Session.Events.OfType<CourseKit.Notebooks.Session.ResultEvent>().Single().Data;
        AssertFigure(data, "A chart of ");
        using JsonDocument figure = JsonDocument.Parse(data[Bundle[0]]);
        JsonElement layout = figure.RootElement.GetProperty("layout");
        Assert.That(layout.GetProperty("title").GetProperty("text").GetString(), Is.EqualTo("Old"));
        Assert.That(layout.GetProperty("xaxis").GetProperty("title").GetProperty("font").GetProperty("size").GetInt32(), Is.EqualTo(9));
        Assert.That(layout.GetProperty("xaxis").GetProperty("title").GetProperty("text").GetString(), Is.EqualTo("x"));
    }

    [Test]
    public async Task A_class_with_such_a_name_but_no_figure_is_shown_like_any_other()
    {
        await ShowAsync("namespace XPlot.Plotly { public class PlotlyChart { public string GetHtml() => throw new System.Exception(); public override string ToString() => \"nothing\"; } }", "XPlot.Plotly.PlotlyChart");

        Assert.That(Session.Events.OfType<CourseKit.Notebooks.Session.ResultEvent>().Single().Data.Keys, Has.None.EqualTo(Bundle[0]));
    }

    /// <summary>Shows an object of a library made for the test; several of them have a type of one name, so no cell names it.</summary>
    private async Task ShowAsync(string library, string type)
    {
        string dll = Path.Combine(Folder.Path, $"Library-{Guid.NewGuid():N}.dll");
        TestLibrary.Compile(dll, library);
        await Session.CSharpAsync($"System.Activator.CreateInstance(System.Reflection.Assembly.LoadFrom(@\"{dll}\").GetType(\"{type}\"))");
    }

    private static void AssertFigure(IReadOnlyDictionary<string, string> data, string text)
    {
        Assert.That(data.Keys, Is.EqualTo(Bundle));
        using JsonDocument figure = JsonDocument.Parse(data[Bundle[0]]);
        Assert.That(figure.RootElement.GetProperty("data")[0].GetProperty("type").GetString(), Is.EqualTo("scatter"));
        Assert.That(data[Bundle[1]], Does.StartWith("<div data-coursekit-figure=").And.Contains("cdn.plot.ly/plotly-4.1.1.min.js"));
        Assert.That(data[Bundle[2]], Does.StartWith(text));
    }
}
