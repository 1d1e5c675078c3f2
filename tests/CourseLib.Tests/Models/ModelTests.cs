using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseLib.Tests;

/// <summary>
/// What models are apart from training: their shapes, their copies, and how they begin.
/// </summary>
public class ModelTests
{
    private static readonly double[] Vector = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

    [Test]
    public void A_networks_parameters_are_row_by_row_in_a_vector_and_come_back_by_name()
    {
        var parameters = HiddenLayerParameters.FromVector(Vector, inputs: 2, hidden: 3);

        Assert.Multiple(() =>
        {
            Assert.That(parameters.Weights1, Is.EqualTo(new double[][] { [1, 2, 3], [4, 5, 6] }));
            Assert.That(parameters.Bias1, Is.EqualTo(new double[] { 7, 8, 9 }));
            Assert.That(parameters.Weights2, Is.EqualTo(new double[] { 10, 11, 12 }));
            Assert.That(parameters.Bias2, Is.EqualTo(13));
            Assert.That(parameters.ToVector(), Is.EqualTo(Vector));
        });
    }

    [Test]
    public void A_network_says_its_size_and_copies_its_parameters()
    {
        var parameters = HiddenLayerParameters.FromVector(Vector, inputs: 2, hidden: 3);
        var network = new HiddenLayerNetwork(parameters);

        parameters.Weights1[0][0] = 100;
        network.Parameters.Bias1[0] = 100;

        Assert.That((network.InputCount, network.HiddenCount), Is.EqualTo((2, 3)));
        Assert.That(network.Parameters.ToVector(), Is.EqualTo(Vector));
    }

    [Test]
    public void A_hidden_layer_network_is_neurons_in_two_layers()
    {
        var p = HiddenLayerParameters.FromVector(new Draw(5).Numbers(19, 2), inputs: 4, hidden: 3);
        var network = new HiddenLayerNetwork(p);
        double[] x = [0.5, -1, 2, 0.25];
        double[] hidden =
        [
            .. Enumerable.Range(0, 3).Select(j =>
                new Neuron([.. p.Weights1.Select(row => row[j])], p.Bias1[j]).FeedForward(x)),
        ];

        Assert.That(
            network.FeedForward(x), Is.EqualTo(new Neuron(p.Weights2, p.Bias2).FeedForward(hidden)).Within(1e-15));
    }

    [Test]
    public void Glorots_weights_fill_the_range_of_their_layer_and_biases_are_0()
    {
        HiddenLayerParameters p = HiddenLayerNetwork.WithGlorotWeights(20, 30, seed: 1).Parameters;
        double first = Math.Sqrt(6.0 / 50), second = Math.Sqrt(6.0 / 31);
        double[] weights1 = [.. p.Weights1.SelectMany(row => row)];

        Assert.Multiple(() =>
        {
            Assert.That(weights1, Has.All.InRange(-first, first));
            Assert.That(weights1.Min(), Is.LessThan(-0.98 * first));
            Assert.That(weights1.Max(), Is.GreaterThan(0.98 * first));
            Assert.That(weights1.Average(), Is.EqualTo(0).Within(0.03));
            Assert.That(p.Weights2, Has.All.InRange(-second, second));
            Assert.That(p.Weights2.Min(), Is.LessThan(-0.8 * second));
            Assert.That(p.Weights2.Max(), Is.GreaterThan(0.8 * second));
            Assert.That(p.Bias1.Append(p.Bias2), Has.All.Zero);
            Assert.That(weights1.Concat(p.Weights2), Is.Unique);
        });
    }

    [Test]
    public void A_seed_gives_the_same_network_again_and_another_one_another()
    {
        foreach (var make in new Func<int, HiddenLayerNetwork>[]
        {
            seed => HiddenLayerNetwork.WithGlorotWeights(2, 3, seed), seed => HiddenLayerNetwork.WithPositiveWeights(2, 3, seed),
        })
        {
            double[] first = make(1).Parameters.ToVector();
            Assert.That(make(1).Parameters.ToVector(), Is.EqualTo(first));
            Assert.That(make(2).Parameters.ToVector(), Is.Not.EqualTo(first));
        }
    }

    [Test]
    public void A_neurons_logit_is_its_sum_before_the_sigmoid_and_predicting_takes_row_by_row()
    {
        var neuron = new Neuron([0.5, -2], 0.25);

        Assert.That(neuron.Logit(3, 1), Is.EqualTo(-0.25));
        Assert.That(
            neuron.Predict([[3, 1], [0, 0]]), Is.EqualTo(new[] { Activation.Sigmoid(-0.25), Activation.Sigmoid(0.25) }));
        Assert.That(Math.Log(neuron.FeedForward(3, 1) / (1 - neuron.FeedForward(3, 1))), Is.EqualTo(-0.25).Within(1e-15));
    }

    [Test]
    public void The_least_squares_weight_is_where_the_slope_is_0_and_no_other_weight_is_better()
    {
        (double[] x, double[] t) = ([1, 2, -3], [2, 1, -5]);
        double weight = LinearNeuron.LeastSquaresWeight(x, t);
        var gradient = new double[1];

        double least = LinearNeuron.Objective(x, t).Evaluate([weight], gradient);

        Assert.That(weight, Is.EqualTo(19.0 / 14).Within(1e-15));
        Assert.That(gradient[0], Is.EqualTo(0).Within(1e-15));
        Assert.That(LinearNeuron.Objective(x, t).Evaluate([weight + 0.01], gradient), Is.GreaterThan(least));
        Assert.That(LinearNeuron.Objective(x, t).Evaluate([weight - 0.01], gradient), Is.GreaterThan(least));
    }

    [Test]
    public void A_linear_neurons_objective_keeps_copies()
    {
        (double[] x, double[] t) = ([1, 2], [2, 1]);
        ISampledObjective objective = LinearNeuron.Objective(x, t);
        double before = objective.Evaluate([1], new double[1]);

        (x[0], t[1]) = (100, 100);

        Assert.That(objective.Evaluate([1], new double[1]), Is.EqualTo(before));
    }

    [Test]
    public void Our_neural_networks_online_epoch_sees_the_copy_of_the_data_too()
    {
        LabeledData data = new Draw(1).Data(5, 2), changed = new Draw(1).Data(5, 2);
        ISampledObjective objective = OurNeuralNetwork.Objective(changed);
        changed.Features[0][0] = 100;
        changed.Labels[1] = 1 - changed.Labels[1];
        var online = new GradientDescent(0.1, Batching.Online(shuffleSeed: null));
        double[] start = new Draw(2).Numbers(9);

        Assert.That(
            online.Minimize(objective, start, new StopRule(3)).Point,
            Is.EqualTo(online.Minimize(OurNeuralNetwork.Objective(data), start, new StopRule(3)).Point));
    }

    [Test]
    public void Shared_weights_are_copied_on_their_way_in_and_out()
    {
        double[,] weights = { { 1, 2 }, { 3, 4 } };
        var network = new SharedWeightsNetwork(weights);
        (double[] x, double[] t) = ([1, 2], [0, 1]);
        IObjective objective = network.Objective(x, t);
        double before = objective.Evaluate([1, 2, 3, 4], new double[4]);

        (weights[0, 1], network.Weights[0, 0], x[0], t[0]) = (100, 100, 100, 100);

        Assert.That(network.Weights, Is.EqualTo(new double[,] { { 1, 2 }, { 3, 4 } }));
        Assert.That(objective.Evaluate([1, 2, 3, 4], new double[4]), Is.EqualTo(before));
    }

    [Test]
    public void Logistic_regression_beats_the_overfitted_network_on_the_nearly_separable_rows()
    {
        var neuron = new Neuron([0, 0], 0);

        neuron.Train(
            ReferenceFile.Part("linearly-separable", "train"), NeuronLoss.BinaryCrossEntropy,
            new ConjugateGradient(BetaRule.PolakRibierePlus, new StrongWolfe()), new StopRule(500, gradientTolerance: 1e-6));

        Assert.That(neuron.Accuracy(ReferenceFile.Part("linearly-separable", "test")), Is.EqualTo(0.95));
    }
}
