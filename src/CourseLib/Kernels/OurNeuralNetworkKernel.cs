using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static CourseLib.Kernels.VectorFunctions;

namespace CourseLib.Kernels;

/// <summary>
/// <see cref="OurNeuralNetwork"/> for four rows at a time: the same formulas under the same names. The loss is Σ (y − o₁)².
/// </summary>
internal sealed class OurNeuralNetworkKernel : IBlockKernel
{
    public int FeatureCount => 2;

    public int ParameterCount => OurNeuralNetworkParameters.Count;

    public int ScratchLength => 0;

    public double AddBlock(RowBlock block, ReadOnlySpan<double> w, Span<double> gradient, Span<double> scratch)
    {
        var p = OurNeuralNetworkParameters.FromArray(w);
        double loss = 0;
        for (int r = 0; r < block.Rows; r += Vector256<double>.Count)
            loss += AddRows(block, r, p, gradient);

        return loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double AddRows(RowBlock block, int r, in OurNeuralNetworkParameters p, Span<double> gradient)
    {
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> x1 = block.Feature(0, r), x2 = block.Feature(1, r);
        Vector256<double> h1 = Sigmoid((p.W1 * x1) + (p.W2 * x2) + Vector256.Create(p.B1));
        Vector256<double> h2 = Sigmoid((p.W3 * x1) + (p.W4 * x2) + Vector256.Create(p.B2));
        Vector256<double> o1 = Sigmoid((p.W5 * h1) + (p.W6 * h2) + Vector256.Create(p.B3));

        Vector256<double> error = block.ClearPadding(o1 - Vector256.Create(block.Targets[r..]), r);
        Vector256<double> outputDelta = 2 * error * o1 * (one - o1);
        Vector256<double> delta1 = outputDelta * p.W5 * h1 * (one - h1);
        Vector256<double> delta2 = outputDelta * p.W6 * h2 * (one - h2);

        gradient[0] += Vector256.Sum(delta1 * x1);
        gradient[1] += Vector256.Sum(delta1 * x2);
        gradient[2] += Vector256.Sum(delta2 * x1);
        gradient[3] += Vector256.Sum(delta2 * x2);
        gradient[4] += Vector256.Sum(outputDelta * h1);
        gradient[5] += Vector256.Sum(outputDelta * h2);
        gradient[6] += Vector256.Sum(delta1);
        gradient[7] += Vector256.Sum(delta2);
        gradient[8] += Vector256.Sum(outputDelta);
        return Vector256.Sum(error * error);
    }

    /// <summary>
    /// For each row in turn, one step against its gradient. Each row waits for the one before, so what can go side by side is the
    /// two hidden neurons: they are the first two numbers of each vector, and the other two are idle.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Descend(
        Span<double> w, ReadOnlySpan<int> rows, double[][] features, int[] labels, double learningRate)
    {
        var p = OurNeuralNetworkParameters.FromArray(w);
        Vector256<double> fromX1 = Vector256.Create(p.W1, p.W3, 0, 0);
        Vector256<double> fromX2 = Vector256.Create(p.W2, p.W4, 0, 0);
        Vector256<double> bias = Vector256.Create(p.B1, p.B2, 0, 0);
        Vector256<double> toO1 = Vector256.Create(p.W5, p.W6, 0, 0);
        double b3 = p.B3;
        foreach (int row in rows)
        {
            double x1 = features[row][0], x2 = features[row][1];
            Vector256<double> h = Sigmoid(MultiplyAdd(x1, fromX1, MultiplyAdd(x2, fromX2, bias)));
            Vector256<double> weighted = toO1 * h;
            double o1 = Sigmoid(Vector256.Create(weighted[0] + (weighted[1] + b3))).ToScalar();

            // All that does not need o1 is a factor of its own, to be ready when o1 is.
            Vector256<double> hiddenSlope = weighted * (Vector256<double>.One - h);
            double minusStep = learningRate * (2 * (labels[row] - o1) * (o1 * (1 - o1)));
            toO1 = MultiplyAdd(minusStep, h, toO1);
            b3 += minusStep;
            fromX1 = MultiplyAdd(minusStep, x1 * hiddenSlope, fromX1);
            fromX2 = MultiplyAdd(minusStep, x2 * hiddenSlope, fromX2);
            bias = MultiplyAdd(minusStep, hiddenSlope, bias);
        }

        new OurNeuralNetworkParameters(
            fromX1[0], fromX2[0], fromX1[1], fromX2[1], toO1[0], toO1[1], bias[0], bias[1], b3).CopyTo(w);
    }

    private static Vector256<double> MultiplyAdd(double a, Vector256<double> b, Vector256<double> c) =>
        Vector256.FusedMultiplyAdd(Vector256.Create(a), b, c);
}
