using CourseLib.Data;
using CourseLib.Optimization;
using CourseLib.Tests.Optimization;
using FsCheck;
using FsCheck.Fluent;
using static CourseLib.Variable;

namespace CourseLib.Tests;

/// <summary>
/// Every model's loss and gradient, derived by hand and computed four rows at a time, against the model's formula written down
/// once and differentiated automatically; and both against central differences.
/// </summary>
public class HandDerivedGradientTests
{
    /// <summary>1 to 300 rows: up to two full blocks of rows and a part of a third. 1 to 7 inputs, 1 to 9 hidden neurons.</summary>
    private static readonly Arbitrary<Case> Cases =
        (from rows in Gen.Frequency((3, Gen.Choose(1, 20)), (1, Gen.Choose(21, 300)))
         from inputs in Gen.Choose(1, 7)
         from hidden in Gen.Choose(1, 9)
         from seed in Gen.Choose(0, int.MaxValue)
         select new Case(rows, inputs, hidden, seed)).ToArbitrary();

    private static readonly Arbitrary<Case> SmallCases =
        Gen.Choose(0, int.MaxValue).Select(seed => new Case(1, 1 + (seed % 4), 1, seed)).ToArbitrary();

    /// <summary>The size of a problem, and the seed of its numbers.</summary>
    private sealed record Case(int Rows, int Inputs, int Hidden, int Seed)
    {
        public Draw Draw { get; } = new(Seed);
    }

    [Test]
    public void A_neuron_with_cross_entropy() => Holds(Cases, c =>
    {
        LabeledData data = c.Draw.Data(c.Rows, c.Inputs);
        double[] y = Doubles(data.Labels);
        IObjective byHand = new Neuron(new double[c.Inputs], 0).Objective(data, NeuronLoss.BinaryCrossEntropy);
        return (byHand, p => Mean(Softplus(Logits(p, data)) - y * Logits(p, data)), c.Draw.Numbers(c.Inputs + 1, 2));
    });

    [Test]
    public void A_neuron_with_squared_error() => Holds(Cases, c =>
    {
        LabeledData data = c.Draw.Data(c.Rows, c.Inputs);
        double[] y = Doubles(data.Labels);
        IObjective byHand = new Neuron(new double[c.Inputs], 0).Objective(data, NeuronLoss.MeanSquaredError);
        return (byHand, p => Mean(Square(Sigmoid(Logits(p, data)) - y)), c.Draw.Numbers(c.Inputs + 1, 2));
    });

    [Test]
    public void A_linear_neuron() => Holds(Cases, c =>
    {
        (double[] x, double[] t) = (c.Draw.Numbers(c.Rows, 3), c.Draw.Numbers(c.Rows, 3));
        return (LinearNeuron.Objective(x, t), p => Mean(Square(t - p[0] * x)) / 2, c.Draw.Numbers(1, 3));
    });

    [Test]
    public void Our_neural_network() => Holds(Cases, c =>
    {
        LabeledData data = c.Draw.Data(c.Rows, 2);
        double[] y = Doubles(data.Labels);
        return (OurNeuralNetwork.Objective(data), p => Mean(Square(y - OurOutput(p, data))), c.Draw.Numbers(9, 2));
    });

    [Test]
    public void One_row_of_our_neural_network() => Holds(SmallCases, c =>
    {
        (double[] x, double y) = (c.Draw.Numbers(2, 2), c.Draw.Numbers(1)[0]);
        var data = new LabeledData([x], [0]);
        IObjective byHand = Objective.From(
            9,
            w => Math.Pow(y - new OurNeuralNetwork(OurNeuralNetworkParameters.FromArray(w)).FeedForward(x), 2),
            w => new OurNeuralNetwork(OurNeuralNetworkParameters.FromArray(w)).Gradient(x, y).ToArray());
        return (byHand, p => Sum(Square(y - OurOutput(p, data))), c.Draw.Numbers(9, 2));
    });

    [Test]
    public void A_hidden_layer_network([Values] Reduction reduction) => Holds(Cases, c =>
    {
        LabeledData data = c.Draw.Data(c.Rows, c.Inputs);
        double[] y = Doubles(data.Labels);
        double divisor = reduction switch
        {
            Reduction.Sum => 1,
            Reduction.Mean => c.Rows,
            Reduction.HalfSum => 2,
            _ => 2 * c.Rows,
        };
        IObjective byHand = HiddenLayerNetwork.WithGlorotWeights(c.Inputs, c.Hidden, 0).Objective(data, reduction);
        return (
            byHand,
            p => Sum(Square(HiddenLayerOutput(p, data, c.Hidden) - y)) / divisor,
            c.Draw.Numbers(((c.Inputs + 2) * c.Hidden) + 1, 2));
    });

    [Test]
    public void A_network_of_shared_weights() => Holds(SmallCases, c =>
    {
        int n = c.Inputs;
        (double[] x, double[] t) = (c.Draw.Numbers(n, 2), c.Draw.Numbers(n));
        double decay = c.Seed % 3 == 0 ? 0 : 0.1 * (c.Seed % 7);
        IObjective byHand = new SharedWeightsNetwork(new double[n, n]).Objective(x, t, decay);
        return (byHand, Error, c.Draw.Numbers(n * n, 2));

        Variable Error(Variable p)
        {
            Variable w = p.Reshape(n, n);
            return Sum(Square(t - Sigmoid(Dot(Sigmoid(Dot(x, w)), w)))) + decay * Sum(Square(w));
        }
    });

    private static void Holds(
        Arbitrary<Case> cases, Func<Case, (IObjective ByHand, Func<Variable, Variable> F, double[] Point)> problem) =>
        Prop.ForAll(cases, c =>
        {
            (IObjective byHand, Func<Variable, Variable> f, double[] point) = problem(c);
            (double value, double[] automatic) = Gradient.Of(f).ValueAndGradientAt(point);
            var gradient = new double[point.Length];
            Array.Fill(gradient, double.NaN);
            double loss = byHand.Evaluate(point, gradient);
            double scale = 1 + Math.Abs(value) + gradient.Max(Math.Abs);
            return byHand.ParameterCount == point.Length
                && Math.Abs(loss - value) <= 1e-13 * scale
                && Enumerable.Range(0, point.Length).All(i =>
                    Math.Abs(gradient[i] - automatic[i]) <= 1e-13 * scale
                    && Math.Abs(gradient[i] - CentralDifference.Of(byHand.Loss, point, i)) <= 1e-7 * scale);
        }).QuickCheckThrowOnFailure();

    private static Variable Logits(Variable p, LabeledData data)
    {
        int n = data.Features[0].Length;
        return Dot(data.Features, p[..n]) + p[n];
    }

    private static Variable OurOutput(Variable p, LabeledData data)
    {
        double[] x1 = [.. data.Features.Select(row => row[0])];
        double[] x2 = [.. data.Features.Select(row => row[1])];
        Variable h1 = Sigmoid(p[0] * x1 + p[1] * x2 + p[6]);
        Variable h2 = Sigmoid(p[2] * x1 + p[3] * x2 + p[7]);
        return Sigmoid(p[4] * h1 + p[5] * h2 + p[8]);
    }

    private static Variable HiddenLayerOutput(Variable p, LabeledData data, int h)
    {
        int n = data.Features[0].Length;
        Variable hidden = Sigmoid(Dot(data.Features, p.Slice(0, n * h).Reshape(n, h)) + p.Slice(n * h, h));
        return Sigmoid(Dot(hidden, p.Slice((n + 1) * h, h)) + p[(n + 2) * h]);
    }

    private static double[] Doubles(int[] labels) => [.. labels.Select(label => (double)label)];
}
