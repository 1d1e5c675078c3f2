using CourseLib.Data;

namespace CourseLib.Charts;

/// <summary>The figures that the lessons draw again and again, ready made: titles, axes and colours included.</summary>
/// <remarks>Each is an ordinary <see cref="Figure"/>: whatever does not suit can be changed by its <c>With…</c>.</remarks>
public static class CourseFigures
{
    private const string ColorOfPath = Palette.Vermilion;
    private const double RoomAroundPoints = 0.15;
    private static readonly int[] Classes = [0, 1];

    /// <summary>Losses over the course of one or several trainings.</summary>
    /// <param name="runs">At least one.</param>
    /// <param name="logScale">Whether losses are drawn on a logarithmic axis; a loss of 0 is then left out.</param>
    /// <param name="xTitle">What is counted along x. Compare optimizers by <c>"evaluations"</c>: their epochs cost differently.</param>
    /// <param name="yTitle">Which loss it is.</param>
    /// <param name="title">The figure's title.</param>
    /// <exception cref="ArgumentException">There is no run, or one has no loss that can be drawn or not one place for each loss.</exception>
    public static Figure LossCurve(
        IEnumerable<LossRun> runs, bool logScale = false, string xTitle = "epoch", string yTitle = "loss", string title = "Loss by epoch")
    {
        ArgumentNullException.ThrowIfNull(runs);
        Dash[] dashes = [Dash.Solid, Dash.Dash, Dash.DashDot, Dash.Dot];
        Trace[] traces =
        [
            .. runs.Select((run, i) => new Scatter
            {
                Name = run.Name,
                X = run.At ?? [.. Enumerable.Range(0, run.Loss.Length).Select(epoch => (double)epoch)],
                Y = run.Loss.Select(loss => double.IsFinite(loss) && (loss > 0 || !logScale) ? loss : double.NaN),
                Mode = run.Loss.Length == 1 ? Mode.Markers : Mode.Lines,
                Line = new Line { Color = Palette.Traces[i % Palette.Traces.Count], Width = 2.5, Dash = dashes[i % dashes.Length] },
            }),
        ];
        Require.NotEmpty(traces.Length, nameof(runs));
        Figure figure = Chart.Plot(traces).WithTitle(title).WithXTitle(xTitle).WithYTitle(yTitle).WithLegend(traces.Length > 1);
        return logScale ? figure.WithLayout(new Layout { YAxis = CourseFigureData.LogAxis(traces.Cast<Scatter>().SelectMany(trace => trace.Y!)) }) : figure;
    }

    /// <summary>What a classifier says over the plane, and the points it learned from.</summary>
    /// <param name="predict">The probability of class 1, from 0 to 1, at (feature 1, feature 2).</param>
    /// <param name="train">Rows of two features with labels 0 and 1, drawn as filled marks.</param>
    /// <param name="test">Rows it has not seen, drawn as open marks; null for none.</param>
    /// <param name="steps">Points along each side of the grid that <paramref name="predict"/> is asked at, at least 2. Their
    /// answers are rounded to three decimals.</param>
    /// <param name="title">The figure's title.</param>
    /// <param name="xTitle">What feature 1 is, with its unit.</param>
    /// <param name="yTitle">What feature 2 is, with its unit.</param>
    /// <exception cref="ArgumentException">The rows have another number of features than two, or labels other than 0 and 1.</exception>
    public static Figure DecisionRegions(
        Func<double, double, double> predict,
        LabeledData train,
        LabeledData? test = null,
        int steps = 50,
        string title = "Decision regions",
        string xTitle = "feature 1",
        string yTitle = "feature 2")
    {
        ArgumentNullException.ThrowIfNull(predict);
        CourseFigureData.TwoFeatures(train, nameof(train));
        if (test is not null)
            CourseFigureData.TwoFeatures(test, nameof(test));
        double[][] rows = [.. train.Features, .. test?.Features ?? []];
        double[] x = Interval.Around(rows.Select(row => row[0]), RoomAroundPoints).Steps(steps, nameof(train));
        double[] y = Interval.Around(rows.Select(row => row[1]), RoomAroundPoints).Steps(steps, nameof(train));
        double[][] z = Grid.Values((a, b) => Math.Round(predict(a, b), 3), x, y);
        return Chart.Plot([Regions(x, y, z), Boundary(x, y, z), .. ClassPoints(train, "", open: false), .. ClassPoints(test, " (test)", open: true)])
            .WithTitle(title).WithXTitle(xTitle).WithYTitle(yTitle)
            .WithXRange(x[0], x[^1]).WithYRange(y[0], y[^1])
            .WithLayout(new Layout { Height = 500, Legend = BelowPlot })
            .WithLegend();
    }

    /// <summary>A loss over two weights as a surface in space, with the ways that optimizers took over it.</summary>
    /// <param name="loss">L(first weight, second weight).</param>
    /// <param name="first">The first weight's range.</param>
    /// <param name="second">The second weight's range.</param>
    /// <param name="paths">The ways; null for none.</param>
    /// <param name="steps">Points along each side of the surface's grid, at least 2.</param>
    /// <param name="title">The figure's title.</param>
    /// <param name="xTitle">The first weight's name.</param>
    /// <param name="yTitle">The second weight's name.</param>
    /// <param name="zTitle">Which loss it is.</param>
    /// <exception cref="ArgumentException">A range is empty, a point has not two weights, or a loss is not finite.</exception>
    public static Figure LossSurface(
        Func<double, double, double> loss,
        Interval first,
        Interval second,
        IEnumerable<OptimizerPath>? paths = null,
        int steps = 40,
        string title = "The loss as a surface",
        string xTitle = "weight 1",
        string yTitle = "weight 2",
        string zTitle = "loss")
    {
        (double[] x, double[] y, double[][] z) = CourseFigureData.Surface(loss, first, second, steps);
        var surface = new Surface
        {
            Name = zTitle,
            X = x,
            Y = y,
            Z = z,
            ColorScale = ColorScale.Viridis,
            Opacity = 0.75,
            ColorBar = new ColorBar { Title = zTitle, Len = 0.6 },
        };
        OptimizerPath[] ways = CourseFigureData.Checked(paths);
        return Chart.Plot([surface, .. ways.Select((way, i) => Way(way, i, loss))])
            .WithTitle(title).WithXTitle(xTitle).WithYTitle(yTitle).WithZTitle(zTitle)
            .WithLayout(new Layout { Height = 560, Legend = BelowPlot, Scene = new Scene { Camera = new Camera(1.25, 1.25, 1.5), AspectMode = "cube" } })
            .WithLegend(ways.Length > 0);
    }

    /// <summary>A loss over two weights as lines of equal loss, with the ways that optimizers took over it.</summary>
    /// <param name="loss">L(first weight, second weight).</param>
    /// <param name="first">The first weight's range.</param>
    /// <param name="second">The second weight's range.</param>
    /// <param name="paths">The ways; null for none.</param>
    /// <param name="steps">Points along each side of the grid, at least 2.</param>
    /// <param name="title">The figure's title.</param>
    /// <param name="xTitle">The first weight's name.</param>
    /// <param name="yTitle">The second weight's name.</param>
    /// <param name="zTitle">Which loss it is.</param>
    /// <exception cref="ArgumentException">A range is empty, a point has not two weights, or a loss is not finite.</exception>
    public static Figure LossContours(
        Func<double, double, double> loss,
        Interval first,
        Interval second,
        IEnumerable<OptimizerPath>? paths = null,
        int steps = 50,
        string title = "Lines of equal loss",
        string xTitle = "weight 1",
        string yTitle = "weight 2",
        string zTitle = "loss")
    {
        (double[] x, double[] y, double[][] z) = CourseFigureData.Surface(loss, first, second, steps);
        var contour = new Contour
        {
            Name = zTitle,
            X = x,
            Y = y,
            Z = z,
            ColorScale = ColorScale.Viridis,
            ColorBar = new ColorBar { Title = zTitle },
            Contours = new Contours { Coloring = "fill", ShowLines = true },
            Line = new Line { Width = 0.5, Color = Palette.Grey },
            Opacity = 0.75,
        };
        OptimizerPath[] ways = CourseFigureData.Checked(paths);
        return Chart.Plot([contour, .. ways.Select(FlatWay)])
            .WithTitle(title).WithXTitle(xTitle).WithYTitle(yTitle).WithXRange(x[0], x[^1]).WithYRange(y[0], y[^1])
            .WithLayout(new Layout { Height = 500, Legend = BelowPlot })
            .WithLegend(ways.Length > 0);
    }

    /// <summary>What one neuron says after training by either of two losses: points, and two surfaces that shine through.</summary>
    /// <param name="points">Rows of two features with labels 0 and 1; their height is the label.</param>
    /// <param name="nll">The neuron trained by negative log-likelihood: its answer, from 0 to 1, to two features.</param>
    /// <param name="mse">The neuron trained by mean squared error.</param>
    /// <param name="x">The first feature's range.</param>
    /// <param name="y">The second feature's range.</param>
    /// <param name="steps">Points along each side of a surface's grid, at least 2. Answers are rounded to four decimals.</param>
    /// <param name="title">The figure's title.</param>
    /// <exception cref="ArgumentException">The rows are not what is described, or a range is empty.</exception>
    /// <remarks>Source 000 draws both surfaces in one colour scale; here each has its own, so that they can be told apart.</remarks>
    public static Figure TwoLossSurfaces(
        LabeledData points,
        Func<double, double, double> nll,
        Func<double, double, double> mse,
        Interval x,
        Interval y,
        int steps = 40,
        string title = "What the two losses lead to")
    {
        CourseFigureData.TwoFeatures(points, nameof(points));
        return Chart.Plot(
            [
                .. Classes.Where(label => points.Labels.Contains(label)).Select(label => LabelPoints(points, label)),
                Answers("NLL", nll, x, y, steps, Palette.Blue),
                Answers("MSE", mse, x, y, steps, Palette.Vermilion),
            ])
            .WithTitle(title).WithXTitle("feature 1").WithYTitle("feature 2").WithZTitle("answer and label")
            .WithLayout(new Layout { Height = 560, Legend = BelowPlot, Scene = new Scene { Camera = new Camera(0.5, -2.1, 0.8), AspectMode = "cube" } })
            .WithLegend();
    }

    /// <summary>How the line of a linear neuron turns towards its samples, epoch by epoch or update by update, played by a button.</summary>
    /// <param name="samples">n inputs.</param>
    /// <param name="targets">n outputs to learn.</param>
    /// <param name="weights">The weight after each epoch, or update, the start first.</param>
    /// <param name="targetWeight">The weight the samples were made with; null when there is none.</param>
    /// <param name="losses">The loss beside each weight, told in the title; null for none.</param>
    /// <param name="mostFrames">The largest number of frames, at least 2: of more epochs some are left out, evenly, and never the last.</param>
    /// <param name="title">The figure's title.</param>
    /// <param name="xTitle">What the inputs are, with their unit.</param>
    /// <param name="yTitle">What the outputs are, with their unit.</param>
    /// <param name="label">What the slider says before a weight's number: what is counted.</param>
    /// <exception cref="ArgumentException">Arrays are empty or differ in length, or a number is not finite.</exception>
    public static Figure LinearFitAnimation(
        double[] samples,
        double[] targets,
        double[] weights,
        double? targetWeight = null,
        double[]? losses = null,
        int mostFrames = 60,
        string title = "A linear neuron learns",
        string xTitle = "feature value",
        string yTitle = "target value",
        string label = "epoch ") =>
        new LinearFit(samples, targets, weights, targetWeight, losses).Animate(mostFrames, title, label).WithXTitle(xTitle).WithYTitle(yTitle);

    /// <summary>A network as circles and arrows.</summary>
    /// <param name="layers">At least two, from the inputs to the outputs.</param>
    /// <param name="weights">
    /// A name for each arrow: layer by layer, in it neuron by neuron, and for each the arrows that come to it from top to bottom.
    /// Null for arrows without names.
    /// </param>
    /// <param name="highlighted">Names of neurons, weights and biases that stand out.</param>
    /// <param name="title">The figure's title.</param>
    /// <exception cref="ArgumentException">There are fewer than two layers, an empty one, or not one name for each arrow or bias.</exception>
    public static Figure NetworkDiagram(
        IEnumerable<NetworkLayer> layers, string[]? weights = null, string[]? highlighted = null, string title = "The network")
    {
        ArgumentNullException.ThrowIfNull(layers);
        return new NetworkDrawing([.. layers], weights, highlighted ?? []).Draw().WithTitle(title);
    }

    /// <summary>Below the axis title, where it is in the way of nothing, however narrow the page.</summary>
    private static Legend BelowPlot => new() { Orientation = "h", X = 0, XAnchor = "left", Y = -0.2, YAnchor = "top" };

    private static Contour Regions(double[] x, double[] y, double[][] z) => new()
    {
        Name = "answer",
        X = x,
        Y = y,
        Z = z,
        ColorScale = ColorScale.BlueToOrange,
        Zmin = 0,
        Zmax = 1,
        Opacity = 0.45,
        Contours = new Contours { Start = 0, End = 1, Size = 0.1, Coloring = "fill", ShowLines = false },
        ColorBar = new ColorBar { Title = "probability<br>of class 1" },
        HoverTemplate = "(%{x:.2f}, %{y:.2f}): %{z:.3f}<extra></extra>",
    };

    private static Contour Boundary(double[] x, double[] y, double[][] z) => new()
    {
        Name = "one half",
        X = x,
        Y = y,
        Z = z,
        ShowScale = false,
        ColorScale = ColorScale.Between(Palette.Grey, Palette.Grey),
        Contours = new Contours { Start = 0.5, End = 0.5, Size = 1, Coloring = "lines" },
        Line = new Line { Width = 2.5, Dash = Dash.Dash },
        Other = new Dictionary<string, object> { ["hoverinfo"] = "skip" },
    };

    private static IEnumerable<Trace> ClassPoints(LabeledData? data, string suffix, bool open) =>
        data is null ? [] : Classes.Where(label => data.Labels.Contains(label)).Select(label => new Scatter
        {
            Name = FormattableString.Invariant($"class {label}{suffix}"),
            X = CourseFigureData.Feature(data, 0, label),
            Y = CourseFigureData.Feature(data, 1, label),
            Mode = Mode.Markers,
            Marker = new Marker
            {
                Color = ClassColor(label),
                Size = 9,
                Symbol = (label == 0 ? "circle" : "diamond") + (open ? "-open" : ""),
                Line = new Line { Width = open ? 2 : 1, Color = open ? null : "#ffffff" },
            },
        });

    private static Scatter3d LabelPoints(LabeledData points, int label) => new()
    {
        Name = FormattableString.Invariant($"class {label}"),
        X = CourseFigureData.Feature(points, 0, label),
        Y = CourseFigureData.Feature(points, 1, label),
        Z = points.Labels.Where(each => each == label).Select(each => (double)each),
        Mode = Mode.Markers,
        Marker = new Marker { Color = label == 0 ? Palette.Green : Palette.Purple, Size = 5, Symbol = label == 0 ? "circle" : "diamond" },
    };

    private static Surface Answers(string name, Func<double, double, double> neuron, Interval x, Interval y, int steps, string color)
    {
        (double[] columns, double[] rows, double[][] z) = CourseFigureData.Surface((a, b) => Math.Round(neuron(a, b), 4), x, y, steps);
        return new Surface
        {
            Name = name,
            X = columns,
            Y = rows,
            Z = z,
            Opacity = 0.7,
            ShowScale = false,
            ShowLegend = true,
            ColorScale = ColorScale.ShadesOf(color),
            Cmin = 0,
            Cmax = 1,
        };
    }

    private static Scatter3d Way(OptimizerPath path, int index, Func<double, double, double> loss) => new()
    {
        Name = path.Name,
        X = path.Points.Select(point => point[0]),
        Y = path.Points.Select(point => point[1]),
        Z = path.Points.Select(point => loss(point[0], point[1])),
        Mode = Mode.LinesAndMarkers,
        Line = new Line { Color = WayColor(index), Width = 6 },
        Marker = new Marker { Color = WayColor(index), Size = 3 },
    };

    private static Scatter FlatWay(OptimizerPath path, int index) => new()
    {
        Name = path.Name,
        X = path.Points.Select(point => point[0]),
        Y = path.Points.Select(point => point[1]),
        Mode = Mode.LinesAndMarkers,
        Line = new Line { Color = WayColor(index), Width = 2.5 },
        Marker = new Marker { Color = WayColor(index), Size = 6, Symbol = index % 2 == 0 ? "circle" : "diamond" },
    };

    private static string ClassColor(int label) => label == 0 ? Palette.Blue : Palette.Vermilion;

    private static string WayColor(int index) => index == 0 ? ColorOfPath : Palette.Traces[(index + 2) % Palette.Traces.Count];
}
