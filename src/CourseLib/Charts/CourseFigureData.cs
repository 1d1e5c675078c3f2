using CourseLib.Data;

namespace CourseLib.Charts;

/// <summary>Takes the data of course figures apart and refuses what they cannot draw.</summary>
internal static class CourseFigureData
{
    /// <summary>The rows are finite, of two features, and labelled 0 or 1.</summary>
    public static void TwoFeatures(LabeledData data, string name)
    {
        Require.Labeled(data, name);
        Require.Rows(data.Features, 2, name);
        int i = Array.FindIndex(data.Labels, label => label is not (0 or 1));
        if (i >= 0)
            throw new ArgumentException($"{name} has label {data.Labels[i]} in row {i}; a label is 0 or 1.", name);
    }

    public static double[] Feature(LabeledData data, int column, int label) =>
        [.. data.Features.Zip(data.Labels).Where(row => row.Second == label).Select(row => row.First[column])];

    /// <summary>A function over a grid that <paramref name="first"/> and <paramref name="second"/> span.</summary>
    public static (double[] X, double[] Y, double[][] Z) Surface(Func<double, double, double> f, Interval first, Interval second, int steps)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        double[] x = first.Steps(steps, nameof(first));
        double[] y = second.Steps(steps, nameof(second));
        return (x, y, Grid.Values(f, x, y));
    }

    /// <summary>
    /// A logarithmic axis with powers of ten, where plotly.js would write 100µ for 10⁻⁴; over few decades with labels at 1, 2 and 5, of
    /// which it would write all from 1 to 9.
    /// </summary>
    public static Axis LogAxis(IEnumerable<double> values)
    {
        const int FewDecades = 3;
        double[] drawn = [.. values.Where(double.IsFinite)];
        bool few = drawn.Length > 0 && Math.Log10(drawn.Max() / drawn.Min()) < FewDecades;
        return few
            ? new Axis { Type = AxisType.Log, TickFormat = "~g", Other = new Dictionary<string, object> { ["dtick"] = "D2" } }
            : new Axis { Type = AxisType.Log, Other = new Dictionary<string, object> { ["exponentformat"] = "power" } };
    }

    public static OptimizerPath[] Checked(IEnumerable<OptimizerPath>? paths)
    {
        OptimizerPath[] all = [.. paths ?? []];
        foreach (OptimizerPath path in all)
            Require.Rows(path.Points, 2, $"{nameof(paths)} '{path.Name}'");
        return all;
    }
}
