namespace CourseKit.Exercises;

/// <summary>
/// The weights and biases of a network with n inputs, h hidden neurons and one output neuron, or the slopes of a loss by each of
/// them.
/// </summary>
/// <param name="Weights1">W⁽¹⁾: n rows of h numbers. Row i, column j leads from input i to hidden neuron j.</param>
/// <param name="Bias1">b⁽¹⁾: the h biases of the hidden neurons.</param>
/// <param name="Weights2">W⁽²⁾: h numbers, from each hidden neuron to the output neuron.</param>
/// <param name="Bias2">b⁽²⁾: the output neuron's bias.</param>
public sealed record HiddenLayerWeights(double[][] Weights1, double[] Bias1, double[] Weights2, double Bias2);
