using System.Globalization;
using System.Text.Json;
using CourseLib.Optimization;
using static CourseLib.Tests.NetworkReference;

namespace CourseLib.Tests;

/// <summary>
/// Every figure of the reference file, printed or recomputed.
/// </summary>
public class NetworkReferenceTests
{
    private static readonly OurNeuralNetworkParameters AllWeightsOne = new(1, 1, 1, 1, 1, 1, 0, 0, 0);

    private static readonly JsonElement HandExample =
        Recomputed.GetProperty("hand_example_all_weights_1_biases_0_alice");

    private static readonly JsonElement PrintedHandExample = Printed.GetProperty("hand_example");

    [Test]
    public void The_neuron_prints_what_the_source_prints()
    {
        JsonElement source = Printed.GetProperty("neuron");
        var neuron = new Neuron(Doubles(source.GetProperty("weights")), source.GetProperty("bias").GetDouble());

        double output = neuron.FeedForward(Doubles(source.GetProperty("x")));

        Assert.That(output, Is.EqualTo(Recomputed.GetProperty("neuron").GetDouble()));
        Assert.That(output.ToString(CultureInfo.InvariantCulture), Is.EqualTo(Text(source, "output")));
    }

    [Test]
    public void The_first_network_prints_what_the_source_prints()
    {
        JsonElement source = Printed.GetProperty("network_all_0_1");
        var network = new OurNeuralNetwork(new(W1: 0, W2: 1, W3: 0, W4: 1, W5: 0, W6: 1, B1: 0, B2: 0, B3: 0));

        double output = network.FeedForward(Doubles(source.GetProperty("x")));

        Assert.That(output, Is.EqualTo(Recomputed.GetProperty("network_all_0_1").GetDouble()));
        Assert.That(output.ToString(CultureInfo.InvariantCulture), Is.EqualTo(Text(source, "output")));
    }

    [Test]
    public void The_first_network_is_three_equal_neurons()
    {
        JsonElement source = Printed.GetProperty("network_all_0_1");
        var neuron = new Neuron(Doubles(source.GetProperty("weights")), source.GetProperty("bias").GetDouble());
        double hidden = neuron.FeedForward(Doubles(source.GetProperty("x")));

        Assert.That(
            neuron.FeedForward(hidden, hidden),
            Is.EqualTo(Recomputed.GetProperty("network_all_0_1").GetDouble()));
    }

    [Test]
    public void The_mean_squared_error_prints_what_the_source_prints()
    {
        JsonElement source = Printed.GetProperty("mse_example");

        double loss = Loss.SquaredError(
            Doubles(source.GetProperty("y_true")), Doubles(source.GetProperty("y_pred")), Reduction.Mean);

        Assert.That(loss, Is.EqualTo(Recomputed.GetProperty("mse_example").GetDouble()));
        Assert.That(loss.ToString(CultureInfo.InvariantCulture), Is.EqualTo(Text(source, "output")));
    }

    [Test]
    public void The_forward_pass_of_the_hand_example_is_the_sources()
    {
        (double h1, double h2, double o1) = new OurNeuralNetwork(AllWeightsOne).Activations(Features[0]);

        Assert.That(h1, Is.EqualTo(HandExample.GetProperty("h1").GetDouble()).Within(Tolerance));
        Assert.That(h2, Is.EqualTo(HandExample.GetProperty("h2").GetDouble()).Within(Tolerance));
        Assert.That(o1, Is.EqualTo(HandExample.GetProperty("o1").GetDouble()).Within(Tolerance));
        Assert.That(AsPrinted(h1, Text(PrintedHandExample, "h1")), Is.EqualTo(Text(PrintedHandExample, "h1")));
        Assert.That(AsPrinted(h2, Text(PrintedHandExample, "h2")), Is.EqualTo(Text(PrintedHandExample, "h2")));
        Assert.That(AsPrinted(o1, Text(PrintedHandExample, "o1")), Is.EqualTo(Text(PrintedHandExample, "o1")));
    }

    [Test]
    public void The_first_factor_of_the_hand_example_is_the_loss_by_the_prediction()
    {
        double prediction = new OurNeuralNetwork(AllWeightsOne).FeedForward(Features[0]);

        double derivative = Loss.SquaredErrorGradient([Labels[0]], [prediction], Reduction.Sum)[0];

        Assert.That(derivative, Is.EqualTo(HandExample.GetProperty("dL_dypred").GetDouble()).Within(Tolerance));
    }

    [Test]
    public void The_gradient_of_the_hand_example_is_right_in_all_nine_parameters()
    {
        OurNeuralNetworkParameters gradient = new OurNeuralNetwork(AllWeightsOne).Gradient(Features[0], Labels[0]);

        AssertEqual(gradient, ByName(HandExample.GetProperty("gradients")));
    }

    [Test]
    public void The_derivative_that_the_source_prints_is_not_what_comes_out()
    {
        double derivative = new OurNeuralNetwork(AllWeightsOne).Gradient(Features[0], Labels[0]).W1;

        string printed = Text(PrintedHandExample, "dL_dw1");
        Assert.That(printed, Is.EqualTo("0.0214"));
        Assert.That(AsPrinted(derivative, printed), Is.EqualTo("0.0215"));
    }

    [Test]
    public void The_loss_before_training_and_after_each_of_1000_epochs_is_the_references()
    {
        double[] expected = Doubles(Training.GetProperty("loss_after_every_epoch"));

        TrainingResult result = Train(new OurNeuralNetwork(Initial));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
        Assert.That(
            result.Trace.Loss[0],
            Is.EqualTo(Training.GetProperty("loss_before_training").GetDouble()).Within(Tolerance));
        Assert.That(expected, Has.Length.EqualTo(1000));
        Assert.That(result.Trace.Loss[1..], Is.EqualTo(expected).Within(Tolerance));
        Assert.That(result.Loss, Is.EqualTo(expected[^1]).Within(Tolerance));
    }

    [Test]
    public void Every_tenth_loss_is_what_the_source_would_print_all_100_of_them()
    {
        double[] expected = Doubles(Training.GetProperty("loss_every_10_epochs"));
        var everyTenth = new List<double>();

        Train(new OurNeuralNetwork(Initial), step =>
        {
            if (step.Iteration % 10 == 1)
                everyTenth.Add(step.Loss);
        });

        Assert.That(expected, Has.Length.EqualTo(100));
        Assert.That(everyTenth, Is.EqualTo(expected).Within(Tolerance));
    }

    [Test]
    public void The_losses_that_the_source_prints_come_from_other_weights_and_break_off()
    {
        JsonElement printed = Printed.GetProperty("losses");
        string[] losses = [.. printed.GetProperty("loss").EnumerateArray().Select(e => e.GetString()!)];

        TrainingResult result = Train(new OurNeuralNetwork(Initial));

        Assert.That(losses, Has.Length.EqualTo(46), "of the 100 that the source's code prints");
        Assert.That(AsPrinted(result.Trace.Loss[1], losses[0]), Is.Not.EqualTo(losses[0]));
    }

    [Test]
    public void The_parameters_at_every_checkpoint_are_the_references()
    {
        Dictionary<int, OurNeuralNetworkParameters> expected = Training.GetProperty("checkpoints").EnumerateArray()
            .ToDictionary(e => e.GetProperty("after_epoch").GetInt32(), ByName);
        var network = new OurNeuralNetwork(Initial);
        int compared = 0;

        Train(network, step =>
        {
            if (!expected.TryGetValue(step.Iteration - 1, out OurNeuralNetworkParameters checkpoint))
                return;
            AssertEqual(OurNeuralNetworkParameters.FromArray(step.Point()), checkpoint);
            compared++;
        });

        Assert.That(compared, Is.EqualTo(5));
    }

    [Test]
    public void The_parameters_in_the_end_are_the_references()
    {
        var network = new OurNeuralNetwork(Initial);

        Train(network);

        AssertEqual(network.Parameters, ByName(Training.GetProperty("final")));
    }

    [Test]
    public void Emily_is_taken_for_a_woman_and_Frank_for_a_man()
    {
        var network = new OurNeuralNetwork(Initial);

        Train(network);

        double emily = network.FeedForward(Emily);
        double frank = network.FeedForward(Frank);
        Assert.That(emily, Is.EqualTo(Training.GetProperty("Emily").GetDouble()).Within(Tolerance));
        Assert.That(frank, Is.EqualTo(Training.GetProperty("Frank").GetDouble()).Within(Tolerance));
        Assert.That(AsPrinted(emily, "0.949"), Is.EqualTo("0.946"), "the source's 0.949 came from unseeded weights");
        Assert.That(AsPrinted(frank, "0.040"), Is.EqualTo(Text(Printed, "Frank")));
    }

    [Test]
    public void From_equal_weights_the_hidden_neurons_stay_equal_for_ever()
    {
        JsonElement expected = Recomputed.GetProperty("symmetric_start_final");
        var network = new OurNeuralNetwork(AllWeightsOne);

        TrainingResult result = Train(network);

        OurNeuralNetworkParameters final = network.Parameters;
        AssertEqual(final, ByName(expected));
        Assert.That(result.Loss, Is.EqualTo(expected.GetProperty("mse").GetDouble()).Within(Tolerance));
        Assert.That(final.W3, Is.EqualTo(final.W1), "exactly");
        Assert.That(final.W4, Is.EqualTo(final.W2), "exactly");
        Assert.That(final.W6, Is.EqualTo(final.W5), "exactly");
        Assert.That(final.B2, Is.EqualTo(final.B1), "exactly");
    }

    [Test]
    public void The_features_are_pounds_and_inches_less_135_and_66()
    {
        double[][] people = [.. Inputs.GetProperty("pounds_and_inches").EnumerateArray().Select(Doubles)];
        double[] shift = Doubles(Inputs.GetProperty("shift"));

        double[][] shifted = [.. people.Select(p => new[] { p[0] - shift[0], p[1] - shift[1] })];

        Assert.That(shifted, Is.EqualTo(Features));
    }

    private static TrainingResult Train(OurNeuralNetwork network, Action<TrainingStep>? onStep = null) =>
        network.Train(People, LearningRate, Epochs, onStep);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void AssertEqual(OurNeuralNetworkParameters actual, OurNeuralNetworkParameters expected) =>
        Assert.That(actual.ToArray(), Is.EqualTo(expected.ToArray()).Within(Tolerance), actual.ToString());
}
