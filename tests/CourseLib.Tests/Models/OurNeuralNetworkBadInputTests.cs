using static CourseLib.Tests.NetworkReference;

namespace CourseLib.Tests;

/// <summary>
/// Input that cannot be right is refused before any work, with the parameter's name and what is wrong with it.
/// </summary>
public class OurNeuralNetworkBadInputTests
{
    private static readonly OurNeuralNetwork Network = new(Initial);

    [TestCaseSource(typeof(BadData), nameof(BadData.OfTwoFeatures))]
    public void Bad_training_data_is_refused(double[][] features, int[] labels, string message)
    {
        Assert.That(() => Network.Train(new(features, labels)), Refusal.Of("data", message));
        Assert.That(Network.Parameters, Is.EqualTo(Initial));
    }

    [Test]
    public void Missing_data_are_refused() => Assert.That(() => Network.Train(null!), Refusal.Of("data"));

    [TestCase(0)]
    [TestCase(-0.1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_learning_rate_that_cannot_learn_is_refused(double learningRate) =>
        Assert.That(
            () => Network.Train(People, learningRate),
            Refusal.OutOfRange("learningRate"));

    [TestCase(0)]
    [TestCase(-1)]
    public void Fewer_than_one_epoch_is_refused(int epochs) =>
        Assert.That(
            () => Network.Train(People, epochs: epochs),
            Refusal.OutOfRange("epochs"));

    [Test]
    public void Another_number_of_inputs_than_two_is_refused_with_both_numbers()
    {
        Assert.That(
            () => Network.FeedForward(1, 2, 3), Refusal.Of("inputs", "inputs has length 3; the network takes 2"));
        Assert.That(
            () => Network.Gradient([1], 1), Refusal.Of("inputs", "inputs has length 1; the network takes 2"));
    }

    [Test]
    public void Inputs_and_labels_that_are_not_finite_are_refused()
    {
        Assert.That(
            () => Network.FeedForward(1, double.NaN), Refusal.Of("inputs"));
        Assert.That(
            () => Network.Gradient([1, 2], double.NaN),
            Refusal.Of("yTrue"));
    }

    [Test]
    public void Parameters_that_are_not_finite_are_refused([Range(0, 8)] int which)
    {
        double[] parameters = Initial.ToArray();
        parameters[which] = double.NaN;

        Assert.That(
            () => new OurNeuralNetwork(OurNeuralNetworkParameters.FromArray(parameters)),
            Refusal.Of("parameters", $"{OurNeuralNetworkParameters.Names[which]} = NaN"));
    }

    [Test]
    public void Another_number_of_parameters_than_nine_is_refused() =>
        Assert.That(
            () => OurNeuralNetworkParameters.FromArray(new double[8]),
            Refusal.Of("values"));
}
