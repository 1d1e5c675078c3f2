using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CourseLib.Data;

namespace CourseLib.Kernels;

/// <summary>
/// <see cref="OurNeuralNetwork"/> one row after another: the same formulas under the same names.
/// </summary>
/// <remarks>
/// Each row waits for the one before, and its output neuron for the hidden ones. So what counts is how long that chain is, and it is
/// made short; what can go beside it costs no time.
/// </remarks>
internal sealed class OurNeuralNetworkDescent(LabeledData data)
{
    private readonly Row[] _rows = [.. data.Features.Zip(data.Labels, (x, label) => new Row(x[0], x[1], label))];

    /// <summary>From some parameters to others: for each row in turn, one step against its gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Descend(ReadOnlySpan<double> from, Span<double> to, ReadOnlySpan<int> order, double learningRate)
    {
        // What belongs to h1 and what belongs to h2 go side by side, but for the sigmoids: these stand in different places.
        Vector128<double> fromX1 = Vector128.Create(from[0], from[2]);
        Vector128<double> fromX2 = Vector128.Create(from[1], from[3]);
        Vector128<double> bias = Vector128.Create(from[6], from[7]);
        double w5 = from[4], w6 = from[5], b3 = from[8];
        var sigmoid = new SigmoidSeries();
        foreach (int i in order)
        {
            ref Row row = ref _rows[i];
            Vector128<double> x1 = Vector128.Create(row.X1), x2 = Vector128.Create(row.X2);
            Vector128<double> sums = Vector128.FusedMultiplyAdd(x1, fromX1, bias) + (x2 * fromX2);
            double h1 = sigmoid.At(sums[0], ref row.NearH1);
            double h2 = sigmoid.At(sums[1], ref row.NearH2);
            double o1 = sigmoid.At(MultiplyAdd(w5, h1, b3) + (w6 * h2), ref row.NearO1);

            // All that does not need o1 is a factor of its own, to be ready when o1 is. That includes the 2 of the derivative.
            double twiceH1 = 2 * h1, twiceH2 = 2 * h2;
            Vector128<double> twiceSlope = Vector128.Create(
                w5 * MultiplyAdd(-twiceH1, h1, twiceH1), w6 * MultiplyAdd(-twiceH2, h2, twiceH2));
            double minusHalfStep =
                MultiplyAdd(-learningRate, o1, learningRate * row.Target) * MultiplyAdd(-o1, o1, o1);
            Vector128<double> factor = Vector128.Create(minusHalfStep);
            fromX1 = Vector128.FusedMultiplyAdd(factor, x1 * twiceSlope, fromX1);
            fromX2 = Vector128.FusedMultiplyAdd(factor, x2 * twiceSlope, fromX2);
            bias = Vector128.FusedMultiplyAdd(factor, twiceSlope, bias);
            w5 = MultiplyAdd(minusHalfStep, twiceH1, w5);
            w6 = MultiplyAdd(minusHalfStep, twiceH2, w6);
            b3 = MultiplyAdd(minusHalfStep, 2, b3);
        }

        new OurNeuralNetworkParameters(
            fromX1[0], fromX2[0], fromX1[1], fromX2[1], w5, w6, bias[0], bias[1], b3).CopyTo(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double MultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    /// <summary>A row of the data, and where its three neurons' sums were in the last epoch.</summary>
    private struct Row(double x1, double x2, double target)
    {
        public readonly double X1 = x1;
        public readonly double X2 = x2;
        public readonly double Target = target;
        public SigmoidSeries.Place NearH1;
        public SigmoidSeries.Place NearH2;
        public SigmoidSeries.Place NearO1;
    }
}
