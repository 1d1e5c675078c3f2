namespace CourseLib.Tests;

public class NeuronTests
{
    [Test]
    public void The_output_is_the_sigmoid_of_weighted_sum_and_bias() =>
        Assert.That(
            new Neuron([0.5, -2, 1], 0.25).FeedForward(3, 1, -0.5),
            Is.EqualTo(Activation.Sigmoid((0.5 * 3) - 2 - 0.5 + 0.25)));

    [Test]
    public void Weights_and_bias_can_be_read()
    {
        var neuron = new Neuron([0, 1], 4);

        Assert.That(neuron.Weights, Is.EqualTo(new double[] { 0, 1 }));
        Assert.That(neuron.Bias, Is.EqualTo(4));
    }

    [Test]
    public void The_weights_are_its_own()
    {
        double[] weights = [0, 1];
        var neuron = new Neuron(weights, 4);

        weights[1] = 100;

        Assert.That(neuron.Weights[1], Is.EqualTo(1));
    }

    [Test]
    public void Inputs_that_do_not_match_the_weights_are_refused_with_both_numbers() =>
        Assert.That(
            () => new Neuron([0, 1], 4).FeedForward(1, 2, 3),
            Refusal.Of("inputs", "inputs has length 3 but Weights has length 2"));

    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void Numbers_that_are_not_finite_are_refused(double value)
    {
        Assert.That(() => new Neuron([value], 0), Refusal.Of("weights"));
        Assert.That(() => new Neuron([0], value), Refusal.Of("bias"));
        Assert.That(
            () => new Neuron([0], 0).FeedForward(value),
            Refusal.Of("inputs"));
    }

    [Test]
    public void A_neuron_without_weights_is_refused() =>
        Assert.That(() => new Neuron([], 0), Refusal.Of("weights"));
}
