using System.Globalization;

namespace CourseLib;

/// <summary>
/// The nine numbers of <see cref="OurNeuralNetwork"/>, each by its name: initial weights, a gradient
/// (each number is then the derivative of the loss by the parameter of that name) or a checkpoint.
/// </summary>
/// <param name="W1">From input x₁ to hidden neuron h₁.</param>
/// <param name="W2">From input x₂ to hidden neuron h₁.</param>
/// <param name="W3">From input x₁ to hidden neuron h₂.</param>
/// <param name="W4">From input x₂ to hidden neuron h₂.</param>
/// <param name="W5">From hidden neuron h₁ to the output o₁.</param>
/// <param name="W6">From hidden neuron h₂ to the output o₁.</param>
/// <param name="B1">The bias of h₁.</param>
/// <param name="B2">The bias of h₂.</param>
/// <param name="B3">The bias of o₁.</param>
/// <remarks>Lesson 02.</remarks>
public readonly record struct OurNeuralNetworkParameters(
    double W1, double W2, double W3, double W4, double W5, double W6, double B1, double B2, double B3)
{
    /// <summary>How many parameters there are: 9.</summary>
    public const int Count = 9;

    private static readonly string[] ParameterNames = ["w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2", "b3"];

    /// <summary>The nine names in the order of <see cref="ToArray"/>: w1 … w6, b1 … b3.</summary>
    public static IReadOnlyList<string> Names => ParameterNames;

    /// <summary>Whether each of the nine is a number: neither NaN nor infinite.</summary>
    public bool AreFinite =>
        double.IsFinite(W1) && double.IsFinite(W2) && double.IsFinite(W3) && double.IsFinite(W4)
        && double.IsFinite(W5) && double.IsFinite(W6)
        && double.IsFinite(B1) && double.IsFinite(B2) && double.IsFinite(B3);

    /// <summary>Reads the nine numbers in the order w1 … w6, b1 … b3.</summary>
    /// <param name="values">Nine numbers.</param>
    /// <returns>The same numbers by name.</returns>
    /// <exception cref="ArgumentException">There are not nine.</exception>
    public static OurNeuralNetworkParameters FromArray(ReadOnlySpan<double> values)
    {
        Require.SameLength(Count, nameof(Names), values.Length, nameof(values));
        return new(
            values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8]);
    }

    /// <summary>The nine numbers in the order w1 … w6, b1 … b3.</summary>
    /// <returns>A new array of length 9.</returns>
    public double[] ToArray() => [W1, W2, W3, W4, W5, W6, B1, B2, B3];

    /// <summary>Writes the nine numbers in the order w1 … w6, b1 … b3.</summary>
    /// <param name="values">Takes nine numbers.</param>
    internal void CopyTo(Span<double> values) =>
        (values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8]) =
            (W1, W2, W3, W4, W5, W6, B1, B2, B3);

    /// <summary>The difference, parameter by parameter.</summary>
    /// <param name="left">The nine numbers to subtract from.</param>
    /// <param name="right">The nine numbers to subtract.</param>
    /// <returns>Nine differences.</returns>
    public static OurNeuralNetworkParameters operator -(
        in OurNeuralNetworkParameters left, in OurNeuralNetworkParameters right) => new(
            left.W1 - right.W1, left.W2 - right.W2, left.W3 - right.W3, left.W4 - right.W4,
            left.W5 - right.W5, left.W6 - right.W6,
            left.B1 - right.B1, left.B2 - right.B2, left.B3 - right.B3);

    /// <summary>Each of the nine multiplied by the same number, such as a learning rate.</summary>
    /// <param name="factor">The number to multiply by.</param>
    /// <param name="parameters">The nine numbers to multiply.</param>
    /// <returns>Nine products.</returns>
    public static OurNeuralNetworkParameters operator *(
        double factor, in OurNeuralNetworkParameters parameters) => new(
            factor * parameters.W1, factor * parameters.W2, factor * parameters.W3, factor * parameters.W4,
            factor * parameters.W5, factor * parameters.W6,
            factor * parameters.B1, factor * parameters.B2, factor * parameters.B3);

    /// <summary>The nine as <c>w1 = …, w2 = …</c> with all their digits, the same in every culture.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => string.Join(
        ", ",
        ParameterNames.Zip(
            ToArray(), (name, value) => string.Create(CultureInfo.InvariantCulture, $"{name} = {value}")));
}
