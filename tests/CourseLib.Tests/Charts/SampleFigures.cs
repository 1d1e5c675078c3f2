using CourseLib.Charts;
using CourseLib.Data;

namespace CourseLib.Tests.Charts;

/// <summary>
/// A figure of every kind: held to plotly.js's schema here, and drawn by a browser in Charts.BrowserTests.
/// </summary>
public static class SampleFigures
{
    private static readonly double[] Steps = Grid.Steps(-2, 2, 21);

    private static readonly double[] Losses = [.. Enumerable.Range(0, 50).Select(i => 0.8 * Math.Exp(-0.1 * i) + 0.01)];

    public static IEnumerable<string> Names => All.Keys;

    public static IReadOnlyDictionary<string, Func<Figure>> All { get; } = new Dictionary<string, Func<Figure>>
    {
        ["scatter"] = Scatter,
        ["scatter3d"] = Scatter3d,
        ["surface"] = Surface,
        ["contour"] = Contour,
        ["heatmap"] = Heatmap,
        ["histogram"] = Histogram,
        ["subplots"] = Subplots,
        ["animation"] = Animation,
        ["loss-curve"] = LossCurve,
        ["loss-curve-log"] = () => CourseFigures.LossCurve([new LossRun("descent", Losses)], logScale: true),
        ["decision-regions"] = DecisionRegions,
        ["loss-surface"] = () => CourseFigures.LossSurface(Bowl, new(-2, 2), new(-2, 2), [Path()]),
        ["loss-contours"] = () => CourseFigures.LossContours(Bowl, new(-2, 2), new(-2, 2), [Path(), new("conjugate gradients", [[1.8, 1.5], [0.2, -0.4], [0, 0]])]),
        ["two-loss-surfaces"] = TwoLossSurfaces,
        ["linear-fit"] = LinearFit,
        ["network"] = Network,
    };

    private static Figure Scatter() => Chart
        .Plot(
            new Scatter
            {
                Name = "sigmoid",
                X = Steps,
                Y = Steps.Select(Sigmoid),
                Mode = Mode.Lines,
                Fill = "tozeroy",
                ShowLegend = true,
                LegendGroup = "a",
                Line = new Line { Color = Palette.Green, Width = 2, Dash = Dash.Dot, Shape = "spline" },
            },
            new Scatter
            {
                Name = "points < 1 & more",
                X = [-1, 0, 1],
                Y = [0.2, double.NaN, 0.7],
                Text = ["a", "b", "c"],
                Mode = Mode.MarkersAndText,
                Opacity = 0.9,
                TextPosition = "top center",
                TextFont = new Font { Color = Palette.Purple, Size = 14 },
                HoverTemplate = "%{y:.1f}<extra></extra>",
                Marker = new Marker { Color = Palette.Blue, Size = 9, Symbol = "diamond", Opacity = 0.8, Line = new Line { Width = 1, Color = "#ffffff" } },
                Other = new Dictionary<string, object> { ["cliponaxis"] = false },
            })
        .WithTitle("Line and points, σ(x)").WithXTitle("x").WithYTitle("σ(x)")
        .WithLayout(new Layout
        {
            HoverMode = "closest",
            BarMode = "group",
            Legend = new Legend { X = 0, Y = 1, XAnchor = "left", YAnchor = "top", Orientation = "v" },
            XAxis = new Axis { Type = AxisType.Linear, Dtick = 0.5, TickFormat = ".1f", Visible = true },
            Annotations = [new Annotation { Text = "one half", X = 0, Y = 0.5, XRef = "x", YRef = "y", ShowArrow = true, Ax = 30, Ay = 30, Font = new Font { Size = 12 } }],
        })
        .WithXRange(-2, 2).WithYRange(0, 1).WithSize(720, 440);

    private static Figure Scatter3d() => Chart
        .Plot(new Scatter3d
        {
            Name = "helix",
            X = Steps.Select(Math.Cos),
            Y = Steps.Select(Math.Sin),
            Z = Steps,
            Mode = Mode.LinesAndMarkers,
            Text = Steps.Select(step => FormattableString.Invariant($"{step:F1}")),
            Marker = new Marker { Size = 4, Color = Palette.Blue },
            Line = new Line { Width = 4, Color = Palette.Vermilion },
        })
        .WithTitle("A helix").WithXTitle("cos t").WithYTitle("sin t").WithZTitle("t (s)");

    private static Figure Surface() => Chart
        .Plot(new Surface
        {
            Name = "bowl",
            X = Steps,
            Y = Steps,
            Z = Grid.Values(Bowl, Steps, Steps),
            ColorScale = ColorScale.Cividis,
            ReverseScale = true,
            ShowScale = true,
            Cmin = 0,
            Cmax = 10,
            Opacity = 0.9,
            ColorBar = new ColorBar { Title = "loss", Len = 0.7, X = 1.02, Y = 0.5, Thickness = 16 },
            Lighting = new Dictionary<string, object> { ["ambient"] = 0.9 },
            Contours = new Dictionary<string, object> { ["z"] = new Dictionary<string, object> { ["show"] = true } },
        })
        .WithTitle("A bowl").WithXTitle("weight 1").WithYTitle("weight 2").WithZTitle("loss")
        .WithLayout(new Layout { Scene = new Scene { Camera = new Camera(1.4, 1.2, 0.8), AspectMode = "cube", XAxis = new Axis { Range = [-2, 2] } } });

    private static Figure Contour() => Chart
        .Plot(new Contour
        {
            Name = "bowl",
            X = Steps,
            Y = Steps,
            Z = Grid.Values(Bowl, Steps, Steps),
            ColorScale = ColorScale.Viridis,
            Contours = new Contours { Start = 0, End = 12, Size = 1, Coloring = "heatmap", ShowLines = true, ShowLabels = true },
            Line = new Line { Width = 1 },
        })
        .WithTitle("Lines of equal loss").WithXTitle("weight 1").WithYTitle("weight 2")
        .WithLayout(new Layout { YAxis = new Axis { ScaleAnchor = "x" } });

    private static Figure Heatmap() => Chart
        .Plot(new Heatmap
        {
            Name = "confusion",
            X = [0, 1],
            Y = [0, 1],
            Z = [[18, 2], [1, 19]],
            TextTemplate = "%{z}",
            Zsmooth = "fast",
            Zmin = 0,
            Zmax = 20,
            ColorScale = ColorScale.ShadesOf(Palette.Blue),
            ColorBar = new ColorBar { Title = "rows" },
        })
        .WithTitle("Said and true").WithXTitle("predicted class").WithYTitle("true class");

    private static Figure Histogram() => Chart
        .Plot(new Histogram { Name = "weights", X = Steps.Select(step => step * step * step), NbinsX = 12, HistNorm = "probability", Marker = new Marker { Color = Palette.Blue } })
        .WithTitle("Weights at the start").WithXTitle("weight").WithYTitle("share");

    private static Figure Subplots() => Chart.Subplots(2, Scatter(), Surface(), Contour(), Histogram()).WithSize(1000, 800).WithLegend(false);

    private static Figure Animation() => Chart
        .Plot(new Scatter { Name = "wave", X = Steps, Y = Steps.Select(Math.Sin), Mode = Mode.Lines }, new Scatter { X = [0], Y = [0], Mode = Mode.Markers, Name = "fixed" })
        .WithTitle("A wave").WithXTitle("place (m)").WithYTitle("height (m)").WithYRange(-1.2, 1.2)
        .WithFrames(
            Enumerable.Range(0, 12).Select(i => new Frame($"{i}", new Scatter { X = Steps, Y = Steps.Select(step => Math.Sin(step + i)) }) { Replaces = [0] }),
            milliseconds: 50, label: "second ");

    private static Figure LossCurve() => CourseFigures.LossCurve(
        [
            new LossRun("online", Losses), new LossRun("full batch", [.. Losses.Select(loss => loss * 1.3)]),
            new LossRun("conjugate gradients", [0.8, 0.1, 0.02, 0.011], [0, 9, 20, 33]), new LossRun("diverged", [0.5, 2, 9, double.PositiveInfinity, double.NaN]),
        ],
        logScale: true, xTitle: "evaluations", yTitle: "mean squared error");

    private static Figure DecisionRegions()
    {
        (LabeledData train, LabeledData test) = DataSets.TrainTestSplit(DataSets.MakeMoons(120, noise: 0.2, seed: 1), 0.25, seed: 1);
        return CourseFigures.DecisionRegions((x, y) => Sigmoid(3 * (0.25 - y + 0.5 * Math.Sin(3 * x))), train, test);
    }

    private static Figure TwoLossSurfaces()
    {
        var points = new LabeledData(
            [[1, 2], [2, 3], [3, 4], [1.5, 2.5], [2.5, 3.5], [-1, -2], [-2, -3], [-3, -4], [-1.5, -2.5], [-2.5, -3.5]], [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
        return CourseFigures.TwoLossSurfaces(
            points, (x, y) => Sigmoid(0.7428 * x + 0.6586 * y), (x, y) => Sigmoid(0.5497 * x + 0.3524 * y), new(-5, 5), new(-5, 5));
    }

    private static Figure LinearFit()
    {
        double[] samples = Grid.Steps(-12, 10, 12);
        double[] weights = [.. Enumerable.Range(0, 90).Select(epoch => 2.3 - 2.8 * Math.Pow(0.95, epoch))];
        return CourseFigures.LinearFitAnimation(
            samples, [.. samples.Select(sample => 2.3 * sample + 6 * Math.Sin(5 * sample))], weights, targetWeight: 2.3, losses: [.. weights.Select(w => 300 * (w - 2.3) * (w - 2.3) + 220)]);
    }

    private static Figure Network() => CourseFigures.NetworkDiagram(
        [new("inputs", ["x₁", "x₂"]), new("hidden layer", ["h₁", "h₂"], ["b₁", "b₂"]), new("output", ["o₁"], ["b₃"])],
        ["w₁", "w₂", "w₃", "w₄", "w₅", "w₆"], ["w₁", "h₁", "w₅"], "The network 2–2–1");

    private static OptimizerPath Path() =>
        new("gradient descent", [.. Enumerable.Range(0, 25).Select(i => new[] { 1.8 * Math.Pow(0.8, i), 1.5 * Math.Pow(-0.6, i) })]);

    private static double Bowl(double x, double y) => x * x + 2 * y * y + 0.5 * x * y;

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
