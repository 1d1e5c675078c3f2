namespace CourseLib;

/// <summary>
/// The loss that a <see cref="Neuron"/> is trained to make small.
/// </summary>
/// <remarks>
/// Lesson 03. The two are on different scales: compare what they lead to, accuracy or one loss for both neurons, and not their
/// values.
/// </remarks>
public enum NeuronLoss
{
    /// <summary>
    /// The mean over the rows of −(y ln ŷ + (1 − y) ln(1 − ŷ)), the negative log-likelihood; computed from the logits, as
    /// <see cref="Loss.BinaryCrossEntropyFromLogits"/>.
    /// </summary>
    BinaryCrossEntropy,

    /// <summary>The mean over the rows of (y − ŷ)².</summary>
    MeanSquaredError,
}
