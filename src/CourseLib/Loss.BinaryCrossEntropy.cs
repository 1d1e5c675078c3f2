namespace CourseLib;

/// <content>Cross-entropy of two classes, which is the negative log-likelihood of the labels.</content>
public static partial class Loss
{
    /// <summary>
    /// Binary cross-entropy of probabilities: L = −(1/n) Σᵢ (yᵢ ln ŷᵢ + (1 − yᵢ) ln(1 − ŷᵢ)), with 0 · ln 0 = 0.
    /// </summary>
    /// <param name="yTrue">n ≥ 1 labels, each 0 or 1.</param>
    /// <param name="yPred">n probabilities of label 1, each from 0 to 1.</param>
    /// <param name="clamp">
    /// ε, from 0 to below ½: probabilities are first moved into [ε, 1 − ε]. With 0 nothing is moved, and a prediction that is
    /// certain and wrong has infinite loss.
    /// </param>
    /// <returns>A number ≥ 0, in nats.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ, are 0, or a label is neither 0 nor 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A probability is not from 0 to 1, or <paramref name="clamp"/> is out of range.
    /// </exception>
    /// <remarks>
    /// Lesson 03. The clamp hides the infinity and brings a trap of its own, see <see cref="BinaryCrossEntropyGradient"/>. Where
    /// the logits are at hand, <see cref="BinaryCrossEntropyFromLogits"/> needs none.
    /// </remarks>
    public static double BinaryCrossEntropy(double[] yTrue, double[] yPred, double clamp = 0)
    {
        RequireProbabilities(yTrue, yPred, clamp);
        double sum = 0;
        for (int i = 0; i < yTrue.Length; i++)
        {
            double p = Math.Clamp(yPred[i], clamp, 1 - clamp);
            sum -= yTrue[i] == 1 ? Math.Log(p) : LogOnePlus(-p);
        }

        return sum / yTrue.Length;
    }

    /// <summary>
    /// The gradient of <see cref="BinaryCrossEntropy"/> by the probabilities: ∂L/∂ŷᵢ = −1/(n ŷᵢ) for label 1 and 1/(n (1 − ŷᵢ))
    /// for label 0; and 0 for a probability outside [ε, 1 − ε], which the clamp holds fast.
    /// </summary>
    /// <param name="yTrue">n ≥ 1 labels, each 0 or 1.</param>
    /// <param name="yPred">n probabilities of label 1, each from 0 to 1.</param>
    /// <param name="clamp">ε, from 0 to below ½.</param>
    /// <returns>n derivatives; infinite where a prediction is certain and wrong, and not clamped.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ, are 0, or a label is neither 0 nor 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A probability is not from 0 to 1, or <paramref name="clamp"/> is out of range.
    /// </exception>
    /// <remarks>
    /// Lesson 03. The zeros are the trap of the clamp: where a prediction is most confidently wrong, it teaches nothing any more.
    /// </remarks>
    public static double[] BinaryCrossEntropyGradient(double[] yTrue, double[] yPred, double clamp = 0)
    {
        RequireProbabilities(yTrue, yPred, clamp);
        var gradient = new double[yTrue.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            double p = yPred[i];
            if (p >= clamp && p <= 1 - clamp)
                gradient[i] = (yTrue[i] == 1 ? -1 / p : 1 / (1 - p)) / gradient.Length;
        }

        return gradient;
    }

    /// <summary>
    /// Binary cross-entropy of logits: L = (1/n) Σᵢ (max(zᵢ, 0) − zᵢ yᵢ + ln(1 + e⁻|ᶻⁱ|)), which is that of the probabilities
    /// σ(zᵢ), and neither overflows nor loses digits for any logit.
    /// </summary>
    /// <param name="yTrue">n ≥ 1 labels, each 0 or 1.</param>
    /// <param name="logits">n finite logits z: what a neuron has before its sigmoid.</param>
    /// <returns>A number ≥ 0, in nats.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths differ, are 0, a label is neither 0 nor 1, or a logit is NaN or infinite.
    /// </exception>
    /// <remarks>Lesson 03.</remarks>
    public static double BinaryCrossEntropyFromLogits(double[] yTrue, double[] logits)
    {
        RequireLogits(yTrue, logits);
        double sum = 0;
        for (int i = 0; i < yTrue.Length; i++)
        {
            double z = logits[i];
            sum += Math.Max(z, 0) - (z * yTrue[i]) + LogOnePlus(Math.Exp(-Math.Abs(z)));
        }

        return sum / yTrue.Length;
    }

    /// <summary>
    /// The gradient of <see cref="BinaryCrossEntropyFromLogits"/> by the logits: ∂L/∂zᵢ = (σ(zᵢ) − yᵢ) / n.
    /// </summary>
    /// <param name="yTrue">n ≥ 1 labels, each 0 or 1.</param>
    /// <param name="logits">n finite logits.</param>
    /// <returns>
    /// n derivatives, each from −1/n to 1/n; the more confidently wrong, the closer to those.
    /// </returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths differ, are 0, a label is neither 0 nor 1, or a logit is NaN or infinite.
    /// </exception>
    /// <remarks>Lesson 03.</remarks>
    public static double[] BinaryCrossEntropyFromLogitsGradient(double[] yTrue, double[] logits)
    {
        RequireLogits(yTrue, logits);
        var gradient = new double[yTrue.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            // σ(z) − 1 = −σ(−z) keeps its digits where σ(z) has rounded to 1.
            double error = yTrue[i] == 1 ? -Activation.Sigmoid(-logits[i]) : Activation.Sigmoid(logits[i]);
            gradient[i] = error / gradient.Length;
        }

        return gradient;
    }

    /// <summary>ln(1 + x) for x ≥ −1. What 1 + x rounds away is added back, so that a small x keeps its digits.</summary>
    internal static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        return sum > 0 ? Math.Log(sum) + ((x - (sum - 1)) / sum) : double.NegativeInfinity;
    }

    private static void RequireProbabilities(double[] yTrue, double[] yPred, double clamp)
    {
        Require.BinaryLabels(yTrue, nameof(yTrue));
        ArgumentNullException.ThrowIfNull(yPred);
        Require.SameLength(yTrue.Length, nameof(yTrue), yPred.Length, nameof(yPred));
        for (int i = 0; i < yPred.Length; i++)
            Require.FromZeroToOne(yPred[i], nameof(yPred), $"{nameof(yPred)}[{i}]");
        if (clamp is not (>= 0 and < 0.5))
            throw new ArgumentOutOfRangeException(nameof(clamp), clamp, "The clamp is from 0 to below ½.");
    }

    private static void RequireLogits(double[] yTrue, double[] logits)
    {
        Require.BinaryLabels(yTrue, nameof(yTrue));
        ArgumentNullException.ThrowIfNull(logits);
        Require.SameLength(yTrue.Length, nameof(yTrue), logits.Length, nameof(logits));
        Require.AllFinite(logits, nameof(logits));
    }
}
