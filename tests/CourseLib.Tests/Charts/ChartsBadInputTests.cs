using CourseLib.Charts;
using CourseLib.Data;

namespace CourseLib.Tests.Charts;

/// <summary>What cannot be drawn is refused when the figure is made, in words that say which trace and where.</summary>
public class ChartsBadInputTests
{
    private static readonly LabeledData Points = new([[0, 0], [1, 1]], [0, 1]);

    private static IEnumerable<TestCaseData> Traces()
    {
        yield return new(new Scatter { Name = "a", X = [1, 2], Y = [1] }, "trace 1, scatter 'a': Y has length 1 but X has length 2; they must be equal.");
        yield return new(new Scatter { X = [1] }, "trace 1, scatter: Y is missing.");
        yield return new(new Scatter { Y = [] }, "Y is empty; at least one value is needed.");
        yield return new(new Scatter { Y = [1, double.PositiveInfinity] }, "Y[1] is Infinity; a finite number is needed, or NaN for a gap.");
        yield return new(new Scatter { Y = [double.NaN, double.NaN] }, "all of Y is NaN; there is nothing to draw.");
        yield return new(new Scatter { Y = [1, 2], Text = ["a"] }, "Text has length 1 but Y has length 2; they must be equal.");
        yield return new(new Scatter3d { X = [1], Y = [1], Z = [1, 2] }, "Z has length 2 but Y has length 1; they must be equal.");
        yield return new(new Scatter3d { X = [1], Y = [1] }, "Z is missing.");
        yield return new(new Surface { }, "trace 1, surface: Z is empty; at least one row of one value is needed.");
        yield return new(new Surface { Z = [[1, 2], [3]] }, "Z[1] has length 1 but Z[0] has length 2; they must be equal.");
        yield return new(new Contour { Z = [[1, 2]], X = [1] }, "X has length 1 but Z has 2 columns; they must be equal.");
        yield return new(new Heatmap { Z = [[1, 2]], Y = [1, 2] }, "Y has length 2 but Z has 1 rows; they must be equal.");
        yield return new(new Heatmap { Z = [[1, double.NegativeInfinity]] }, "Z[0][1] is -Infinity");
        yield return new(new Heatmap { Z = [[double.NaN]] }, "all of Z is NaN");
        yield return new(new Histogram { }, "trace 1, histogram: X is missing.");
    }

    [TestCaseSource(nameof(Traces))]
    public void A_trace_that_cannot_be_drawn_is_refused_by_name(Trace trace, string message) =>
        Assert.That(() => Chart.Plot(trace), Refusal.Of("traces", message));

    [Test]
    public void A_figure_needs_traces()
    {
        Assert.That(() => Chart.Plot(), Refusal.Of("traces", "is empty"));
        Assert.That(() => Chart.Plot(new Scatter { Y = [1] }, null!), Refusal.Of("traces", "trace 2 is null"));
        Assert.That(() => Chart.Subplots(2), Refusal.Of("figures", "is empty"));
        Assert.That(() => Chart.Subplots(0, Plain()), Refusal.OutOfRange("columns"));
        Assert.That(() => Chart.Subplots(1, SampleFigures.All["animation"]()), Refusal.Of("figures", "An animation cannot be a part"));
    }

    [Test]
    public void Sizes_ranges_and_axes_must_make_sense()
    {
        Assert.That(() => Plain().WithSize(0, 1), Refusal.OutOfRange("width"));
        Assert.That(() => Plain().WithXRange(double.NaN, 1), Refusal.Of("from"));
        Assert.That(() => Plain().WithZTitle("z"), Throws.InvalidOperationException.With.Message.Contains("no z axis"));
        Assert.That(() => ColorScale.Between("#000000"), Refusal.Of("colors", "at least 2"));
        Assert.That(() => ColorScale.ShadesOf("red"), Refusal.Of("color", "#rrggbb"));
        Assert.That(() => Grid.Steps(0, 1, 1), Refusal.OutOfRange("count"));
        Assert.That(() => Grid.Steps(double.NaN, 1, 2), Refusal.Of("from"));
    }

    [Test]
    public void Frames_must_fit_the_figure()
    {
        var trace = new Scatter { Y = [1] };
        Assert.That(() => Plain().WithFrames([]), Refusal.Of("frames", "is empty"));
        Assert.That(() => Plain().WithFrames([new Frame("a", trace), new Frame("a", trace)]), Refusal.Of("frames", "Two frames have the name 'a'"));
        Assert.That(() => Plain().WithFrames([new Frame("a", trace, trace)]), Refusal.Of("frames", "Frame 'a' has 2 traces for the figure's traces 0, 1; the figure has 1"));
        Assert.That(() => Plain().WithFrames([new Frame("a", trace) { Replaces = [-1] }]), Refusal.Of("frames"));
        Assert.That(() => Plain().WithFrames([new Frame("a", trace) { Replaces = [0, 0] }]), Refusal.Of("frames"));
        Assert.That(() => Plain().WithFrames([new Frame("a", new Scatter { Y = [] })]), Refusal.Of("traces", "frame 'a', trace 1, scatter: Y is empty"));
        Assert.That(() => Plain().WithFrames([new Frame("a", trace)], milliseconds: 0), Refusal.OutOfRange("milliseconds"));
    }

    [Test]
    public void Course_figures_refuse_what_they_cannot_draw()
    {
        Assert.That(() => CourseFigures.LossCurve([]), Refusal.Of("runs", "is empty"));
        Assert.That(() => CourseFigures.LossCurve([new LossRun("a", [1, 2], [0])]), Refusal.Of("traces", "'a': Y has length 2 but X has length 1"));
        Assert.That(() => CourseFigures.LossCurve([new LossRun("a", [0, 0])], logScale: true), Refusal.Of("traces", "all of Y is NaN"));
        Assert.That(() => CourseFigures.DecisionRegions((x, y) => 0.5, new LabeledData([[1, 2, 3]], [0])), Refusal.Of("train", "train[0] has length 3"));
        Assert.That(() => CourseFigures.DecisionRegions((x, y) => 0.5, Points, new LabeledData([[1, 2]], [2])), Refusal.Of("test", "label 2 in row 0"));
        Assert.That(() => CourseFigures.LossSurface((x, y) => 0, new(1, 1), new(0, 1)), Refusal.Of("first", "first goes from 1 to 1"));
        Assert.That(() => CourseFigures.LossSurface((x, y) => 1 / (x - x), new(0, 1), new(0, 1)), Refusal.Of("traces", "'loss': Z[0][0] is Infinity"));
        Assert.That(() => CourseFigures.LossSurface((x, y) => 0, new(0, 1), new(0, 1), [new("a", [[1]])]), Refusal.Of("paths 'a'", "has length 1"));
        Assert.That(() => CourseFigures.LossContours((x, y) => 0, new(0, 1), new(0, double.NaN)), Refusal.Of("second"));
        Assert.That(() => CourseFigures.TwoLossSurfaces(Points, (x, y) => 0, (x, y) => 0, new(0, 1), new(0, 1), steps: 1), Refusal.OutOfRange("steps"));
        Assert.That(() => CourseFigures.LinearFitAnimation([1], [1, 2], [0]), Refusal.Of("targets", "length 2 but samples has length 1"));
        Assert.That(() => CourseFigures.LinearFitAnimation([1], [1], [double.NaN]), Refusal.Of("weights"));
        Assert.That(() => CourseFigures.NetworkDiagram([new("one", ["a"])]), Refusal.Of("layers", "at least 2"));
        Assert.That(() => CourseFigures.NetworkDiagram([new("in", ["a", "b"]), new("out", ["c"])], ["w"]), Refusal.Of("weights", "length 1 but the network has 2 arrows"));
    }

    private static Figure Plain() => Chart.Plot(new Scatter { Y = [1, 2] });
}
