using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseLib.Tests;

/// <summary>
/// Input that cannot be right is refused by every model before any work, with the parameter's name and what is wrong with it.
/// </summary>
public class ModelBadInputTests
{
    private static readonly double[] NotFinite = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly double[] NoLearningRates = [0, -0.0, -0.1, .. NotFinite];

    private static readonly Neuron TwoInputs = new([1, -1], 0.5);

    private static readonly HiddenLayerParameters Parameters = new([[1, 2, 3], [4, 5, 6]], [7, 8, 9], [10, 11, 12], 13);

    private static readonly HiddenLayerNetwork Layers = new(Parameters);

    private static readonly SharedWeightsNetwork Shared = new(new double[,] { { 1, 2 }, { 3, 4 } });

    private static readonly LinearNeuron Linear = new(2);

    private static readonly TestCaseData[] BadShapes =
    [
        new(null, "parameters"),
        new(Parameters with { Weights1 = null! }, "lacks Weights1"),
        new(Parameters with { Bias1 = null! }, "lacks Weights1, Bias1"),
        new(Parameters with { Weights2 = null! }, "Weights2"),
        new(Parameters with { Bias1 = [] }, "parameters.Bias1 is empty"),
        new(Parameters with { Weights1 = [] }, "parameters.Weights1 is empty"),
        new(Parameters with { Weights2 = [1, 2] }, "parameters.Weights2 has length 2 but parameters.Bias1 has length 3"),
        new(Parameters with { Bias1 = [1, 2] }, "parameters.Weights2 has length 3 but parameters.Bias1 has length 2"),
        new(Parameters with { Weights1 = [[1, 2, 3], [1, 2]] }, "parameters.Weights1[1] has length 2; a row of length 3"),
        new(Parameters with { Weights1 = [[1, 2, 3], null!] }, "parameters.Weights1[1] is null"),
        new(Parameters with { Weights1 = [[1, 2, double.NaN]] }, "parameters.Weights1[0][2] is NaN"),
        new(Parameters with { Bias1 = [1, double.NaN, 3] }, "parameters.Bias1[1] is NaN"),
        new(Parameters with { Weights2 = [1, 2, double.PositiveInfinity] }, "parameters.Weights2[2] is Infinity"),
        new(Parameters with { Bias2 = double.NegativeInfinity }, "parameters.Bias2 is -Infinity"),
    ];

    /// <summary>Two arrays of numbers of which the second is the one to name, or the first.</summary>
    private static readonly TestCaseData[] BadSamples =
    [
        new(Array.Empty<double>(), Array.Empty<double>(), "samples", "samples is empty"),
        new(new[] { 1.0, 2 }, new[] { 1.0 }, "targets", "targets has length 1 but samples has length 2"),
        new(new[] { 1, double.NaN }, new[] { 1.0, 2 }, "samples", "samples[1] is NaN"),
        new(new[] { 1.0, 2 }, new[] { double.NegativeInfinity, 2 }, "targets", "targets[0] is -Infinity"),
        new(null, new[] { 1.0 }, "samples", ""),
        new(new[] { 1.0 }, null, "targets", ""),
    ];

    private static readonly TestCaseData[] BadVectors =
    [
        new(new[] { 1.0 }, "has length 1 but Weights is 2 × 2; 2 numbers are needed"),
        new(new[] { 1.0, 2, 3 }, "has length 3 but Weights is 2 × 2"),
        new(Array.Empty<double>(), "has length 0"),
        new(new[] { 1, double.NaN }, "[1] is NaN"),
        new(new[] { double.PositiveInfinity, 1 }, "[0] is Infinity"),
        new(null, ""),
    ];

    [TearDown]
    public void No_refusal_has_changed_a_model()
    {
        Assert.That((double[])[.. TwoInputs.Weights, TwoInputs.Bias], Is.EqualTo(new[] { 1, -1, 0.5 }));
        Assert.That(Layers.Parameters.ToVector(), Is.EqualTo(Enumerable.Range(1, 13)));
        Assert.That(Shared.Weights, Is.EqualTo(new double[,] { { 1, 2 }, { 3, 4 } }));
        Assert.That(Linear.Weight, Is.EqualTo(2));
    }

    [TestCaseSource(typeof(BadData), nameof(BadData.OfTwoFeatures))]
    public void Bad_training_data_are_refused(double[][] features, int[] labels, string message)
    {
        var data = new LabeledData(features, labels);
        var optimizer = new GradientDescent(0.1, Batching.FullBatch);
        var rule = new StopRule(1);

        Assert.That(() => TwoInputs.Train(data, NeuronLoss.BinaryCrossEntropy, 0.1, 1), Refusal.Of("data", message));
        Assert.That(() => TwoInputs.Train(data, NeuronLoss.MeanSquaredError, optimizer, rule), Refusal.Of("data", message));
        Assert.That(() => TwoInputs.Objective(data, NeuronLoss.MeanSquaredError), Refusal.Of("data", message));
        Assert.That(() => Layers.Train(data, Reduction.Mean, 0.1, 1), Refusal.Of("data", message));
        Assert.That(() => Layers.Train(data, Reduction.Mean, optimizer, rule), Refusal.Of("data", message));
        Assert.That(() => Layers.Objective(data, Reduction.Mean), Refusal.Of("data", message));
        Assert.That(() => OurNeuralNetwork.Objective(data), Refusal.Of("data", message));
    }

    [Test]
    public void Missing_data_are_refused()
    {
        Assert.That(() => TwoInputs.Train(null!, NeuronLoss.BinaryCrossEntropy, 0.1, 1), Refusal.Of("data"));
        Assert.That(() => Layers.Train(null!, Reduction.Mean, 0.1, 1), Refusal.Of("data"));
        Assert.That(() => OurNeuralNetwork.Objective(null!), Refusal.Of("data"));
    }

    [TestCaseSource(typeof(BadData), nameof(BadData.Rows))]
    public void Rows_that_cannot_be_predicted_are_refused(double[][] rows, string message)
    {
        Assert.That(() => TwoInputs.Predict(rows), Refusal.Of("rows", message));
        Assert.That(() => Layers.Predict(rows), Refusal.Of("rows", message));
    }

    [Test]
    public void Inputs_that_are_too_many_or_too_few_are_refused_with_both_numbers()
    {
        Assert.That(() => TwoInputs.FeedForward(1), Refusal.Of("inputs", "inputs has length 1 but Weights has length 2"));
        Assert.That(() => TwoInputs.Logit(1, 2, 3), Refusal.Of("inputs", "inputs has length 3 but Weights has length 2"));
        Assert.That(() => Layers.FeedForward(1), Refusal.Of("inputs", "inputs has length 1; the network takes 2"));
        Assert.That(() => TwoInputs.FeedForward(null!), Refusal.Of("inputs"));
        Assert.That(() => TwoInputs.Logit(null!), Refusal.Of("inputs"));
        Assert.That(() => Layers.FeedForward(null!), Refusal.Of("inputs"));
    }

    [TestCaseSource(nameof(NotFinite))]
    public void Numbers_that_are_not_finite_are_refused(double value)
    {
        Assert.That(() => TwoInputs.Logit(0, value), Refusal.Of("inputs", "inputs[1] is "));
        Assert.That(() => Layers.FeedForward(value, 0), Refusal.Of("inputs", "inputs[0] is "));
        Assert.That(() => Linear.FeedForward(value), Refusal.Of("x", "x is "));
        Assert.That(() => new LinearNeuron(value), Refusal.Of("weight", "weight is "));
        Assert.That(() => new SharedWeightsNetwork(new[,] { { 0, 0 }, { value, 0 } }), Refusal.Of("weights", "weights[1, 0] is "));
    }

    [TestCaseSource(nameof(NoLearningRates))]
    public void A_learning_rate_that_cannot_learn_is_refused(double rate)
    {
        Assert.That(
            () => TwoInputs.Train(BadData.Good, NeuronLoss.BinaryCrossEntropy, rate, 1), Refusal.OutOfRange("learningRate"));
        Assert.That(() => Layers.Train(BadData.Good, Reduction.Mean, rate, 1), Refusal.OutOfRange("learningRate"));
        Assert.That(() => Linear.Train([1], [1], rate, 1), Refusal.OutOfRange("learningRate"));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MinValue)]
    public void Fewer_than_one_epoch_or_row_is_refused(int count)
    {
        Assert.That(
            () => TwoInputs.Train(BadData.Good, NeuronLoss.BinaryCrossEntropy, 0.1, count), Refusal.OutOfRange("epochs"));
        Assert.That(() => Layers.Train(BadData.Good, Reduction.Mean, 0.1, count), Refusal.OutOfRange("epochs"));
        Assert.That(() => Linear.Train([1], [1], 0.1, count), Refusal.OutOfRange("epochs"));
        Assert.That(() => Batching.MiniBatch(count, null, LastBatch.Keep), Refusal.OutOfRange("size"));
    }

    [Test]
    public void A_loss_or_reduction_that_is_none_is_refused()
    {
        Assert.That(() => TwoInputs.Objective(BadData.Good, (NeuronLoss)2), Refusal.OutOfRange("loss"));
        Assert.That(() => TwoInputs.Train(BadData.Good, (NeuronLoss)(-1), 0.1, 1), Refusal.OutOfRange("loss"));
        Assert.That(() => Layers.Objective(BadData.Good, (Reduction)4), Refusal.Of("reduction", "reduction is 4; it must be one of Sum"));
        Assert.That(() => Layers.Train(BadData.Good, (Reduction)(-1), 0.1, 1), Refusal.OutOfRange("reduction"));
    }

    [TestCaseSource(nameof(BadShapes))]
    public void Parameters_that_do_not_fit_together_are_refused(HiddenLayerParameters parameters, string message) =>
        Assert.That(() => new HiddenLayerNetwork(parameters), Refusal.Of("parameters", message));

    [Test]
    public void A_vector_of_another_length_than_the_shape_takes_is_refused_with_both_numbers()
    {
        Assert.That(
            () => HiddenLayerParameters.FromVector(new double[12], 2, 3),
            Refusal.Of("values", "values has length 12 but a network of 2 inputs and 3 hidden neurons has length 13"));
        Assert.That(() => HiddenLayerParameters.FromVector(new double[13], 0, 3), Refusal.OutOfRange("inputs"));
        Assert.That(() => HiddenLayerParameters.FromVector(new double[13], 2, 0), Refusal.OutOfRange("hidden"));
    }

    [TestCase(0, 1, 0, "inputs")]
    [TestCase(1, -1, 0, "hidden")]
    [TestCase(1, 1, -1, "seed")]
    public void Sizes_and_seeds_of_random_networks_are_checked(int inputs, int hidden, int seed, string parameter)
    {
        Assert.That(() => HiddenLayerNetwork.WithGlorotWeights(inputs, hidden, seed), Refusal.OutOfRange(parameter));
        Assert.That(() => HiddenLayerNetwork.WithPositiveWeights(inputs, hidden, seed), Refusal.OutOfRange(parameter));
    }

    [TestCaseSource(nameof(BadSamples))]
    public void Samples_that_cannot_be_learned_are_refused(
        double[] samples, double[] targets, string parameter, string message)
    {
        Assert.That(() => Linear.Train(samples, targets, 0.1, 1), Refusal.Of(parameter, message));
        Assert.That(() => LinearNeuron.Objective(samples, targets), Refusal.Of(parameter, message));
        Assert.That(() => LinearNeuron.LeastSquaresWeight(samples, targets), Refusal.Of(parameter, message));
    }

    [Test]
    public void Samples_that_are_all_0_have_no_least_squares_weight() =>
        Assert.That(() => LinearNeuron.LeastSquaresWeight([0, -0.0], [1, 2]), Refusal.Of("samples", "samples are all 0"));

    [TestCaseSource(nameof(BadVectors))]
    public void Vectors_that_do_not_fit_the_shared_weights_are_refused(double[] vector, string message)
    {
        string Named(string name) => message.Length == 0 ? "" : message[0] == '[' ? name + message : $"{name} {message}";
        double[] good = [1, 2];
        var optimizer = new GradientDescent(0.1, Batching.FullBatch);

        Assert.That(() => Shared.FirstLayer(vector), Refusal.Of("inputs", Named("inputs")));
        Assert.That(() => Shared.FeedForward(vector), Refusal.Of("inputs", Named("inputs")));
        Assert.That(() => Shared.Objective(vector, good), Refusal.Of("inputs", Named("inputs")));
        Assert.That(() => Shared.Objective(good, vector), Refusal.Of("targets", Named("targets")));
        Assert.That(() => Shared.Train(vector, good, optimizer, new StopRule(1)), Refusal.Of("inputs", Named("inputs")));
        Assert.That(() => Shared.Train(good, vector, optimizer, new StopRule(1)), Refusal.Of("targets", Named("targets")));
    }

    [Test]
    public void Shared_weights_that_are_no_square_are_refused_with_both_numbers()
    {
        Assert.That(() => new SharedWeightsNetwork(new double[2, 3]), Refusal.Of("weights", "weights is 2 × 3"));
        Assert.That(() => new SharedWeightsNetwork(new double[0, 0]), Refusal.Of("weights", "weights is empty"));
        Assert.That(() => new SharedWeightsNetwork(null!), Refusal.Of("weights"));
    }

    [TestCase(-1e-9)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_weight_decay_that_is_none_is_refused(double decay) =>
        Assert.That(() => Shared.Objective([1, 2], [1, 2], decay), Refusal.OutOfRange("weightDecay"));

    [Test]
    public void An_objective_refuses_points_gradients_and_rows_that_are_not_its_own()
    {
        LabeledData data = new([[0, 1], [1, 0]], [0, 1]);
        ISampledObjective[] objectives =
        [
            new Neuron([1, 1], 0).Objective(data, NeuronLoss.BinaryCrossEntropy),
            HiddenLayerNetwork.WithGlorotWeights(2, 3, seed: 1).Objective(data, Reduction.Mean),
            OurNeuralNetwork.Objective(data),
            LinearNeuron.Objective([1, 2], [3, 4]),
        ];
        foreach (ISampledObjective objective in objectives)
        {
            int n = objective.ParameterCount;
            Assert.That(() => objective.Evaluate(new double[n + 1], new double[n]), Refusal.Of("w", $"w has length {n + 1}"));
            Assert.That(() => objective.Evaluate(new double[n], new double[n - 1]), Refusal.Of("gradient"));
            Assert.That(() => objective.Evaluate(new double[n], [2], new double[n]), Refusal.OutOfRange("rows"));
            Assert.That(() => objective.Evaluate(new double[n], [0, -1], new double[n]), Refusal.OutOfRange("rows"));
            Assert.That(() => objective.Evaluate(new double[n], [], new double[n]), Refusal.Of("rows", "rows is empty"));
        }

        IObjective shared = new SharedWeightsNetwork(new double[,] { { 1, 0 }, { 0, 1 } }).Objective([1, 2], [0, 1]);
        Assert.That(() => shared.Evaluate(new double[3], new double[4]), Refusal.Of("w", "w has length 3"));
    }

    [Test]
    public void A_network_of_more_parameters_than_an_array_holds_is_refused_at_once() =>
        Assert.That(() => HiddenLayerNetwork.WithPositiveWeights(65534, 65536, seed: 1), Refusal.OutOfRange("hidden"));

    [TestCase(1e200, 1e200, 1)]
    [TestCase(1e-170, 2e-170, 2)]
    public void The_least_squares_weight_survives_squares_that_no_double_holds(double x, double t, double expected) =>
        Assert.That(LinearNeuron.LeastSquaresWeight([x], [t]), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void A_line_search_does_not_ask_for_the_loss_at_infinity()
    {
        IObjective slope = Objective.From(1, Gradient.Of(w => -Variable.Sum(w)).Evaluate);
        var optimizer = new ConjugateGradient(BetaRule.FletcherReeves, new StrongWolfe(maxEvaluations: 5000));

        Assert.That(optimizer.Minimize(slope, [1], new StopRule(10)).StopReason, Is.EqualTo(StopReason.LineSearchFailed));
    }
}
