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
        var rows = new List<OurNeuralNetworkKernel.FourRows>();
        for (int r = 0; r < data.Labels.Length; r += Vector256<double>.Count)
        {
            Vector256<double> Four(Func<int, double> value) => Vector256.Create(
                [.. Enumerable.Range(r, Vector256<double>.Count).Select(row => row < data.Labels.Length ? value(row) : 0)]);
            rows.Add(new(
                Four(row => data.Features[row][0]),
                Four(row => data.Features[row][1]),
                Four(row => data.Labels[row]),
                Vector256.Equals(Four(_ => 1), Vector256<double>.One)));
        }

        _rows = [.. rows];
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
}
