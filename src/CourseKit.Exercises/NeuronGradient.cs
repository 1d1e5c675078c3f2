namespace CourseKit.Exercises;

/// <summary>The slopes of a loss by a neuron's weights and by its bias: exercises 03-02 and 03-03.</summary>
/// <param name="Weights">n slopes ∂L/∂wⱼ, one for each weight, in the order of the weights.</param>
/// <param name="Bias">The slope ∂L/∂b.</param>
public sealed record NeuronGradient(double[] Weights, double Bias);
