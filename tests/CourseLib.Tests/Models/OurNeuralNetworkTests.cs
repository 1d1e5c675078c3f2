using CourseLib.Optimization;
using FsCheck;
using FsCheck.Fluent;
using static CourseLib.Tests.NetworkReference;

namespace CourseLib.Tests;

/// <summary>
/// What must hold for any 2-2-1 network, and what training does when something is odd.
/// </summary>
public class OurNeuralNetworkTests
{
    private static readonly Gen<double> Number = Gen.Choose(-3000, 3000).Select(n => n / 1000.0);

    /// <summary>Any network with parameters and inputs from −3 to 3, and a label.</summary>
    private static readonly Arbitrary<(OurNeuralNetworkParameters Parameters, double[] Inputs, double Label)> Cases =
        (from parameters in Gen.ArrayOf(Number, OurNeuralNetworkParameters.Count)
         from inputs in Gen.ArrayOf(Number, 2)
         from label in Gen.Elements(0.0, 1.0)
         select (OurNeuralNetworkParameters.FromArray(parameters), inputs, label)).ToArbitrary();

    [Test]
    public void Backpropagation_gives_what_central_differences_give() =>
        Prop.ForAll(Cases, c =>
        {
            double[] gradient = new OurNeuralNetwork(c.Parameters).Gradient(c.Inputs, c.Label).ToArray();
            double[] parameters = c.Parameters.ToArray();
            return Enumerable.Range(0, gradient.Length).All(i =>
                Math.Abs(gradient[i] - CentralDifference.Of(SampleLoss, parameters, i)) < 1e-9);

            double SampleLoss(double[] p) => Math.Pow(c.Label - Network(p).FeedForward(c.Inputs), 2);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_network_is_three_neurons_in_two_layers() =>
        Prop.ForAll(Cases, c =>
        {
            OurNeuralNetworkParameters p = c.Parameters;
            double h1 = new Neuron([p.W1, p.W2], p.B1).FeedForward(c.Inputs);
            double h2 = new Neuron([p.W3, p.W4], p.B2).FeedForward(c.Inputs);
            double o1 = new Neuron([p.W5, p.W6], p.B3).FeedForward(h1, h2);
            (double H1, double H2, double O1) activations = new OurNeuralNetwork(p).Activations(c.Inputs);
            return Near(activations.H1, h1) && Near(activations.H2, h2) && Near(activations.O1, o1);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Swapping_the_hidden_neurons_changes_no_prediction() =>
        Prop.ForAll(Cases, c =>
        {
            OurNeuralNetworkParameters p = c.Parameters;
            var swapped = new OurNeuralNetworkParameters(p.W3, p.W4, p.W1, p.W2, p.W6, p.W5, p.B2, p.B1, p.B3);
            return Near(
                new OurNeuralNetwork(swapped).FeedForward(c.Inputs), new OurNeuralNetwork(p).FeedForward(c.Inputs));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void One_epoch_is_one_step_against_each_rows_gradient_in_order() =>
        Prop.ForAll(Cases, Cases, (first, second) =>
        {
            OurNeuralNetworkParameters expected = first.Parameters;
            expected -= 0.1 * new OurNeuralNetwork(expected).Gradient(first.Inputs, first.Label);
            expected -= 0.1 * new OurNeuralNetwork(expected).Gradient(second.Inputs, second.Label);
            var network = new OurNeuralNetwork(first.Parameters);
            network.Train(
                new([first.Inputs, second.Inputs], [(int)first.Label, (int)second.Label]), learningRate: 0.1, epochs: 1);
            return network.Parameters.ToArray().Zip(expected.ToArray(), Near).All(near => near);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void An_epoch_has_the_clear_formulas_digits_wherever_the_sums_lie()
    {
        // The weights that start from 0 show every digit of their step.
        double[] farFromASeries = [.. Enumerable.Range(-640, 1280).Select(n => (n + 0.4999) / 16)];
        double[] sums = [.. Enumerable.Range(-7000, 14_001).Select(n => n / 10.0), .. farFromASeries, -1e300, 1e300];
        Assert.That(sums.Where(z => !IsClearStep(new(0, 0, 0, 0, W5: 0, W6: 0, B1: 0, B2: 0, B3: z), z)), Is.Empty, "of o1");
        Assert.That(sums.Where(z => !IsClearStep(new(0, 0, 0, 0, W5: 1, W6: -1, B1: z, B2: 0, B3: 0), z)), Is.Empty, "of h1");
        Assert.That(sums.Where(z => !IsClearStep(new(0, 0, 0, 0, W5: 1, W6: -1, B1: 0, B2: z, B3: 0), z)), Is.Empty, "of h2");

        static bool IsClearStep(OurNeuralNetworkParameters initial, double z)
        {
            OurNeuralNetworkParameters expected = initial - (0.5 * new OurNeuralNetwork(initial).Gradient([1, -2], 1));
            var network = new OurNeuralNetwork(initial);
            network.Train(new([[1, -2]], [1]), learningRate: 0.5, epochs: 1);
            double digits = z <= 0 ? 0 : 1e-16; // above 0, 1 − σ has lost its last ones
            double[] start = initial.ToArray(), actual = network.Parameters.ToArray(), right = expected.ToArray();
            return Enumerable.Range(0, right.Length).All(i =>
                Math.Abs(actual[i] - right[i]) <= (5e-15 * Math.Max(Math.Abs(right[i]), Math.Abs(start[i]))) + digits + 1e-300);
        }
    }

    [Test]
    public void Rows_of_any_number_have_the_loss_and_gradient_of_each()
    {
        for (int count = 1; count <= 9; count++)
        {
            double[][] rows = [.. Enumerable.Range(0, count).Select(n => new[] { n - 3.5, 1.25 * n })];
            int[] labels = [.. Enumerable.Range(0, count).Select(n => n % 2)];
            OurNeuralNetworkParameters[] gradients =
                [.. rows.Zip(labels, (row, label) => new OurNeuralNetwork(Initial).Gradient(row, label))];
            double[] gradient = new double[OurNeuralNetworkParameters.Count];

            double loss = OurNeuralNetwork.Objective(new(rows, labels)).Evaluate(Initial.ToArray(), gradient);

            Assert.That(loss, Is.EqualTo(
                rows.Zip(labels, (row, label) => Math.Pow(label - Network(Initial.ToArray()).FeedForward(row), 2)).Average()).Within(1e-15));
            Assert.That(gradient, Is.EqualTo(
                Enumerable.Range(0, gradient.Length).Select(i => gradients.Average(g => g.ToArray()[i]))).Within(1e-14));
        }
    }

    [Test]
    public void The_reported_loss_is_the_mean_squared_error_after_the_updates()
    {
        var network = new OurNeuralNetwork(Initial);

        network.Train(People, LearningRate, epochs: 20, step =>
        {
            OurNeuralNetwork trained = Network(step.Point());
            double[] predictions = [.. Features.Select(row => trained.FeedForward(row))];
            Assert.That(
                step.Loss, Is.EqualTo(Loss.SquaredError(Labels, predictions, Reduction.Mean)).Within(Tolerance));
        });
    }

    [Test]
    public void Training_that_goes_on_is_training_in_one_go()
    {
        var inTwoParts = new OurNeuralNetwork(Initial);
        inTwoParts.Train(People, LearningRate, epochs: 40);
        inTwoParts.Train(People, LearningRate, epochs: 60);
        var inOneGo = new OurNeuralNetwork(Initial);
        inOneGo.Train(People, LearningRate, epochs: 100);

        Assert.That(inTwoParts.Parameters, Is.EqualTo(inOneGo.Parameters));
    }

    [Test]
    public void Training_that_is_cancelled_keeps_what_it_has_learned()
    {
        using var cancellation = new CancellationTokenSource();
        var network = new OurNeuralNetwork(Initial);

        TrainingResult result = network.Train(
            People, LearningRate, epochs: 1000,
            step =>
            {
                if (step.Iteration == 10)
                    cancellation.Cancel();
            },
            cancellation.Token);

        double[] expected = Doubles(Training.GetProperty("loss_after_every_epoch"))[..10];
        Assert.That(result.StopReason, Is.EqualTo(StopReason.Cancelled));
        Assert.That(result.Iterations, Is.EqualTo(10));
        Assert.That(result.Trace.Loss[1..], Is.EqualTo(expected).Within(Tolerance));
        Assert.That(network.Parameters, Is.Not.EqualTo(Initial));
    }

    [Test]
    public void Training_that_is_cancelled_before_it_starts_changes_nothing()
    {
        var network = new OurNeuralNetwork(Initial);

        TrainingResult result = network.Train(
            People, LearningRate, epochs: 5, cancellationToken: new CancellationToken(canceled: true));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Cancelled));
        Assert.That(result.Trace.Loss, Has.Length.EqualTo(1));
        Assert.That(network.Parameters, Is.EqualTo(Initial));
    }

    [Test]
    public void Training_that_diverges_says_so_and_keeps_the_last_sound_parameters()
    {
        // The two huge weights cancel, so that the output neuron is not saturated and its slope is not 0.
        var initial = new OurNeuralNetworkParameters(0, 0, 0, 0, W5: 1e300, W6: -1e300, 0, 0, 0);
        var network = new OurNeuralNetwork(initial);

        TrainingResult result = network.Train(new([[1, 1]], [1]), learningRate: 1e10);

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Diverged));
        Assert.That(result.Trace.Loss, Is.EqualTo(new[] { 0.25 }));
        Assert.That(network.Parameters, Is.EqualTo(initial));
    }

    [Test]
    public void Finite_parameters_with_a_loss_that_is_none_count_as_diverged()
    {
        // The second row's step raises w2 to about 1e304: too much for the first row, whose two products then
        // overflow to opposite infinities.
        var initial = new OurNeuralNetworkParameters(W1: 1e200, 0, W3: -1, 0, W5: 1e300, W6: -1e300, 0, 0, 0);
        var network = new OurNeuralNetwork(initial);

        TrainingResult result = network.Train(new([[-1e200, 1e10], [0, 1]], [0, 1]), learningRate: 1e5);

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Diverged));
        Assert.That(result.Trace.Loss[0], Is.EqualTo(0.125));
        Assert.That(network.Parameters, Is.EqualTo(initial));
    }

    [Test]
    public void Too_large_a_learning_rate_saturates_the_sigmoids_instead_of_diverging()
    {
        var network = new OurNeuralNetwork(Initial);

        TrainingResult result = network.Train(People, learningRate: 1e308);

        Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
        Assert.That(result.Loss, Is.EqualTo(0.5), "everybody is taken for a woman, with certainty");
        Assert.That(network.Parameters.AreFinite, Is.True);
    }

    [Test]
    public void A_network_too_large_to_evaluate_diverges_at_once()
    {
        var network = new OurNeuralNetwork(Initial with { W1 = 1e308, W2 = -1e308 });

        TrainingResult result = network.Train(new([[1e10, 1e10]], [1]));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Diverged));
        Assert.That(result.Iterations, Is.Zero);
    }

    [Test]
    public void An_epoch_allocates_nothing_but_its_row_in_the_trace()
    {
        const int Epochs = 10_000;
        const int RowOfTrace = sizeof(int) + (5 * sizeof(double)) + sizeof(bool);
        var network = new OurNeuralNetwork(Initial);
        network.Train(People, epochs: 1);
        long before = GC.GetAllocatedBytesForCurrentThread();

        network.Train(People, epochs: Epochs);

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(allocated, Is.LessThan((RowOfTrace * Epochs) + 20_000));
    }

    [Test]
    public void Parameters_read_the_same_in_every_culture() =>
        Assert.That(
            new OurNeuralNetworkParameters(0.5, 0, 0, 0, 0, 0, 0, 0, -1.25).ToString(),
            Is.EqualTo("w1 = 0.5, w2 = 0, w3 = 0, w4 = 0, w5 = 0, w6 = 0, b1 = 0, b2 = 0, b3 = -1.25"));

    [Test]
    public void Parameters_survive_the_way_through_an_array() =>
        Prop.ForAll(Cases, c => OurNeuralNetworkParameters.FromArray(c.Parameters.ToArray()) == c.Parameters)
            .QuickCheckThrowOnFailure();

    private static OurNeuralNetwork Network(double[] parameters) =>
        new(OurNeuralNetworkParameters.FromArray(parameters));

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-15;
}
