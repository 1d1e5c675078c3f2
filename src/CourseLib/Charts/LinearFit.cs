using System.Globalization;

namespace CourseLib.Charts;

/// <summary>The samples and lines of <see cref="CourseFigures.LinearFitAnimation"/>.</summary>
internal sealed class LinearFit
{
    private const int TitleAndLegend = 92;

    private readonly double[] _samples;
    private readonly double[] _targets;
    private readonly double[] _weights;
    private readonly double? _targetWeight;
    private readonly double[]? _losses;
    private readonly double[] _ends;

    public LinearFit(double[] samples, double[] targets, double[] weights, double? targetWeight, double[]? losses)
    {
        Require.Vector(samples, nameof(samples));
        Require.Vector(targets, nameof(targets));
        Require.SameLength(samples.Length, nameof(samples), targets.Length, nameof(targets));
        Require.Vector(weights, nameof(weights));
        Require.Finite(targetWeight ?? 0, nameof(targetWeight));
        if (losses is not null)
            Require.SameLength(weights.Length, nameof(weights), losses.Length, nameof(losses));
        (_samples, _targets, _weights, _targetWeight, _losses) = (samples, targets, weights, targetWeight, losses);
        Interval wide = Interval.Around(samples, share: 0.05);
        _ends = [wide.From, wide.To];
    }

    public Figure Animate(int mostFrames, string title, string label)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostFrames, 2);
        var points = new Scatter { Name = "samples", X = _samples, Y = _targets, Mode = Mode.Markers, Marker = new Marker { Color = Palette.Blue, Size = 9 } };
        Trace[] target = _targetWeight is double weight
            ? [Through(weight) with { Name = "target", Line = new Line { Color = Palette.Grey, Width = 2, Dash = Dash.Dash } }]
            : [];
        Interval high = Interval.Around([.. _targets, .. Heights(_weights.Min()), .. Heights(_weights.Max())], share: 0.05);
        return Chart.Plot([Fit(0), points, .. target])
            .WithTitle(Title(title, 0)).WithLegend()
            .WithXRange(_ends[0], _ends[1]).WithYRange(high.From, high.To)
            .WithLayout(new Layout
            {
                Height = 560,
                Legend = new Legend { Orientation = "h", X = 0, XAnchor = "left", Y = 1, YAnchor = "bottom" },
                Other = new Dictionary<string, object> { ["margin"] = new Dictionary<string, object> { ["t"] = TitleAndLegend } },
            })
            .WithFrames(Shown(mostFrames).Select(epoch => new Frame(Text(epoch), Fit(epoch)) { Title = Title(title, epoch) }), label: label);
    }

    /// <summary>Which epochs have a frame: all, or evenly spread ones with the first and the last among them.</summary>
    private IEnumerable<int> Shown(int mostFrames)
    {
        int last = _weights.Length - 1;
        int frames = Math.Min(mostFrames, _weights.Length);
        return frames == 1 ? [0] : Enumerable.Range(0, frames).Select(i => (int)Math.Round((double)i * last / (frames - 1)));
    }

    private Scatter Fit(int epoch) => Through(_weights[epoch]) with { Name = "neuron", Line = new Line { Color = Palette.Vermilion, Width = 3 } };

    private Scatter Through(double weight) => new() { X = _ends, Y = Heights(weight), Mode = Mode.Lines };

    private double[] Heights(double weight) => [weight * _ends[0], weight * _ends[1]];

    private string Title(string title, int epoch)
    {
        string loss = _losses is null ? "" : $", loss {_losses[epoch].ToString("G5", CultureInfo.InvariantCulture)}";
        return $"{title}<br><sup>weight {_weights[epoch].ToString("F3", CultureInfo.InvariantCulture)}{loss}</sup>";
    }

    private static string Text(int epoch) => epoch.ToString(CultureInfo.InvariantCulture);
}
