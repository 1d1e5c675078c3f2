using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CourseLib.Data;

namespace CourseLib.Kernels;

/// <summary>
/// The mean squared error of <see cref="OurNeuralNetwork"/> over a few rows, to the last bit what <see cref="BlockedObjective"/>
/// gives. That takes as long to find its blocks as four rows take to compute; here the rows lie in vectors, ready for use.
/// </summary>
internal sealed class OurNeuralNetworkLoss
{
    private readonly OurNeuralNetworkKernel.FourRows[] _rows;
    private readonly double _count;

    public OurNeuralNetworkLoss(LabeledData data)
    {
        _count = data.Labels.Length;
        int[] firsts = [.. Enumerable.Range(0, data.Labels.Length).Where(row => row % Vector256<double>.Count == 0)];
        _rows = [.. firsts.Select(first => FourRows(data, first))];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient)
    {
        Require.PointAndGradient(w, gradient, OurNeuralNetworkParameters.Count);
        var sums = default(OurNeuralNetworkKernel.Sums);
        foreach (ref readonly OurNeuralNetworkKernel.FourRows rows in _rows.AsSpan())
            sums.Add(rows, w);

        sums.CopyGradient(gradient, _count);
        return sums.Loss / _count;
    }

    private static OurNeuralNetworkKernel.FourRows FourRows(LabeledData data, int first)
    {
        int count = Math.Min(Vector256<double>.Count, data.Labels.Length - first);
        return new(
            X1: Four(row => data.Features[row][0]),
            X2: Four(row => data.Features[row][1]),
            Target: Four(row => data.Labels[row]),
            There: Vector256.Equals(Four(_ => 1), Vector256<double>.One));

        Vector256<double> Four(Func<int, double> value)
        {
            var values = new double[Vector256<double>.Count];
            for (int i = 0; i < count; i++)
                values[i] = value(first + i);
            return Vector256.Create(values);
        }
    }
}
