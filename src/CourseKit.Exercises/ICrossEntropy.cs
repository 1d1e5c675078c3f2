namespace CourseKit.Exercises;

/// <summary>
/// Exercise 03-01: binary cross-entropy of labels and logits, in nats, which is finite however sure and wrong a neuron is.
/// Lesson: <c>notebooks/03-choosing-a-loss.ipynb</c>, sections 1 and 6.
/// </summary>
public interface ICrossEntropy
{
    /// <summary>The loss of one row: L = −(y ln p + (1 − y) ln(1 − p)) with p = σ(z).</summary>
    /// <param name="label">The label y, 0 or 1.</param>
    /// <param name="logit">The logit z, what the neuron has before its sigmoid: any finite number, however far from zero.</param>
    /// <returns>A finite number ≥ 0; ln 2 at z = 0; never NaN.</returns>
    double OfRow(int label, double logit);

    /// <summary>The loss of n rows: the mean of their losses.</summary>
    /// <param name="labels">n ≥ 1 labels, each 0 or 1.</param>
    /// <param name="logits">n logits, from −10⁶ to 10⁶.</param>
    /// <returns>A finite number ≥ 0.</returns>
    double Mean(int[] labels, double[] logits);
}
